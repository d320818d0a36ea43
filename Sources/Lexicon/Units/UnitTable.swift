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
}

/// The units by code.
package struct UnitTable: Sendable {
  package let all: [Unit]
  private let rows: [String: Int]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("units")
    let columns = (try table.column("code"), try table.column("kind"), try table.column("base"))
    let (definition, name) = (try table.column("definition"), try table.column("name"))
    var all: [Unit] = []
    var rows: [String: Int] = [:]
    for row in table.rows {
      let code = columns.0.text(row)
      guard rows.updateValue(all.count, forKey: code) == nil else {
        throw columns.0.bad(row, expected: "a code that no row above has")
      }
      all.append(
        Unit(
          code: code, kind: columns.1.text(row), base: columns.2.text(row), definition: definition.text(row),
          name: name.text(row)))
    }
    self.all = all
    self.rows = rows
  }

  package func unit(code: String) -> Unit? { rows[code].map { all[$0] } }

  /// The units that measure `dimension`: what a pipeline file may choose for it.
  package func units(of dimension: String) -> [Unit] { all.filter { $0.kind == dimension } }
}
