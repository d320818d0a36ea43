import Lexicon

/// A part of one unit.
///
/// `half a mile` → 0.5 mi · `1/16 of a pint` → 0.0625 pt_us · `three quarters of a tonne` → 0.75 t · `half a percentage
/// point` → 0.5 pp · `a quarter of a dollar` → 0.25 USD · not `a third of the tonnage`
package struct PartOfUnitRule: FigureRule {
  package let name = "part-of-unit"
  private let fraction = FractionRule()

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let (number, end) = half(at: start, in: scan) ?? part(at: start, in: scan) else { return nil }
    if let unit = UnitReader(scan).unit(at: end) {
      return FigureMatch(start..<unit.end, unit.kind, number, unit: unit.code, rule: name, confidence: 0.8)
        .scaled(byPowerOfTen: unit.power)
    }
    guard let currency = CurrencyReader(scan).currency(behindNumber: end) else { return nil }
    return FigureMatch(start..<currency.end, .money, number, unit: currency.code, rule: name, confidence: 0.8)
      .scaled(byPowerOfTen: currency.power)
  }

  /// `half a`; the second value is where the unit begins.
  private func half(at start: Int, in scan: SentenceScan) -> (NumberPhrase, Int)? {
    guard let match = scan.match(.number, at: start), isOne(start + 1, in: scan) else { return nil }
    let word = scan.lexicon.numbers.word(match.sense.row)
    guard word.combination == .fraction, word.value == ExactDecimal(significand: 5, exponent: -1) else {
      return nil
    }
    return (phrase(start..<start + 2, word.value), start + 2)
  }

  /// `a third of a`, `1/16 of a`.
  private func part(at start: Int, in scan: SentenceScan) -> (NumberPhrase, Int)? {
    guard let (value, end) = fraction.parts(at: start, in: scan) ?? ratio(at: start, in: scan),
      scan.isFunction(.of, at: end), isOne(end + 1, in: scan)
    else { return nil }
    return (phrase(start..<end, value), end + 2)
  }

  private func ratio(at start: Int, in scan: SentenceScan) -> (ExactDecimal, Int)? {
    guard scan.isMark(start + 1, "/"), let number = NumberReader(scan).number(at: start),
      number.lo < ExactDecimal(1)
    else { return nil }
    return (number.lo, number.tokens.upperBound)
  }

  /// `a`, `an`, `one`.
  private func isOne(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let match = scan.match(.number, at: index) else { return false }
    let word = scan.lexicon.numbers.word(match.sense.row)
    return word.combination == .article || (word.combination == .unit && word.value == ExactDecimal(1))
  }

  private func phrase(_ tokens: Range<Int>, _ value: ExactDecimal) -> NumberPhrase {
    NumberPhrase(tokens: tokens, lo: value, hi: value, hasScale: false, hasDigits: false, isRange: false)
  }
}
