/// The countries of stock exchanges, by the suffix of their tickers: `S` of `<ABCD.S>` → AU.
package struct Exchanges: Sendable {
  private var suffixes = HashSlots()
  private var areas: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("exchanges")
    let (suffix, area) = (try table.column("suffix"), try table.column("area"))
    for row in table.rows {
      suffixes.set(WordHash.of(suffix.text(row)), Int32(areas.count))
      areas.append(area.text(row))
    }
  }

  /// The country of the exchange, if the token is the suffix of one.
  package func area(_ token: Token) -> String? {
    token.isCapitalized ? suffixes.value(token.hash).map { areas[Int($0)] } : nil
  }
}
