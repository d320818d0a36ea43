import Glibc

/// The bytes of a file, a pipe or an array, line by line or whole, in memory that does not grow with the file.
///
/// What `nextLine` gives is followed by readable bytes, as `JSONParser` needs them, and lives until the next call.
package final class ByteStream {
  package enum Line {
    /// With its line end, where it has one.
    case bytes(UnsafeRawBufferPointer)
    /// It is over the limit, and was passed over.
    case tooLarge
  }

  /// The most bytes of one line or of one file that is read whole.
  package let limit: Int
  /// Of the line that was read last; 1 = the first.
  package private(set) var lineNumber = 0
  /// Bytes that `skip` took.
  package private(set) var skipped = 0

  private let descriptor: Int32?
  private let isOwner: Bool
  private var buffer: UnsafeMutableRawPointer
  private var capacity: Int
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  package static let defaultLimit = 64 << 20
  private static let chunk = 256 << 10

  /// `-` is standard input.
  package convenience init(path: String, limit: Int = defaultLimit) throws(ReadError) {
    if path == "-" {
      self.init(descriptor: STDIN_FILENO, limit: limit)
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError(code: errno) }
    self.init(descriptor: descriptor, isOwner: true, capacity: ByteStream.chunk, limit: limit)
  }

  package convenience init(descriptor: Int32, limit: Int = defaultLimit) {
    self.init(descriptor: descriptor, isOwner: false, capacity: ByteStream.chunk, limit: limit)
  }

  package convenience init(bytes: [UInt8]) {
    self.init(
      descriptor: nil, isOwner: false, capacity: bytes.count, limit: max(bytes.count, ByteStream.defaultLimit))
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(buffer), byteCount: $0.count)
    }
    end = bytes.count
    isAtEnd = true
  }

  private init(descriptor: Int32?, isOwner: Bool, capacity: Int, limit: Int) {
    self.descriptor = descriptor
    self.isOwner = isOwner
    self.capacity = capacity
    self.limit = limit
    buffer = ByteStream.allocate(capacity)
  }

  deinit {
    buffer.deallocate()
    if isOwner, let descriptor { close(descriptor) }
  }

  /// The next line, or nil behind the last one. `\n` ends a line.
  package func nextLine() throws(ReadError) -> Line? {
    var searched = start
    while true {
      if let found = memchr(buffer + searched, 10, end - searched) {
        return line(upTo: UnsafeRawPointer(found) - UnsafeRawPointer(buffer) + 1)
      }
      if isAtEnd { return start == end ? nil : line(upTo: end) }
      if end - start > limit {
        try passLine()
        return .tooLarge
      }
      searched = end - start
      try fill()
      searched += start
    }
  }

  /// The next bytes, without taking them; fewer than `count` at the end.
  package func peek(_ count: Int) throws(ReadError) -> UnsafeRawBufferPointer {
    while end - start < count, !isAtEnd { try fill() }
    return UnsafeRawBufferPointer(start: buffer + start, count: min(count, end - start))
  }

  package func skip(_ count: Int) {
    let taken = min(count, end - start)
    start += taken
    skipped += taken
  }

  /// All that is left, or nil where that is over the limit.
  package func readAll() throws(ReadError) -> [UInt8]? {
    while !isAtEnd, end - start <= limit { try fill() }
    guard end - start <= limit else { return nil }
    defer { start = end }
    return Array(UnsafeRawBufferPointer(start: buffer + start, count: end - start))
  }

  private func line(upTo stop: Int) -> Line {
    let bytes = UnsafeRawBufferPointer(start: buffer + start, count: stop - start)
    start = stop
    lineNumber += 1
    return bytes.count > limit + 1 ? .tooLarge : .bytes(bytes)
  }

  private func passLine() throws(ReadError) {
    lineNumber += 1
    repeat {
      if let found = memchr(buffer + start, 10, end - start) {
        start = UnsafeRawPointer(found) - UnsafeRawPointer(buffer) + 1
        return
      }
      start = end
      try fill()
    } while !isAtEnd || start < end
  }

  /// Reads once behind what is there, which moves to the buffer's front.
  private func fill() throws(ReadError) {
    guard let descriptor, !isAtEnd else { return }
    if start > 0 {
      buffer.copyMemory(from: buffer + start, byteCount: end - start)
      end -= start
      start = 0
    }
    if capacity - end < ByteStream.chunk { grow() }
    let count = read(descriptor, buffer + end, min(capacity - end, 4 * ByteStream.chunk))
    if count < 0 {
      if errno == EINTR { return }
      throw ReadError(code: errno)
    }
    end += count
    isAtEnd = count == 0
  }

  private func grow() {
    let larger = ByteStream.allocate(2 * capacity)
    larger.copyMemory(from: buffer, byteCount: end)
    buffer.deallocate()
    buffer = larger
    capacity *= 2
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: capacity + JSONParser.padding, alignment: 16)
  }
}
