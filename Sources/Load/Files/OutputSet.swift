import Glibc

/// The files of one run: all of them are shown, or none.
final class OutputSet {
  private let folder: String
  private var files: [OutputFile] = []

  init(in folder: String) {
    self.folder = folder
  }

  /// Removes what a killed run left of these files.
  static func clear(_ names: [String], in folder: String) {
    for name in names { unlink(OutputFile.temporary(of: name, in: folder)) }
  }

  func file(_ name: String) throws(LoadError) -> OutputFile {
    let file = try OutputFile(name, in: folder)
    files.append(file)
    return file
  }

  /// Shows the files in the order in which they were made; each must be closed by then.
  func show() throws(LoadError) {
    for file in files { try file.show() }
    files = []
    try OutputSet.sync(folder)
  }

  func abandon() {
    for file in files { file.abandon() }
    files = []
  }

  /// Makes the folder's names last over a power cut.
  private static func sync(_ folder: String) throws(LoadError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(path: folder, reason: LoadError.words(of: errno)) }
    defer { _ = close(descriptor) }
    if fsync(descriptor) != 0 { throw .failed(path: folder, reason: LoadError.words(of: errno)) }
  }
}
