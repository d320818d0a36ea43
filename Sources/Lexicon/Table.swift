import CTables

/// A table of tab-separated values: a header row, then one row a word. `#` opens a comment line.
package struct Table: Sendable {
  package let name: String
  package let columns: [String]
  package let rows: [Row]

  package struct Row: Sendable {
    package let line: Int
    fileprivate let cells: [Substring]
  }

  package init(name: String, text: String) throws(TableError) {
    self.name = name
    var columns: [String]?
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let header = columns else {
        columns = cells.map(String.init)
        continue
      }
      guard cells.count <= header.count else {
        throw TableError(
          table: name, line: index + 1, message: "\(cells.count) cells; expected at most \(header.count)")
      }
      rows.append(Row(line: index + 1, cells: cells))
    }
    guard let header = columns else { throw TableError(table: name, line: 1, message: "no header row") }
    self.columns = header
    self.rows = rows
  }

  /// The table that came with the program.
  package static func embedded(_ name: String) throws(TableError) -> Table {
    guard let bytes = embeddedBytes(name) else {
      throw TableError(table: name, line: 0, message: "no such table")
    }
    return try Table(name: name, text: String(decoding: bytes, as: UTF8.self))
  }

  /// The bytes of an embedded table, read in place.
  package static func embeddedBytes(_ name: String) -> UnsafeRawBufferPointer? {
    var count = 0
    guard let tables = tradeflow_tables(&count) else { return nil }
    for index in 0..<count where String(cString: tables[index].name) == name {
      return UnsafeRawBufferPointer(start: tables[index].bytes, count: tables[index].size)
    }
    return nil
  }

  package func column(_ name: String) throws(TableError) -> Column {
    guard let index = columns.firstIndex(of: name) else {
      throw TableError(table: self.name, line: 1, message: "no column '\(name)'")
    }
    return Column(table: self.name, name: name, index: index)
  }

  /// Reads one cell of each row; an absent or empty cell is the empty string.
  package struct Column: Sendable {
    let table: String
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

    package func choice<Value: RawRepresentable>(_ row: Row, as type: Value.Type = Value.self) throws(TableError)
      -> Value where Value.RawValue == String
    {
      guard let value = Value(rawValue: text(row)) else { throw bad(row, expected: "one of the words it may hold") }
      return value
    }

    package func bad(_ row: Row, expected: String) -> TableError {
      TableError(table: table, line: row.line, message: "\(name) '\(text(row))'; expected \(expected)")
    }
  }
}
