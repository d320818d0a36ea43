/// A table of tab-separated values: a header row, then one row a word. `#` opens a comment line; the first of them says what
/// the table is for. Line ends may be those of DOS.
package struct Table: Sendable {
  package let name: String
  /// The file, as errors name it: `units.tsv`, `mine/units.tsv`.
  package let place: String
  package let columns: [String]
  package internal(set) var rows: [Row]
  /// The first comment line.
  package let purpose: String

  package struct Row: Sendable {
    package let line: Int
    fileprivate let cells: [Substring]
  }

  package init(name: String, place: String? = nil, text: String) throws(TableError) {
    self.name = name
    self.place = place ?? name + ".tsv"
    var (columns, rows, purpose): ([String]?, [Row], String?) = (nil, [], nil)
    for (index, line) in Table.lines(of: text).enumerated() where !line.isEmpty {
      if line.utf8.first == UInt8(ascii: "#") {
        purpose = purpose ?? String(line.dropFirst().drop { $0 == " " })
        continue
      }
      let cells = Table.cells(of: line)
      guard let header = columns else {
        columns = cells.map(String.init)
        continue
      }
      guard cells.count <= header.count else {
        let message = "\(cells.count) cells; expected at most \(header.count)"
        throw TableError(place: self.place, line: index + 1, message: message)
      }
      rows.append(Row(line: index + 1, cells: cells))
    }
    guard let header = columns else { throw TableError(place: self.place, line: 1, message: "no header row") }
    self.columns = header
    self.rows = rows
    self.purpose = purpose ?? ""
  }

  private static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }

  private static func cells(of line: Substring) -> [Substring] {
    line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
  }

  package func column(_ name: String) throws(TableError) -> Column {
    guard let index = columns.firstIndex(of: name) else {
      throw TableError(place: place, line: 0, message: "no column '\(name)'")
    }
    return Column(place: place, name: name, index: index)
  }

  /// Reads one cell of each row; an absent or empty cell is the empty string.
  package struct Column: Sendable {
    let place: String
    let name: String
    let index: Int

    package func text(_ row: Row) -> String {
      index < row.cells.count ? String(row.cells[index]) : ""
    }

    package func list(_ row: Row) -> [String] {
      text(row).split(separator: "|").map(String.init)
    }

    package func number(_ row: Row) throws(TableError) -> ExactDecimal {
      guard let value = ExactDecimal(text(row)) else { throw bad(row, expected: "a number") }
      return value
    }

    package func integer(_ row: Row) throws(TableError) -> Int {
      guard let value = Int(text(row)) else { throw bad(row, expected: "a whole number") }
      return value
    }

    package func choice<Value>(_ row: Row, as type: Value.Type = Value.self) throws(TableError) -> Value
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
      guard let value = Value(rawValue: text(row)) else {
        throw bad(row, expected: Column.words(Value.allCases.map(\.rawValue)))
      }
      return value
    }

    /// A cell that holds one of these words; `""` lets it be empty.
    package func text(_ row: Row, of known: [String]) throws(TableError) -> String {
      let text = text(row)
      guard known.contains(text) else { throw bad(row, expected: Column.words(known)) }
      return text
    }

    package func bad(_ row: Row, expected: String) -> TableError {
      TableError(place: place, line: row.line, message: "\(name) '\(text(row))'; expected \(expected)")
    }

    /// `one of verb, noun`, `exact or nothing`.
    private static func words(_ known: [String]) -> String {
      let named = known.filter { !$0.isEmpty }
      let words = named.count == 1 ? named[0] : "one of " + named.joined(separator: ", ")
      return named.count == known.count ? words : words + " or nothing"
    }
  }
}
