/// The values that figures of a kind, of goods and of a time can have.
package struct PlausibleRanges: Sendable {
  package struct Range: Sendable, Hashable {
    /// Empty = any.
    package let measures: [String]
    /// The first digits of an HS code; nil = any goods.
    package let goods: String?
    /// A claim's kind: `price`, `mass`.
    package let kind: String
    package let unit: String
    package let low: Double
    package let high: Double
    /// Years, inclusive; nil is open.
    package let from: Int?
    package let to: Int?

    package func covers(year: Int) -> Bool { (from ?? year) <= year && year <= (to ?? year) }

    package func isOf(measure: String?, goods code: String?) -> Bool {
      guard measures.isEmpty || measure.map(measures.contains) ?? false else { return false }
      guard let goods else { return true }
      return code?.hasPrefix(goods) ?? false
    }
  }

  /// By kind.
  private var ranges: [String: [Range]] = [:]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("plausible")
    let (measure, goods, kind) = (try table.column("measure"), try table.column("goods"), try table.column("kind"))
    let (unit, low, high) = (try table.column("unit"), try table.column("low"), try table.column("high"))
    let (from, to) = (try table.column("from"), try table.column("to"))
    for row in table.rows {
      let range = Range(
        measures: measure.list(row).filter { $0 != "*" }, goods: PlausibleRanges.known(goods.text(row)),
        kind: kind.text(row), unit: unit.text(row), low: try low.number(row).doubleValue,
        high: try high.number(row).doubleValue, from: try PlausibleRanges.year(from, row),
        to: try PlausibleRanges.year(to, row))
      guard range.low < range.high else { throw high.bad(row, expected: "more than low") }
      ranges[range.kind, default: []].append(range)
    }
  }

  package func ranges(of kind: String) -> [Range] { ranges[kind] ?? [] }

  private static func known(_ cell: String) -> String? { cell == "*" ? nil : cell }

  private static func year(_ column: Table.Column, _ row: Table.Row) throws(TableError) -> Int? {
    column.text(row).isEmpty ? nil : try column.integer(row)
  }
}
