import Glibc

/// A fresh folder that is gone with the test.
final class ScratchFolder {
  let path: String

  init() {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(temporary)/tradeflow-load-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? temporary
  }

  deinit { ScratchFolder.remove(path) }

  /// All names, hidden ones too, without `.state`.
  var names: [String] {
    ScratchFolder.entries(of: path).filter { $0 != ".state" }.sorted()
  }

  func text(_ name: String) -> String? {
    ScratchFolder.bytes(of: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func lines(_ name: String) -> [String] {
    let text = text(name) ?? ""
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Each file's content by name, without the manifest.
  func datasets() -> [String: String] {
    var all: [String: String] = [:]
    for name in names where name != "manifest.json" { all[name] = text(name) }
    return all
  }

  func write(_ text: String, to name: String) { ScratchFolder.write(text, at: path + "/" + name) }

  static func write(_ text: String, at path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    _ = close(descriptor)
  }

  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func entries(of path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    for name in entries(of: path) { remove(path + "/" + name) }
    if unlink(path) != 0 { rmdir(path) }
  }
}
