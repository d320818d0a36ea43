import Lexicon

/// Turns money into the base currency at the rate of a month, or at the mean of a year.
package struct CurrencyConverter: Sendable {
  package struct Conversion: Sendable, Hashable {
    /// Units of the base currency per unit of the claim's.
    package let rate: Double
    /// nil where none is needed: the base currency itself.
    package let period: String?
    package let source: String
  }

  package let base: String
  private let rates: RateTable

  package init(base: String, rates: RateTable) {
    self.base = base
    self.rates = rates
  }

  /// The first of `periods` (`1986`, `1987-03`) for which both currencies have a rate; nil where none has.
  package func conversion(of currency: String, in periods: [String]) -> Conversion? {
    if let whole = MinorCurrency.whole(of: currency) {
      return conversion(of: whole, in: periods).map {
        Conversion(rate: $0.rate / 100, period: $0.period, source: $0.source)
      }
    }
    if currency == base { return Conversion(rate: 1, period: nil, source: "same currency") }
    for period in periods {
      guard let from = rates.rate(of: currency, in: period), let to = rates.rate(of: base, in: period) else {
        continue
      }
      let source = currency == "USD" ? to.source : from.source
      return Conversion(rate: to.unitsPerUSD / from.unitsPerUSD, period: period, source: source)
    }
    return nil
  }
}
