/// The mean of a currency's rates of several months as their source takes it: of units per dollar, or of dollars per unit
/// where it is told so, as the euro and the pound are.
struct SpanMean {
  private var count = 0.0
  private var units = 0.0
  private var dollars = 0.0
  private var isQuotedInDollars = true

  mutating func add(_ rate: RateTable.Rate) {
    count += 1
    units += rate.unitsPerUSD
    dollars += 1 / rate.unitsPerUSD
    isQuotedInDollars = isQuotedInDollars && rate.isQuotedInDollars
  }

  /// Of at least one rate.
  var unitsPerUSD: Double { isQuotedInDollars ? count / dollars : units / count }
}
