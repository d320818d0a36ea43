import Lexicon

/// A part of one unit.
///
/// `half a tonne` → 0.5 t · `three-quarters of a mile` → 0.75 mi · `three quarters of a million dollars` → 750000 USD ·
/// `a quarter point` → 0.25 pp · not `half a year`, a time, nor `a quarter of the crop`, a share
package struct PartOfUnitRule: FigureRule {
  package let name = "part-of-unit"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let share = FractionRule.share(at: start, in: scan) ?? ratio(at: start, in: scan) else { return nil }
    let place = behindArticle(share.end, in: scan)
    let scale = place.isOne ? scan.match(.scale, at: place.end) : nil
    let power = scale.map { scan.lexicon.scales.word($0.sense.row).power } ?? 0
    let end = place.end + (scale?.count ?? 0)
    let value = share.value.scaled(byPowerOfTen: power)
    let number = NumberPhrase(
      tokens: start..<end, lo: value, hi: value, hasScale: scale != nil, hasDigits: false, isRange: false)
    return (place.isOne ? unit(number, in: scan) : nil) ?? point(number, in: scan)
  }

  /// `1/16`.
  private func ratio(at start: Int, in scan: SentenceScan) -> (value: ExactDecimal, end: Int)? {
    guard scan.isMark(start + 1, "/"), let number = NumberReader(scan).number(at: start),
      number.lo < ExactDecimal(1)
    else { return nil }
    return (number.lo, number.tokens.upperBound)
  }

  /// Behind `a`, `of a`.
  private func behindArticle(_ index: Int, in scan: SentenceScan) -> (isOne: Bool, end: Int) {
    let article = scan.isFunction(.of, at: index) ? index + 1 : index
    let isOne = scan.isFunction(.per, at: article) && (scan.token(article)?.range.count ?? 9) <= 2
    return isOne ? (true, article + 1) : (false, index)
  }

  private func unit(_ number: NumberPhrase, in scan: SentenceScan) -> FigureMatch? {
    let end = number.tokens.upperBound
    if let currency = CurrencyReader(scan).currency(behindNumber: end) {
      return FigureMatch(
        number.tokens.lowerBound..<currency.end, .money, number, unit: currency.code, rule: name, confidence: 0.8
      ).scaled(byPowerOfTen: currency.power)
    }
    guard let unit = UnitReader(scan).unit(at: end), scan.token(end)?.kind == .word else { return nil }
    return FigureMatch(
      number.tokens.lowerBound..<unit.end, unit.kind, number, unit: unit.code, rule: name, confidence: 0.8
    ).scaled(byPowerOfTen: unit.power)
  }

  /// `half point`, `half a point`, `a quarter percentage point`.
  private func point(_ number: NumberPhrase, in scan: SentenceScan) -> FigureMatch? {
    let end = number.tokens.upperBound
    let isPoint = scan.hasCue(.ratePoint, at: end)
    let unit = isPoint ? nil : UnitReader(scan).unit(at: end)
    guard isPoint || unit?.code == "pp" else { return nil }
    return FigureMatch(
      number.tokens.lowerBound..<(unit?.end ?? end + 1), .percent, number, unit: "pp", rule: name, confidence: 0.8)
  }
}
