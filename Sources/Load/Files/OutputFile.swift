import Glibc

/// A file in the making: written beside its name as `.NAME.part`, and under its name only when it is whole.
final class OutputFile {
  let name: String
  /// Records written, counted by the file's writer.
  var rows = 0
  private let folder: String
  private let sink: FileSink
  private var buffer: [UInt8] = []
  private var isPending = true

  static let bufferSize = 1 << 18

  private var path: String { folder + "/" + name }
  private var temporary: String { OutputFile.temporary(of: name, in: folder) }

  static func temporary(of name: String, in folder: String) -> String { "\(folder)/.\(name).part" }

  init(_ name: String, in folder: String) throws(LoadError) {
    self.name = name
    self.folder = folder
    let path = folder + "/" + name
    try OutputFile.refuseFolder(path)
    sink = try FileSink(OutputFile.temporary(of: name, in: folder), named: path)
    buffer.reserveCapacity(OutputFile.bufferSize + OutputFile.bufferSize / 4)
  }

  deinit { abandon() }

  /// Appends what `body` puts at the end of the buffer.
  func write(_ body: (inout [UInt8]) -> Void) throws(LoadError) {
    body(&buffer)
    if buffer.count >= OutputFile.bufferSize { try sink.write(&buffer) }
  }

  /// Begins to bring all bytes to the disk; nothing is written after this.
  func finish() throws(LoadError) {
    try sink.write(&buffer)
    sink.finish()
  }

  /// All bytes are on the disk after this.
  func close() throws(LoadError) -> FileFacts {
    let written = try sink.written()
    return FileFacts(name: name, rows: rows, bytes: written.bytes, xxh3: written.xxh3)
  }

  /// Replaces the old file in one step.
  func show() throws(LoadError) {
    if rename(temporary, path) != 0 { throw .cannotWrite(path: path, reason: LoadError.words(of: errno)) }
    isPending = false
  }

  /// Removes what was written, unless it is shown already.
  func abandon() {
    sink.close()
    if isPending { unlink(temporary) }
    isPending = false
  }

  private static func refuseFolder(_ path: String) throws(LoadError) {
    var facts = stat()
    if lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR {
      throw .cannotWrite(path: path, reason: "a folder has this name")
    }
  }
}
