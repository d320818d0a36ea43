import Glibc

/// The data that a command gives: buffered bytes to a file descriptor.
final class StandardOutput {
  /// The reader went away; there is nobody left to tell.
  struct Closed: Error {}

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(descriptor: Int32 = 1) {
    self.descriptor = descriptor
    buffer.reserveCapacity(1 << 17)
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Must be called at a command's end: what is not flushed is lost.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    var done = 0
    while done < buffer.count {
      let written = buffer[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        done += written
      } else if errno == EPIPE {
        throw Closed()
      } else if errno != EINTR {
        throw CommandError.cannotPrint(reason: SystemWords.of(errno))
      }
    }
  }
}

/// The system's words for its error numbers.
enum SystemWords {
  /// They begin in lower case, as all messages do: 28 → `no space left on device`.
  static func of(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
