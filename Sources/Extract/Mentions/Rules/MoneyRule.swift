import Lexicon

/// An amount of money with the currency behind it.
///
/// `20 billion dollars` → 20000000000 USD · `150 stg` → 150 GBP · `10-mln-dlr` · not `5 pounds of beef`
package struct MoneyRule: FigureRule {
  package let name = "number-currency"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let number = RangeReader(scan).numbers(at: start) ?? RangeReader(scan, isMoney: true).numbers(at: start),
      let currency = CurrencyReader(scan).currency(behindNumber: number.tokens.upperBound)
    else { return nil }
    return FigureMatch(start..<currency.end, .money, number, unit: currency.code, rule: name, confidence: 0.95)
      .scaled(byPowerOfTen: currency.power)
  }
}

/// An amount of money with the currency before it.
///
/// `$20 billion` → 20000000000 USD · `EUR 200` · `£3.4m` · `US$15-16` · not `$ 1987` without a number behind
package struct MoneySymbolRule: FigureRule {
  package let name = "currency-number"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let currency = CurrencyReader(scan).currency(beforeNumber: start),
      let number = RangeReader(scan, isMoney: true).numbers(at: currency.end)
    else { return nil }
    var end = number.tokens.upperBound
    if let again = CurrencyReader(scan).currency(behindNumber: end), again.code == currency.code { end = again.end }
    return FigureMatch(start..<end, .money, number, unit: currency.code, rule: name, confidence: 0.98)
      .scaled(byPowerOfTen: currency.power)
  }
}
