/// A unit of measure: its code, what it measures, and its exact definition.
package struct Unit: Sendable, Hashable {
  package let code: String
  /// The kind of claim that it makes: `mass`, `volume`, … `time`.
  package let kind: String
  /// The unit that all convertible ones are defined by; a ship's `dwt` is no mass of cargo and has a base of its own.
  package let base: String
  /// In UDUNITS notation, by units of rows above: `1000 kg`, `K @ 273.15`.
  package let definition: String
  package let name: String
  /// Relative; 0 of a unit that is fixed.
  package let tolerance: Double
  /// Empty of decimals of SI units.
  package let source: String
  /// The row's line in the table.
  package let line: Int
}

/// The units by code.
package struct UnitTable: Sendable {
  package let all: [Unit]
  /// The file, as errors name it.
  package let place: String
  private let rows: [String: Int]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("units")
    let reader = try UnitRow(table)
    var all: [Unit] = []
    var rows: [String: Int] = [:]
    for row in table.rows {
      let unit = try reader.unit(row)
      guard rows.updateValue(all.count, forKey: unit.code) == nil else {
        throw reader.code.bad(row, expected: "a code that no row above has")
      }
      all.append(unit)
    }
    (self.all, self.rows, place) = (all, rows, table.place)
  }

  package func unit(code: String) -> Unit? { rows[code].map { all[$0] } }

  /// Packages and carriers, which are counted: `bale`, `container`, `ship`.
  package func isCounted(_ code: String) -> Bool { unit(code: code)?.kind == "count" }

  /// The units that measure `dimension`: what a pipeline file may choose for it.
  package func units(of dimension: String) -> [Unit] { all.filter { $0.kind == dimension } }
}

/// Reads a row of the units' table; a table without the columns of tolerance and source is the source.
private struct UnitRow {
  let code: Table.Column
  private let kind: Table.Column
  private let base: Table.Column
  private let definition: Table.Column
  private let name: Table.Column
  private let tolerance: Table.Column?
  private let source: Table.Column?
  private let place: String

  init(_ table: Table) throws(TableError) {
    (code, kind, base) = (try table.column("code"), try table.column("kind"), try table.column("base"))
    (definition, name) = (try table.column("definition"), try table.column("name"))
    tolerance = table.columns.contains("tolerance") ? try table.column("tolerance") : nil
    source = table.columns.contains("source") ? try table.column("source") : nil
    place = table.place
  }

  func unit(_ row: Table.Row) throws(TableError) -> Unit {
    Unit(
      code: code.text(row), kind: kind.text(row), base: base.text(row), definition: definition.text(row),
      name: name.text(row), tolerance: try tolerance?.relative(row) ?? 0,
      source: source?.text(row) ?? place, line: row.line)
  }
}

extension Table.Column {
  /// A relative uncertainty from 0 to below 1; 0 of an empty cell.
  func relative(_ row: Table.Row) throws(TableError) -> Double {
    if text(row).isEmpty { return 0 }
    let value = Double(text(row)) ?? -1
    guard value >= 0, value < 1 else { throw bad(row, expected: "a relative uncertainty from 0 to below 1") }
    return value
  }
}
