import Lexicon
import Normalize

/// One column of a dataset: its name, what it holds, and how a row fills it.
package struct Column<Row>: Sendable {
  package let name: String
  package let type: ClaimField.CellType
  /// Of a number: what it counts or measures; empty where there is nothing to say.
  package let unit: String
  package let meaning: String
  let cell: @Sendable (Row) -> ClaimField.Cell

  init(
    _ name: String, _ type: ClaimField.CellType, unit: String = "", _ meaning: String,
    cell: @escaping @Sendable (Row) -> ClaimField.Cell
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.meaning = meaning
    self.cell = cell
  }

  /// A column of text; nil is an empty cell.
  static func text(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> String?) -> Column {
    Column(name, .text, meaning) { row in .optional(value(row)) }
  }

  static func day(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> String?) -> Column {
    Column(name, .day, meaning) { row in .optional(value(row)) }
  }
}

extension ClaimField.Cell {
  static func optional(_ text: String?) -> ClaimField.Cell { text.map(ClaimField.Cell.text) ?? .null }
  static func optional(_ number: ExactDecimal?) -> ClaimField.Cell { number.map(ClaimField.Cell.decimal) ?? .null }
  static func optional(_ number: Double?) -> ClaimField.Cell { number.map(ClaimField.Cell.double) ?? .null }
}
