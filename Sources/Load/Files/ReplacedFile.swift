import Glibc

/// A file that is replaced whole, in one step, by one program at a time.
package enum ReplacedFile {
  /// Writes the file, unless it holds these bytes already; false where it does. Readers see the old file or the new one.
  package static func write(_ bytes: [UInt8], to path: String, unless old: [UInt8]?) throws(LoadError) -> Bool {
    if let old, old == bytes { return false }
    let (folder, name) = parts(of: path)
    let lock = try lock(folder)
    defer { close(lock) }
    let file = try OutputFile(name, in: folder)
    try file.write { $0 += bytes }
    try file.finish()
    _ = try file.close()
    try file.show()
    return true
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// The folder itself is the lock, so that no file of it stays behind.
  private static func lock(_ folder: String) throws(LoadError) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: folder, reason: LoadError.words(of: errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { throw .locked(folder: folder) }
      throw .failed(path: folder, reason: "cannot lock: \(LoadError.words(of: code))")
    }
    return descriptor
  }
}
