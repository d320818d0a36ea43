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
    if let whole = withCents(number, currency, in: scan) { return whole }
    return FigureMatch(start..<currency.end, .money, number, unit: currency.code, rule: name, confidence: 0.95)
      .scaled(byPowerOfTen: currency.power)
  }

  /// `thirteen dollars and forty-five cents` → 13.45 USD, `15 dollars 50` → 15.5 USD.
  private func withCents(_ number: NumberPhrase, _ currency: CurrencyReader.Reading, in scan: SentenceScan)
    -> FigureMatch?
  {
    let isJoined = scan.isFunction(.and, at: currency.end)
    let start = isJoined ? currency.end + 1 : currency.end
    guard currency.power == 0, !number.hasScale, !number.isRange, scan.token(start)?.isSpaced == true,
      let cents = NumberReader(scan).number(at: start), cents.lo < ExactDecimal(100), cents.lo.exponent >= 0,
      let end = centsEnd(cents, isJoined, in: scan), let sum = number.lo.adding(cents.lo.scaled(byPowerOfTen: -2))
    else { return nil }
    var whole = number
    (whole.lo, whole.hi) = (sum, sum)
    let tokens = number.tokens.lowerBound..<end
    return FigureMatch(tokens, .money, whole, unit: currency.code, rule: "money-and-cents", confidence: 0.9)
  }

  private func centsEnd(_ cents: NumberPhrase, _ isJoined: Bool, in scan: SentenceScan) -> Int? {
    let end = cents.tokens.upperBound
    if let unit = CurrencyReader(scan).currency(behindNumber: end) { return unit.power == -2 ? unit.end : nil }
    let closes = scan.token(end).map { $0.kind == .mark && $0.mark != UInt8(ascii: "-") } ?? true
    return !isJoined && closes && cents.lo >= ExactDecimal(10) ? end : nil
  }
}

/// An amount of money with the currency before it.
///
/// `$20 billion` → 20000000000 USD · `EUR 200` · `£3.4m` · `US$15-16` · not `$ 1987` without a number behind
package struct MoneySymbolRule: FigureRule {
  package let name = "currency-number"
  package let openings: FigureOpening = .currency

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
