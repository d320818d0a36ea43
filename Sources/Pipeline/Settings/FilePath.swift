import Glibc

/// Paths as a pipeline file writes them: relative to its own folder.
enum FilePath {
  /// `Pipelines/sample.yaml`, `../out` → `out`.
  static func resolve(_ path: String, besideFile file: String) -> String {
    if path.hasPrefix("/") { return simplified(path) }
    guard let slash = file.lastIndex(of: "/") else { return simplified(path) }
    return simplified(file[...slash] + path)
  }

  /// Takes `.` and `name/..` out: `a/../b/./c` → `b/c`.
  static func simplified(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if isAbsolute { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// The words of an `errno`, which begin in lower case as all messages do: 2 → `no such file or directory`.
  private static func words(of code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// Why a file cannot be read, in the system's words.
  static func reason(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { return words(of: errno) }
    close(descriptor)
    return "not a file"
  }
}
