import Glibc

/// The folder of a run's datasets, held by this run alone until it is released.
final class OutputFolder {
  let path: String
  private var lock: Int32 = -1

  /// The store and the lock; no part of the datasets.
  var state: String { path + "/.state" }

  init(_ path: String) throws(LoadError) {
    self.path = path.isEmpty ? "." : path
    try OutputFolder.make(self.path)
    try OutputFolder.make(state)
    lock = try OutputFolder.lock(state + "/lock", of: self.path)
  }

  deinit { release() }

  /// Lets other runs in.
  func release() {
    if lock >= 0 { _ = close(lock) }
    lock = -1
  }

  /// Makes a folder and those above it, as `mkdir -p` does.
  private static func make(_ path: String) throws(LoadError) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      if mkdir(part, 0o755) != 0 && errno != EEXIST && !isFolder(part) {
        throw .cannotWrite(path: path, reason: LoadError.words(of: errno))
      }
    }
    if !isFolder(path) { throw .cannotWrite(path: path, reason: LoadError.words(of: ENOTDIR)) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    let before = errno
    defer { errno = before }
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func lock(_ file: String, of folder: String) throws(LoadError) -> Int32 {
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: file, reason: LoadError.words(of: errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      _ = close(descriptor)
      if code == EWOULDBLOCK { throw .locked(folder: folder) }
      throw .failed(path: file, reason: "cannot lock: \(LoadError.words(of: code))")
    }
    return descriptor
  }
}
