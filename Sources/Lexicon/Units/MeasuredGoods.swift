/// The goods that a unit measures by custom: barrels hold no telephones.
package struct MeasuredGoods: Sendable {
  private var headings: [String: [String]] = [:]

  package init(_ tables: TableSet = .embedded, units: UnitTable) throws(TableError) {
    let table = try tables.table("measured-goods")
    let (unit, hs) = (try table.column("unit"), try table.column("hs"))
    for row in table.rows {
      let code = unit.text(row)
      guard units.unit(code: code) != nil else { throw unit.bad(row, expected: "a code of units.tsv") }
      headings[code] = hs.list(row)
    }
  }

  /// Whether goods of an HS code can be in a unit, which may be one of a price or of a rate: `USD/bbl`, `bbl/d`.
  package func allows(_ hs: String, in unit: String) -> Bool {
    unit.split(separator: "/").allSatisfy { part in
      headings[String(part)]?.contains { hs.hasPrefix($0) || $0.hasPrefix(hs) } ?? true
    }
  }
}
