import Glibc

/// Why a folder could not be loaded; the run ends with it, and the folder is as it was before.
package enum LoadError: Error, Sendable, Hashable {
  /// The folder or a file in it cannot be made or replaced.
  case cannotWrite(path: String, reason: String)
  /// A file is to be written where a folder is.
  case isFolder(path: String)
  /// Writing began and failed: a full disk, a broken store.
  case failed(path: String, reason: String)
  /// Another run holds the folder.
  case locked(folder: String)
  /// A later program made the store.
  case newerStore(path: String, version: Int, supported: Int)
  /// An earlier program made the store, and no run has brought it up to date.
  case olderStore(path: String)

  /// 73 cannot write, 74 input or output, 75 locked.
  package var exitCode: Int32 {
    switch self {
    case .cannotWrite, .isFolder, .newerStore, .olderStore: 73
    case .failed: 74
    case .locked: 75
    }
  }

  /// The words of an `errno`, to begin in lower case as all messages do: 28 → `no space left on device`.
  static func words(of code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension LoadError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): error: cannot write: \(reason); expected a folder that this user can write to"
    case .isFolder(let path):
      "\(path): error: cannot write: it is a folder; expected a file"
    case .failed(let path, let reason):
      "\(path): error: \(reason); the datasets are as they were"
    case .locked(let folder):
      "\(folder): error: another run is writing into this folder; expected it to have ended"
    case .newerStore(let path, let version, let supported):
      "\(path): error: store of version \(version), made by a later program; expected version \(supported) or lower"
    case .olderStore(let path):
      "\(path): error: store of an earlier program; expected a run or load into this folder first"
    }
  }
}
