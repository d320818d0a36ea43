import Extract
import Load
import Normalize
import Pipeline

/// Prints what the keys of the streams and the columns of the datasets hold.
struct SchemaCommand: Command {
  static let usage = Usage(
    "schema", summary: "Prints the keys of each stage's lines and the columns of the datasets.",
    options: [
      Option("stage", nil, .word("STAGE"), help: "extract, normalize or load (default: load)"),
      Option("format", "f", .word("FORMAT"), help: "text or json (default: text)"),
    ])

  private enum Stage: String, CaseIterable { case extract, normalize, load }
  private enum Format: String, CaseIterable { case text, json }

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let stage: Stage = try choice("stage", typed) ?? .load
    let format: Format = try choice("format", typed) ?? .text
    let rows = rows(of: stage)
    try console.output.write(format == .json ? json(rows) : Array(text(rows).utf8))
    return .done
  }

  private struct Row {
    let table: String
    let name: String
    let type: String
    let meaning: String
  }

  private static func rows(of stage: Stage) -> [Row] {
    switch stage {
    case .extract:
      rows("article", LineField.article) + rows("mention", LineField.mention) + rows("role", LineField.role)
        + rows("reject", LineField.reject)
    case .normalize:
      rows("article", LineField.article)
        + ClaimField.all.map { Row(table: "claim", name: $0.key, type: $0.type.rawValue, meaning: $0.meaning) }
        + rows("reject", LineField.reject)
    case .load:
      ColumnTable.entries.map { Row(table: $0.file, name: $0.column, type: $0.type.rawValue, meaning: $0.meaning) }
    }
  }

  private static func rows(_ line: String, _ fields: [LineField]) -> [Row] {
    fields.map { Row(table: line, name: $0.key, type: $0.type, meaning: $0.meaning) }
  }

  private static func choice<Value>(_ option: String, _ typed: TypedOptions) throws(CommandError) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard let word = typed.last(option) else { return nil }
    guard let value = Value(rawValue: word) else {
      throw .badChoice(option: option, word, known: Value.allCases.map(\.rawValue), command: usage.program)
    }
    return value
  }

  private static func text(_ rows: [Row]) -> String {
    let columns = [rows.map(\.table), rows.map(\.name), rows.map(\.type)]
    let widths = columns.map { column in (column.map(\.count).max() ?? 0) + 2 }
    return rows.map { row in
      let cells = zip([row.table, row.name, row.type], widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return cells.joined() + row.meaning + "\n"
    }.joined()
  }

  /// One object a line.
  private static func json(_ rows: [Row]) -> [UInt8] {
    var bytes = LineBuffer()
    for row in rows {
      bytes.openLine("column")
      bytes.field("table", row.table)
      bytes.field("name", row.name)
      bytes.field("type", row.type)
      bytes.field("meaning", row.meaning)
      bytes.closeLine()
    }
    return bytes.withBytes { Array($0) }
  }
}
