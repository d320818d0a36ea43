import Glibc
import Lexicon

/// The files that a user's paths name: folders with all in them, patterns with all that match, in sorted order.
///
/// Hidden files, links to folders, and sidecars of articles that are read are left out.
package struct SourcePaths: Sendable {
  /// `-` is standard input.
  package private(set) var files: [String] = []
  /// What could not be found or opened. Where `files` is empty, there is no usable input.
  package private(set) var rejects: [Reject] = []

  package static func expand(_ paths: [String]) -> SourcePaths {
    var sources = SourcePaths()
    for path in paths { sources.add(path) }
    sources.leaveOutSidecars()
    return sources
  }

  private mutating func add(_ path: String) {
    switch path == "-" ? .file : FileKind.of(path) {
    case .file, .other: files.append(path)
    case .folder: addFolder(path)
    case .missing: addMatches(path)
    }
  }

  private mutating func addMatches(_ pattern: String) {
    guard pattern.contains(where: { "*?[".contains($0) }) else {
      return reject(pattern, "no such file or directory")
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0, let paths = found.gl_pathv else {
      return reject(pattern, "no file matches; expected a file, a folder or a pattern")
    }
    let matches = (0..<Int(found.gl_pathc)).compactMap { index in paths[index].map { String(cString: $0) } }
    for match in SourcePaths.sorted(matches) { add(match) }
  }

  private mutating func addFolder(_ path: String) {
    guard let names = FolderListing.names(in: path) else { return reject(path, ReadError(code: errno).message) }
    let base = path.hasSuffix("/") ? path : path + "/"
    for name in names { addEntry(base + name) }
  }

  private mutating func addEntry(_ path: String) {
    switch FileKind.of(path) {
    case .file: files.append(path)
    case .folder: if !FileKind.isLink(path) { addFolder(path) }
    case .missing: reject(path, "no such file or directory")
    case .other: break
    }
  }

  private mutating func leaveOutSidecars() {
    let sidecars = Set(files.compactMap { $0 == "-" ? nil : Sidecar.path(of: $0) })
    files.removeAll { sidecars.contains($0) }
  }

  private mutating func reject(_ path: String, _ message: String) {
    rejects.append(Reject(place: path, category: "unreadable", message: message))
  }

  /// By bytes: the same order in every locale.
  private static func sorted(_ names: [String]) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
