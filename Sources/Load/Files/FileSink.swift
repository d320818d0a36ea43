import Dispatch
import Glibc

/// Takes a file's bytes to the disk on a queue of its own, so that several files are hashed, written and synchronized at
/// one time.
///
/// `@unchecked Sendable`: all that changes is touched on the queue alone.
final class FileSink: @unchecked Sendable {
  /// What the file is called in messages.
  private let name: String
  private let queue: DispatchQueue
  private let hash = FileHash()
  private var descriptor: Int32
  private var bytes = 0
  private var failure: LoadError?
  /// One buffer is on its way while the next one fills.
  private let turn = DispatchSemaphore(value: 0)

  /// Makes the file anew.
  init(_ path: String, named name: String) throws(LoadError) {
    self.name = name
    queue = DispatchQueue(label: "tradeflow.write")
    unlink(path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .cannotWrite(path: name, reason: LoadError.words(of: errno)) }
    turn.signal()
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  /// Takes the buffer's bytes and leaves it empty.
  func write(_ buffer: inout [UInt8]) throws(LoadError) {
    let taken = buffer
    buffer = []
    buffer.reserveCapacity(taken.capacity)
    turn.wait()
    queue.async { [self] in
      if failure == nil { put(taken) }
      turn.signal()
    }
  }

  /// Begins to bring all bytes to the disk and closes the file.
  func finish() {
    queue.async { [self] in
      if failure == nil, fsync(descriptor) != 0 { fail("cannot write to the disk", errno) }
      if descriptor >= 0, Glibc.close(descriptor) != 0, failure == nil { fail("cannot close", errno) }
      descriptor = -1
    }
  }

  /// Waits until all is done that was begun.
  func written() throws(LoadError) -> (bytes: Int, xxh3: String) {
    let result: Result<(bytes: Int, xxh3: String), LoadError> = queue.sync {
      failure.map(Result.failure) ?? .success((bytes, hash.hexadecimal))
    }
    return try result.get()
  }

  /// Ends the file, whole or not.
  func close() {
    queue.sync {
      if descriptor >= 0 { _ = Glibc.close(descriptor) }
      descriptor = -1
    }
  }

  private func put(_ buffer: [UInt8]) {
    hash.update(buffer)
    bytes += buffer.count
    buffer.withUnsafeBytes { all in
      var rest = UnsafeRawBufferPointer(rebasing: all[...])
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return fail("cannot write", count < 0 ? errno : ENOSPC) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  private func fail(_ what: String, _ code: Int32) {
    failure = .failed(path: name, reason: "\(what): \(LoadError.words(of: code))")
  }
}
