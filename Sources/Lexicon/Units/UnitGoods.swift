/// Units whose word means another one where a story is of certain goods or of a country: ounces of gold are troy ounces,
/// pints of Ireland imperial ones.
package struct UnitGoods: Sendable {
  package struct Row: Sendable {
    /// The hash of a word of the story; nil of any goods.
    package let goods: UInt64?
    /// The country that the story names most often; nil of any.
    package let area: String?
    package let means: String
  }

  private let rows: [String: [Row]]

  package init(_ tables: TableSet = .embedded, units: UnitTable) throws(TableError) {
    let table = try tables.table("unit-goods")
    let (unit, goods, means) = (try table.column("unit"), try table.column("goods"), try table.column("means"))
    let area = table.columns.contains("area") ? try table.column("area") : nil
    var rows: [String: [Row]] = [:]
    for row in table.rows {
      guard units.unit(code: means.text(row)) != nil else { throw means.bad(row, expected: "a code of units.tsv") }
      let (word, country) = (goods.text(row), area?.text(row) ?? "")
      guard !word.isEmpty || !country.isEmpty else {
        throw goods.bad(row, expected: "a word, or an area beside it")
      }
      let meaning = Row(
        goods: word.isEmpty ? nil : WordHash.of(word), area: country.isEmpty ? nil : country, means: means.text(row)
      )
      rows[unit.text(row), default: []].append(meaning)
    }
    self.rows = rows
  }

  /// What the word of a unit can mean beside itself, in the table's order.
  package func meanings(of unit: String) -> [Row] { rows[unit] ?? [] }
}
