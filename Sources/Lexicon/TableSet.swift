import CTables
import Glibc

/// Where the tables come from: the program's own, and a user's files instead of some of them.
package struct TableSet: Sendable {
  /// The tables that came with the program.
  package static let embedded = TableSet(folder: nil, files: [:])

  /// The names of all tables, in alphabetic order.
  package static let names: [String] = {
    var count = 0
    guard let tables = tradeflow_tables(&count) else { return [] }
    return (0..<count).map { String(cString: tables[$0].name) }
  }()

  private let folder: TableFolder?
  /// By name, without a byte-order mark, with the line ends of Unix.
  private let files: [String: [UInt8]]
  /// Lines of a table that are left out when it is read.
  private var omitted: [String: Set<Int>] = [:]

  private init(folder: TableFolder?, files: [String: [UInt8]]) {
    self.folder = folder
    self.files = files
  }

  /// With each `NAME.tsv` of a folder instead of the program's table of that name. Throws on a file of another name, and on
  /// one that can't be read.
  package init(folder path: String) throws(TableError) {
    let folder = TableFolder(path)
    var files: [String: [UInt8]] = [:]
    for name in try folder.tables(of: TableSet.names) { files[name] = try folder.bytes(of: name) }
    self.init(folder: folder, files: files)
  }

  /// The names of the tables that are the user's.
  package var replaced: [String] { files.keys.sorted() }

  /// `units.tsv`, or the user's file that stands for it.
  package func place(of name: String) -> String {
    guard let folder, files[name] != nil else { return name + ".tsv" }
    return folder.path(of: name)
  }

  package func table(_ name: String) throws(TableError) -> Table {
    let place = place(of: name)
    guard let text = withBytes(of: name, { String(validating: $0, as: UTF8.self) }) else {
      throw TableError(place: place, line: 0, message: "no such table")
    }
    guard let text else { throw TableError(place: place, line: lineOfBadByte(in: name), message: "not UTF-8") }
    var table = try Table(name: name, place: place, text: text)
    if files[name] != nil { try checkHeader(of: table) }
    if let lines = omitted[name] { table.rows.removeAll { lines.contains($0.line) } }
    return table
  }

  /// Reads the bytes of a table in place; nil where there is no such table.
  package func withBytes<Result>(of name: String, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result?
  {
    if let file = files[name] { return try file.withUnsafeBytes(body) }
    return try name.withCString(TableSet.embeddedBytes).map(body)
  }

  /// The tables stand in the order of their names.
  private static func embeddedBytes(of name: UnsafePointer<CChar>) -> UnsafeRawBufferPointer? {
    var high = 0
    guard let tables = tradeflow_tables(&high) else { return nil }
    var low = 0
    while low < high {
      let middle = (low + high) / 2
      let order = strcmp(tables[middle].name, name)
      if order == 0 {
        return UnsafeRawBufferPointer(start: tables[middle].bytes, count: tables[middle].size)
      }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The same tables without that line of that table.
  func omitting(line: Int, of name: String) -> TableSet {
    var tables = self
    tables.omitted[name, default: []].insert(line)
    return tables
  }

  private func lineOfBadByte(in name: String) -> Int {
    let lines = (files[name] ?? []).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (bad ?? 0) + 1
  }

  /// A user's table has the columns of the program's own, in any order; what a misspelt one holds would be lost.
  private func checkHeader(of table: Table) throws(TableError) {
    let known = try TableSet.embedded.table(table.name).columns
    guard let unknown = table.columns.first(where: { !known.contains($0) }) else { return }
    throw TableError(
      place: table.place, line: 0,
      message: "unknown column '\(unknown)'; expected one of \(known.joined(separator: ", "))")
  }
}
