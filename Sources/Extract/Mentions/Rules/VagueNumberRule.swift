import Lexicon

/// An unsaid number of something: from one to ten of the power of ten that the words name.
///
/// `hundreds of lorries` → 100 to 1000 lorry · `tens of thousands of jobs` → 10000 to 100000 job ·
/// `dozens of crates` → 12 crate · `several hundred tonnes` → 200 to 900 t · `a few million dollars` ·
/// not `thousands`, of which the text does not say what they are, nor `many billions of dollars`
package struct VagueNumberRule: FigureRule {
  package static let ruleName = "vague-number"
  package let name = ruleName

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let (number, first) = few(at: start, in: scan) ?? number(at: start, in: scan) else { return nil }
    if let measured = measured(number, at: first, in: scan) { return measured }
    guard let phrase = NounPhraseReader(scan).plural(from: first, atMost: 3) else { return nil }
    let unit = NounPhraseReader(scan).unit(phrase)
    return FigureMatch(number.tokens, .count, number, unit: unit, rule: name, confidence: 0.5)
  }

  private func measured(_ number: NumberPhrase, at end: Int, in scan: SentenceScan) -> FigureMatch? {
    let tokens = number.tokens.lowerBound..<end
    if let unit = UnitReader(scan).unit(at: end) {
      return FigureMatch(
        tokens.lowerBound..<unit.end, unit.kind, number, unit: unit.code, rule: name, confidence: 0.5
      )
      .scaled(byPowerOfTen: unit.power)
    }
    guard let currency = CurrencyReader(scan).currency(behindNumber: end) else { return nil }
    return FigureMatch(
      tokens.lowerBound..<currency.end, .money, number, unit: currency.code, rule: name, confidence: 0.5
    )
    .scaled(byPowerOfTen: currency.power)
  }

  /// `tens of thousands of`: each word times the next; and where the noun begins.
  private func number(at start: Int, in scan: SentenceScan) -> (NumberPhrase, first: Int)? {
    guard var lo = power(start, in: scan), scan.isFunction(.of, at: start + 1),
      !scan.isFunction(.many, at: start - 1)
    else { return nil }
    var end = start + 1
    while let next = power(end + 1, in: scan), scan.isFunction(.of, at: end + 2),
      let product = lo.multiplied(by: next)
    {
      (lo, end) = (product, end + 2)
    }
    let isDozens = lo == ExactDecimal(12)
    let number = NumberPhrase(
      tokens: start..<end, lo: lo, hi: isDozens ? lo : lo.scaled(byPowerOfTen: 1), hasScale: true, hasDigits: false,
      isRange: !isDozens)
    return (number, end + 1)
  }

  /// `several hundred thousand`: some of the powers of ten behind it, and where the noun begins.
  private func few(at start: Int, in scan: SentenceScan) -> (NumberPhrase, first: Int)? {
    guard let match = scan.match(.number, at: start) else { return nil }
    let word = scan.lexicon.numbers.word(match.sense.row)
    guard word.combination == .few else { return nil }
    var (power, end) = (0, start + match.count)
    while let next = multiplier(end, in: scan) { (power, end) = (power + next, end + 1) }
    guard power > 0 else { return nil }
    let number = NumberPhrase(
      tokens: start..<end, lo: word.value.scaled(byPowerOfTen: power),
      hi: ExactDecimal(9).scaled(byPowerOfTen: power),
      hasScale: true, hasDigits: false, isRange: true)
    return (number, scan.isFunction(.of, at: end) ? end + 1 : end)
  }

  /// The power of ten of `hundred`, `thousand`, `mln`.
  private func multiplier(_ index: Int, in scan: SentenceScan) -> Int? {
    let reader = NumberReader(scan)
    if let scale = reader.scaleWord(index), scale.place == .any { return scale.power }
    guard let word = reader.numberWord(index), word.combination == .multiplier, word.value.significand == 1 else {
      return nil
    }
    return word.value.exponent
  }

  private func power(_ index: Int, in scan: SentenceScan) -> ExactDecimal? {
    guard let match = scan.match(.number, at: index) else { return nil }
    let word = scan.lexicon.numbers.word(match.sense.row)
    return word.combination == .vague ? word.value : nil
  }
}
