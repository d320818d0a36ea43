import Lexicon

/// What a US dollar was worth in every currency, month by month: the table of rates, and what pegs, fixed conversions and
/// redenominations make of it.
package struct RateBook: Sendable {
  package let table: RateTable
  private let pegs: CurrencyPegs
  private let quotedInDollars: Set<String>
  /// A peg hangs on a currency that hangs on another at most so often: BRC → BRN → BRE → BRR → BRL.
  private static let most = 6

  /// `quotedInDollars`: the currencies whose rate is told in dollars per unit.
  package init(table: RateTable, pegs: CurrencyPegs, quotedInDollars: Set<String> = []) {
    self.table = table
    self.pegs = pegs
    self.quotedInDollars = quotedInDollars
  }

  /// The table's own rate, else that of the money that fixes the currency's value; nil where nothing tells it.
  package func rate(of currency: String, in month: Month) -> RateTable.Rate? {
    rate(of: currency, month, steps: RateBook.most)
  }

  private func rate(of currency: String, _ month: Month, steps: Int) -> RateTable.Rate? {
    if currency == "USD" { return RateTable.Rate(unitsPerUSD: 1, source: "") }
    if var own = table.rate(of: currency, in: month) {
      own.isQuotedInDollars = isQuotedInDollars(currency, month)
      return own
    }
    guard steps > 0 else { return nil }
    if let peg = pegs.peg(of: currency, in: month.count), let anchor = rate(of: peg.anchor, month, steps: steps - 1)
    {
      return RateTable.Rate(
        unitsPerUSD: anchor.unitsPerUSD * peg.units, source: RateBook.words(peg, anchor),
        isQuotedInDollars: anchor.isQuotedInDollars)
    }
    if let older = pegs.predecessor(of: currency, in: month.count),
      let rate = rate(of: older.currency, month, steps: steps - 1)
    {
      return RateTable.Rate(
        unitsPerUSD: rate.unitsPerUSD / older.units, source: RateBook.words(older, rate),
        isQuotedInDollars: rate.isQuotedInDollars)
    }
    return nil
  }

  /// A currency that went into another is told as that one is.
  private func isQuotedInDollars(_ currency: String, _ month: Month) -> Bool {
    if quotedInDollars.contains(currency) { return true }
    guard let peg = pegs.peg(of: currency, in: month.count), peg.kind == .conversion else { return false }
    return quotedInDollars.contains(peg.anchor)
  }

  /// The peg of one currency to the other in all these months: their rate needs no table.
  package func peg(of currency: String, to anchor: String, in span: MonthSpan) -> CurrencyPegs.Peg? {
    guard let peg = pegs.peg(of: currency, in: span.first.count), peg.anchor == anchor,
      peg.holds(in: span.last.count)
    else { return nil }
    return peg
  }

  private static func words(_ peg: CurrencyPegs.Peg, _ rate: RateTable.Rate) -> String {
    rate.source.isEmpty ? peg.words : "\(peg.words); \(rate.source)"
  }
}

extension RateBook {
  /// Of a user's table of rates, else of the lexicon's tables.
  package init(lexicon: Lexicon, file: String?) throws(SettingsError) {
    let table = if let file { try RateTable(file: file) } else { try RateTable(tables: lexicon.tables) }
    let quoted = lexicon.currencies.all.filter(\.isQuotedInDollars).map(\.code)
    self.init(table: table, pegs: lexicon.pegs, quotedInDollars: Set(quoted))
  }
}
