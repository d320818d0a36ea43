import Lexicon

/// Turns money into the base currency at the mean rate of a span of months.
package struct CurrencyConverter: Sendable {
  package struct Conversion: Sendable, Hashable {
    /// Units of the base currency per unit of the claim's.
    package let rate: Double
    /// The months that it is the mean of; nil where none is needed: the base currency itself.
    package let period: String?
    package let source: String
  }

  /// Two centuries: no table has rates of half of a longer span.
  private static let longest = 2400

  package let base: String
  package let rates: RateBook

  package init(base: String, rates: RateBook) {
    self.base = base
    self.rates = rates
  }

  /// The mean of the months that have a rate of both currencies; nil where fewer than half of them have one.
  package func conversion(of currency: String, in span: MonthSpan) -> Conversion? {
    if let whole = MinorCurrency.whole(of: currency) {
      return conversion(of: whole, in: span).map {
        Conversion(rate: $0.rate / 100, period: $0.period, source: $0.source)
      }
    }
    if currency == base { return Conversion(rate: 1, period: nil, source: "same currency") }
    return fixed(currency, in: span) ?? mean(currency, in: span)
  }

  /// One currency is fixed to the other: no third one is needed.
  private func fixed(_ currency: String, in span: MonthSpan) -> Conversion? {
    if let peg = rates.peg(of: currency, to: base, in: span), stands(peg, in: span) {
      return Conversion(rate: 1 / peg.units, period: span.description, source: peg.words)
    }
    if let peg = rates.peg(of: base, to: currency, in: span), stands(peg, in: span) {
      return Conversion(rate: peg.units, period: span.description, source: peg.words)
    }
    return nil
  }

  /// What the market paid comes before what a central bank keeps.
  private func stands(_ peg: CurrencyPegs.Peg, in span: MonthSpan) -> Bool {
    peg.kind != .peg || rates.table.rate(of: peg.currency, in: span.first) == nil
  }

  private func mean(_ currency: String, in span: MonthSpan) -> Conversion? {
    guard span.months.count <= CurrencyConverter.longest else { return nil }
    var (from, to, used) = (SpanMean(), SpanMean(), [Month]())
    var sources: (from: [String], to: [String]) = ([], [])
    for month in span.months {
      guard let own = rates.rate(of: currency, in: month), let other = rates.rate(of: base, in: month) else {
        continue
      }
      from.add(own)
      to.add(other)
      used.append(month)
      if !sources.from.contains(own.source) { sources.from.append(own.source) }
      if !sources.to.contains(other.source) { sources.to.append(other.source) }
    }
    guard let first = used.first, let last = used.last, used.count * 2 > span.months.count else { return nil }
    return Conversion(
      rate: to.unitsPerUSD / from.unitsPerUSD, period: MonthSpan(first, last).description,
      source: source(of: currency, sources.from, sources.to))
  }

  /// `fed-g5`; of two currencies of which the tables know only what a dollar costs: `fed-g5, EUR and GBP per USD`.
  private func source(of currency: String, _ from: [String], _ to: [String]) -> String {
    if base == "USD" { return from.joined(separator: "; ") }
    if currency == "USD" { return to.joined(separator: "; ") }
    let all = from + to.filter { !from.contains($0) }
    return all.joined(separator: "; ") + ", \(currency) and \(base) per USD"
  }
}
