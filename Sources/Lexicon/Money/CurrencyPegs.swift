/// Currencies whose value another one fixes, in the months in which it does: 3.75 SAR a dollar since 1986-06, 1.95583 DEM
/// a euro since 1999-01, 1000 TRL … a new lira since 2005-01.
package struct CurrencyPegs: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A rate that a central bank keeps.
    case peg
    /// The irrevocable rate at which a currency went into another.
    case conversion
    /// The same money with zeros struck off: old units per new one.
    case redenomination
  }

  package struct Peg: Sendable, Hashable {
    package let currency: String
    package let anchor: String
    /// Of the currency per unit of the anchor.
    package let units: Double
    /// The first month, `1986-06`.
    package let from: String
    /// The same as months since the year 0, the last one inclusive.
    package let months: ClosedRange<Int>
    package let kind: Kind
    package let source: String

    package func holds(in month: Int) -> Bool { months.contains(month) }

    /// `3.75 SAR per USD since 1986-06: Saudi Central Bank`
    package var words: String {
      let whole = Int64(exactly: units).map(String.init) ?? "\(units)"
      return "\(whole) \(currency) per \(anchor) since \(from): \(source)"
    }
  }

  private var byCurrency: [String: [Peg]] = [:]
  private var byAnchor: [String: [Peg]] = [:]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("pegs")
    let (currency, anchor, units) = (
      try table.column("currency"), try table.column("anchor"), try table.column("units")
    )
    let (from, to, kind) = (try table.column("from"), try table.column("to"), try table.column("kind"))
    let source = try table.column("source")
    for row in table.rows {
      let number = try units.number(row).doubleValue
      guard number > 0 else { throw units.bad(row, expected: "a number above 0") }
      guard CellShape.month.accepts(from.text(row)) else { throw from.bad(row, expected: CellShape.month.expected) }
      guard to.text(row).isEmpty || CellShape.month.accepts(to.text(row)) else {
        throw to.bad(row, expected: CellShape.month.expected + ", or nothing")
      }
      let first = CurrencyPegs.count(from.text(row))
      let months = first...max(first, to.text(row).isEmpty ? Int(Int32.max) : CurrencyPegs.count(to.text(row)))
      add(
        Peg(
          currency: currency.text(row), anchor: anchor.text(row), units: number, from: from.text(row),
          months: months, kind: try kind.choice(row), source: source.text(row)))
    }
  }

  /// `1987-03` → months since the year 0.
  private static func count(_ month: String) -> Int {
    (Int(month.prefix(4)) ?? 0) * 12 + (Int(month.suffix(2)) ?? 1) - 1
  }

  private mutating func add(_ peg: Peg) {
    byCurrency[peg.currency, default: []].append(peg)
    if peg.kind == .redenomination { byAnchor[peg.anchor, default: []].append(peg) }
  }

  /// What fixed the currency's value in a month, counted from the year 0.
  package func peg(of currency: String, in month: Int) -> Peg? {
    byCurrency[currency]?.first { $0.holds(in: month) }
  }

  /// The older money that a currency counts anew, in a month before it came: TRL of TRY in 2003.
  package func predecessor(of currency: String, in month: Int) -> Peg? {
    byAnchor[currency]?.first { month < $0.months.lowerBound }
  }
}
