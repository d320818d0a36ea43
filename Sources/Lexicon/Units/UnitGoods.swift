/// Units whose word means another one where a story is of certain goods: ounces of gold are troy ounces.
package struct UnitGoods: Sendable {
  package struct Row: Sendable {
    package let unit: String
    package let goods: UInt64
    package let means: String
  }

  package let rows: [Row]

  package init(_ tables: TableSet = .embedded, units: UnitTable) throws(TableError) {
    let table = try tables.table("unit-goods")
    let (unit, goods, means) = (try table.column("unit"), try table.column("goods"), try table.column("means"))
    var rows: [Row] = []
    for row in table.rows {
      guard units.unit(code: means.text(row)) != nil else { throw means.bad(row, expected: "a code of units.tsv") }
      rows.append(Row(unit: unit.text(row), goods: WordHash.of(goods.text(row)), means: means.text(row)))
    }
    self.rows = rows
  }
}
