import Lexicon
import Normalize

/// Lists, shows and checks the tables that the program reads text with.
struct TablesCommand: Command {
  static let usage = Usage(
    "tables", arguments: "list | show NAME | check [DIR]", count: 1...2,
    summary: "Lists, shows and checks the tables of words that the program reads text with.",
    notes: """
      list         each table's name, rows and use
      show NAME    the table, as tab-separated values to copy and edit
      check [DIR]  what is wrong with the tables, with each NAME.tsv in DIR instead of the program's table: rows that
                   can't be read, rows that no text reaches, words of two meanings; a line each, and exit code 65

      A folder of edited tables is given to extract, normalize, explain and run by --tables, or by the key tables of the
      pipeline file.
      """)

  private enum Action: String, CaseIterable { case list, show, check }

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let (word, operand) = (typed.arguments[0], typed.arguments.dropFirst().first)
    guard let action = Action(rawValue: word) else {
      throw CommandError.unknownAction(word, known: Action.allCases.map(\.rawValue), command: usage.program)
    }
    switch action {
    case .list:
      if let operand { throw CommandError.extraArgument(operand, command: usage.program) }
      try console.output.write(list())
      return .done
    case .show:
      guard let operand else { throw CommandError.missingArgument("NAME", command: usage.program) }
      try console.output.write(bytes(of: operand))
      return .done
    case .check: return try check(operand, console)
    }
  }

  private static func list() throws -> String {
    let tables = try TableSet.names.map { try TableSet.embedded.table($0) }
    let width = TableSet.names.map(\.count).max() ?? 0
    return tables.map { table in
      let (blanks, rows) = (width + 7 - table.name.count, "\(table.rows.count)")
      return table.name + String(repeating: " ", count: blanks - rows.count) + "\(rows)  \(table.purpose)\n"
    }.joined()
  }

  private static func bytes(of name: String) throws(CommandError) -> [UInt8] {
    guard let bytes = TableSet.embedded.withBytes(of: name, { [UInt8]($0) }) else {
      throw .unknownTable(
        name, meant: Spelling(TableSet.names).nearest(to: name), known: TableSet.names,
        command: usage.program)
    }
    return bytes
  }

  private static func check(_ folder: String?, _ console: Console) throws -> ExitCode {
    let tables: TableSet
    do throws(TableError) {
      tables = try folder.map { folder throws(TableError) in try TableSet(folder: folder) } ?? .embedded
    } catch {
      throw CommandError.badTables(error)
    }
    var defects = TableCheck(tables).defects()
    if defects.isEmpty, let units = try? UnitTable(tables) { defects += units.faults }
    if defects.isEmpty {
      let replaced =
        tables.replaced.isEmpty ? "" : ", \(tables.replaced.joined(separator: ", ")) from \(folder ?? "")"
      try console.output.write("ok: \(TableSet.names.count) tables\(replaced)\n")
      return .done
    }
    try console.output.write(defects.map { "\($0)\n" }.joined())
    return .noInput
  }
}
