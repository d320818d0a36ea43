import Glibc

/// A file in the making: written beside its name as `.NAME.part`, and under its name only when it is whole.
final class OutputFile {
  let name: String
  /// Records written, counted by the file's writer.
  var rows = 0
  private let folder: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var written = 0
  private var isPending = true
  private let hash = FileHash()

  static let bufferSize = 1 << 18

  private var path: String { folder + "/" + name }
  private var temporary: String { OutputFile.temporary(of: name, in: folder) }

  static func temporary(of name: String, in folder: String) -> String { "\(folder)/.\(name).part" }

  init(_ name: String, in folder: String) throws(LoadError) {
    self.name = name
    self.folder = folder
    descriptor = -1
    try refuseFolderOfThatName()
    unlink(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .cannotWrite(path: path, reason: LoadError.words(of: errno)) }
    buffer.reserveCapacity(OutputFile.bufferSize + OutputFile.bufferSize / 4)
  }

  deinit { abandon() }

  /// Appends what `body` puts at the end of the buffer.
  func write(_ body: (inout [UInt8]) -> Void) throws(LoadError) {
    body(&buffer)
    if buffer.count >= OutputFile.bufferSize { try flush() }
  }

  /// All bytes are on the disk after this.
  func close() throws(LoadError) -> FileFacts {
    try flush()
    if fsync(descriptor) != 0 { throw failure("cannot write to the disk") }
    let result = Glibc.close(descriptor)
    descriptor = -1
    if result != 0 { throw failure("cannot close") }
    return FileFacts(name: name, rows: rows, bytes: written, xxh3: hash.hexadecimal)
  }

  /// Replaces the old file in one step.
  func show() throws(LoadError) {
    if rename(temporary, path) != 0 { throw .cannotWrite(path: path, reason: LoadError.words(of: errno)) }
    isPending = false
  }

  /// Removes what was written, unless it is shown already.
  func abandon() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
    if isPending { unlink(temporary) }
    isPending = false
  }

  private func flush() throws(LoadError) {
    hash.update(buffer)
    written += buffer.count
    let code: Int32? = buffer.withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(rebasing: bytes[...])
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : ENOSPC }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return nil
    }
    buffer.removeAll(keepingCapacity: true)
    if let code { throw failure("cannot write", code) }
  }

  private func refuseFolderOfThatName() throws(LoadError) {
    var facts = stat()
    if lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR {
      throw .cannotWrite(path: path, reason: "a folder has this name")
    }
  }

  private func failure(_ what: String, _ code: Int32 = errno) -> LoadError {
    .failed(path: path, reason: "\(what): \(LoadError.words(of: code))")
  }
}
