import Lexicon

/// An amount of money with the currency behind it.
///
/// `20 billion dollars` → 20000000000 USD · `150 stg` → 150 GBP · `10-mln-dlr` · not `5 pounds of beef`
package struct MoneyRule: FigureRule {
  package let name = "number-currency"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let (number, currency) = amount(at: start, in: scan) else { return nil }
    if let whole = withCents(number, currency, in: scan) { return whole }
    return FigureMatch(start..<currency.end, .money, number, unit: currency.code, rule: name, confidence: 0.95)
      .scaled(byPowerOfTen: currency.power)
  }

  /// The number and the currency behind it; letters glued to the digits are read as a scale only where that leaves a
  /// currency: `45m euros`.
  private func amount(at start: Int, in scan: SentenceScan) -> (NumberPhrase, CurrencyReader.Reading)? {
    let plain = RangeReader(scan).numbers(at: start)
    if let plain, let currency = currency(behind: plain, in: scan) { return (plain, currency) }
    if let plain, !scan.isGlued(plain.tokens.upperBound) { return nil }
    guard let scaled = RangeReader(scan, isMoney: true).numbers(at: start) else { return nil }
    return currency(behind: scaled, in: scan).map { (scaled, $0) }
  }

  private func currency(behind number: NumberPhrase, in scan: SentenceScan) -> CurrencyReader.Reading? {
    CurrencyReader(scan).currency(behindNumber: number.tokens.upperBound).flatMap { $0.fits(number) ? $0 : nil }
  }

  /// `thirteen dollars and forty-five cents` → 13.45 USD, `15 dollars 50` → 15.5 USD, `one yuan and five jiao` → 1.5 CNY.
  private func withCents(_ number: NumberPhrase, _ currency: CurrencyReader.Reading, in scan: SentenceScan)
    -> FigureMatch?
  {
    let isJoined = scan.isFunction(.and, at: currency.end)
    let start = isJoined ? currency.end + 1 : currency.end
    guard currency.power == 0, !number.hasScale, !number.isRange, scan.token(start)?.isSpaced == true,
      let cents = NumberReader(scan).number(at: start), cents.lo < ExactDecimal(100), cents.lo.exponent >= 0,
      let part = part(cents, of: currency, in: scan), let sum = number.lo.adding(part.value)
    else { return nil }
    var whole = number
    (whole.lo, whole.hi) = (sum, sum)
    let tokens = number.tokens.lowerBound..<part.end
    return FigureMatch(tokens, .money, whole, unit: currency.code, rule: "money-and-cents", confidence: 0.9)
  }

  /// The cents in the currency's unit, with their own word behind them or, from ten on, at the end of a clause.
  private func part(_ cents: NumberPhrase, of currency: CurrencyReader.Reading, in scan: SentenceScan)
    -> (value: ExactDecimal, end: Int)?
  {
    let end = cents.tokens.upperBound
    if let unit = CurrencyReader(scan).currency(behindNumber: end) {
      guard unit.power < 0 else { return nil }
      return rest(behind: (cents.lo.scaled(byPowerOfTen: unit.power), unit.end), power: unit.power - 1, in: scan)
    }
    guard closes(end, in: scan), cents.lo >= ExactDecimal(10) else { return nil }
    return (cents.lo.scaled(byPowerOfTen: -2), end)
  }

  /// `five mao five`: behind tenths one figure of the next lower unit.
  private func rest(behind part: (value: ExactDecimal, end: Int), power: Int, in scan: SentenceScan)
    -> (value: ExactDecimal, end: Int)
  {
    guard power == -2, let digit = NumberReader(scan).number(at: part.end), digit.lo < ExactDecimal(10),
      digit.lo.exponent >= 0, closes(digit.tokens.upperBound, in: scan),
      let sum = part.value.adding(digit.lo.scaled(byPowerOfTen: power))
    else { return part }
    return (sum, digit.tokens.upperBound)
  }

  private func closes(_ index: Int, in scan: SentenceScan) -> Bool {
    scan.token(index).map { $0.kind == .mark && $0.mark != UInt8(ascii: "-") } ?? true
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
    guard currency.fits(number) else { return nil }
    let tokens = start..<number.tokens.upperBound
    return FigureMatch(tokens, .money, number, unit: currency.code, rule: name, confidence: 0.98)
      .scaled(byPowerOfTen: currency.power)
  }
}
