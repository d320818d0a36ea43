/// Bytes that lines are written into. Each piece makes its room once, and is then stored without a look at it.
@usableFromInline package struct LineBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var next: UnsafeMutablePointer<UInt8>
  @usableFromInline var end: UnsafeMutablePointer<UInt8>

  package init(capacity: Int = 1 << 13) {
    start = .allocate(capacity: capacity)
    (next, end) = (start, start + capacity)
  }

  deinit { start.deallocate() }

  /// All that was written.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: next - start))
  }

  /// Makes room for so many bytes.
  @inline(__always) @inlinable mutating func reserve(_ room: Int) {
    if end - next < room { grow(room) }
  }

  @usableFromInline mutating func grow(_ room: Int) {
    let (count, capacity) = (next - start, 2 * (end - start) + room)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    (start, next, end) = (larger, larger + count, larger + capacity)
  }

  /// Into room that was made before.
  @inline(__always) @inlinable mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  /// Into room that was made before.
  @inline(__always) @inlinable mutating func put(_ words: StaticString) {
    let count = words.utf8CodeUnitCount
    next.update(from: words.utf8Start, count: count)
    next += count
  }

  @inline(__always) @inlinable package mutating func append(_ words: StaticString) {
    reserve(words.utf8CodeUnitCount)
    put(words)
  }

  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    next.update(from: source, count: bytes.count)
    next += bytes.count
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
