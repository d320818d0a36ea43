import Glibc

/// A user's folder of tables: each `NAME.tsv` in it stands for the program's table of that name. Hidden files don't count.
struct TableFolder: Sendable {
  private let path: String

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  func path(of name: String) -> String { "\(path)/\(name).tsv" }

  /// The names of the tables in it; throws on a file that is none of the `known` ones.
  func tables(of known: [String]) throws(TableError) -> [String] {
    var names: [String] = []
    for file in try files() {
      let name = file.hasSuffix(".tsv") ? String(file.dropLast(4)) : file
      guard file.hasSuffix(".tsv"), known.contains(name) else {
        throw TableError(place: "\(path)/\(file)", line: 0, message: "no table of that name; \(hint(name, known))")
      }
      names.append(name)
    }
    return names
  }

  /// Without a byte-order mark, and with the line ends of Unix.
  func bytes(of name: String) throws(TableError) -> [UInt8] {
    guard var bytes = WholeFile.bytes(of: path(of: name)) else { throw failure(at: path(of: name)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(13) { bytes = TableFolder.withoutReturns(bytes) }
    return bytes
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.lazy.filter { bytes[$0] != 13 || (bytes.indices.contains($0 + 1) && bytes[$0 + 1] != 10) }
      .map { bytes[$0] }
  }

  private func files() throws(TableError) -> [String] {
    guard let names = FolderListing.names(in: path) else { throw failure(at: path) }
    return names
  }

  private func hint(_ name: String, _ known: [String]) -> String {
    if let meant = Spelling(known).nearest(to: name) { return "did you mean '\(meant).tsv'" }
    return "expected NAME.tsv, NAME one of \(known.joined(separator: ", "))"
  }

  /// In the system's words, which begin in lower case as all messages do.
  private func failure(at path: String) -> TableError {
    let words = strerror(errno).map { String(cString: $0) } ?? "can't be read"
    return TableError(place: path, line: 0, message: words.prefix(1).lowercased() + words.dropFirst())
  }
}
