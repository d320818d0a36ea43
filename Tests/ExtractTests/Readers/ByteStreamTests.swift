import Glibc
import Testing

@testable import Extract

@Suite struct ByteStreamTests {
  /// Lines longer and shorter than what one read gives, through a pipe that gives them in pieces.
  @Test func linesComeWholeOutOfAPipe() throws {
    let lines = [3, 70_000, 0, 900_000, 1].map { [UInt8](repeating: 120, count: $0) + [10] } + [[121]]
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let writer = Thread(bytes: lines.flatMap { $0 }, descriptor: ends[1])
    let stream = ByteStream(descriptor: ends[0])
    var found: [[UInt8]] = []
    while case .bytes(let line)? = try stream.nextLine() { found.append(Array(line)) }
    writer.join()
    close(ends[0])
    #expect(found == lines)
    #expect(stream.lineNumber == lines.count)
  }

  @Test func lookingAheadTakesNothing() throws {
    let stream = ByteStream(bytes: Array("one\ntwo".utf8))
    #expect(try Array(stream.peek(3)) == Array("one".utf8))
    #expect(try stream.peek(100).count == 7)
    stream.skip(1)
    #expect(try stream.readAll() == Array("ne\ntwo".utf8))
    #expect(try stream.nextLine() == nil)
  }

  @Test func nothing() throws {
    #expect(try ByteStream(bytes: []).nextLine() == nil)
    #expect(try ByteStream(bytes: []).readAll() == [])
  }
}

/// Writes bytes into a pipe from a thread of its own, for a pipe holds few.
private final class Thread {
  private var thread = pthread_t()
  private let work: Unmanaged<Work>

  private final class Work {
    let bytes: [UInt8]
    let descriptor: Int32
    init(_ bytes: [UInt8], _ descriptor: Int32) { (self.bytes, self.descriptor) = (bytes, descriptor) }
  }

  init(bytes: [UInt8], descriptor: Int32) {
    work = Unmanaged.passRetained(Work(bytes, descriptor))
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        var rest = work.bytes[...]
        while !rest.isEmpty {
          let count = rest.withUnsafeBytes { write(work.descriptor, $0.baseAddress, $0.count) }
          if count <= 0 { break }
          rest = rest.dropFirst(count)
        }
        close(work.descriptor)
        return nil
      }, work.toOpaque())
  }

  func join() { pthread_join(thread, nil) }
}
