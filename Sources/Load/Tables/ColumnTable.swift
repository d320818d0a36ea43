import Normalize

/// The dictionary: every column of every table. `columns.csv` and the schema command tell the same.
package enum ColumnTable: DatasetTable {
  /// What the dictionary says of one column.
  package struct Entry: Sendable, Hashable {
    package let file: String
    package let column: String
    package let type: ClaimField.CellType
    package let unit: String
    package let meaning: String
  }

  /// In the order of the files' names.
  package static let entries: [Entry] =
    entries(of: ClaimTable.self) + entries(of: CodeTable.self) + entries(of: ColumnTable.self)
    + entries(of: ConflictTable.self)
    + entries(of: CopyTable.self) + entries(of: DateTable.self) + entries(of: DistanceTable.self)
    + entries(of: RejectTable.self) + entries(of: TradeTable.self)

  static let name = "columns"

  static let columns: [Column<Entry>] = [
    .text("file", "the file that has the column") { entry in entry.file },
    .text("column", "its name in the head") { entry in entry.column },
    .text("type", "text, integer, number, day, list (joined by |) or object (key=value joined by |)") { entry in
      entry.type.rawValue
    },
    .text("unit", "what a number counts or measures; 1 for a ratio") { entry in entry.unit },
    .text("meaning", "what it holds") { entry in entry.meaning },
  ]

  static var fixedRows: [Entry] { entries }

  private static func entries<Table: DatasetTable>(of table: Table.Type) -> [Entry] {
    table.columns.map { column in
      Entry(
        file: table.name + ".csv", column: column.name, type: column.type, unit: column.unit,
        meaning: column.meaning)
    }
  }
}
