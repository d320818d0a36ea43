import Extract
import Glibc

/// A file of JSON lines that one stage wrote for the next; `-` is standard input.
struct LineFile: Sendable {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Reads by `lines`, and gives each item on; `notice` sees the lines that could not be read.
  func read<Value>(
    by lines: @escaping (Int32, (StreamItem<Value>) throws -> Void) throws -> Void, notice: (Reject) -> Void,
    each body: (StreamItem<Value>) throws -> Void
  ) throws {
    let descriptor = try opened()
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    do {
      try lines(descriptor) { item in
        let placed = withPlace(item, notice)
        try body(placed)
      }
    } catch let error as ReadError {
      throw InputError(place: place, reason: error.message)
    }
  }

  private var place: String { path == "-" ? "stdin" : path }

  private func opened() throws(InputError) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(place: place, reason: FilePath.reason(path)) }
    return descriptor
  }

  /// The reader of a stream knows the line only: `LINE 3` → `claims.ndjson:3`.
  private func withPlace<Value>(_ item: StreamItem<Value>, _ notice: (Reject) -> Void) -> StreamItem<Value> {
    guard case .reject(var reject) = item, reject.place.hasPrefix("LINE ") else { return item }
    reject.place = "\(place):\(reject.place.dropFirst("LINE ".count))"
    notice(reject)
    return .reject(reject)
  }
}

/// A filter's input cannot be read; the filter ends with it.
package struct InputError: Error, Hashable, CustomStringConvertible {
  package let place: String
  package let reason: String

  package var description: String { "\(place): error: cannot read: \(reason)" }
}
