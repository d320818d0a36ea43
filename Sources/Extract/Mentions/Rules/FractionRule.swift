import Lexicon

/// A share in words.
///
/// `two thirds of the crop` → 0.666666 · `a third of those` → 0.333333 · `half the mills` → 0.5 ·
/// `one in five mills`, `one out of five` → 0.2 · not `a third country`,
/// an ordinal, nor `a quarter`, a time
package struct FractionRule: FigureRule {
  package let name = "fraction"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let (value, end) = half(at: start, in: scan) ?? parts(at: start, in: scan) ?? oneIn(at: start, in: scan)
    else { return nil }
    let number = NumberPhrase(
      tokens: start..<end, lo: value, hi: value, hasScale: false, hasDigits: false, isRange: false)
    return FigureMatch(start..<end, .number, number, unit: nil, rule: name, confidence: 0.6)
  }

  /// `half`, `a third`, `three-quarters` at `start`, whatever follows.
  static func share(at start: Int, in scan: SentenceScan) -> (value: ExactDecimal, end: Int)? {
    guard let first = word(start, in: scan) else { return nil }
    switch first.combination {
    case .fraction: return first.value.scaled(byPowerOfTen: 1) == ExactDecimal(5) ? (first.value, start + 1) : nil
    case .unit, .article:
      let next = scan.isHyphen(start + 1) ? start + 2 : start + 1
      guard let part = word(next, in: scan), part.combination == .fraction,
        first.value.multiplied(by: part.value) != ExactDecimal(1)
      else { return nil }
      return first.value.multiplied(by: part.value).map { ($0, next + 1) }
    default: return nil
    }
  }

  private static func word(_ index: Int, in scan: SentenceScan) -> NumberWords.Word? {
    scan.match(.number, at: index).map { scan.lexicon.numbers.word($0.sense.row) }
  }

  private func half(at start: Int, in scan: SentenceScan) -> (value: ExactDecimal, end: Int)? {
    guard let half = FractionRule.share(at: start, in: scan), half.end == start + 1,
      scan.isFunction(.of, at: half.end) || scan.isFunction(.the, at: half.end)
    else { return nil }
    return half
  }

  /// `a third of`, `one fourth of`, `two-thirds of`.
  private func parts(at start: Int, in scan: SentenceScan) -> (value: ExactDecimal, end: Int)? {
    FractionRule.share(at: start, in: scan).flatMap { scan.isFunction(.of, at: $0.end) ? $0 : nil }
  }

  /// `one in five mills`, `3 out of 4`: whole numbers, the first below the second.
  private func oneIn(at start: Int, in scan: SentenceScan) -> (ExactDecimal, Int)? {
    guard let (function, end) = scan.function(at: start + 1), function == .in || function == .outOf,
      let part = NumberReader(scan).number(at: start), part.tokens.count == 1, isSmall(part, below: 10),
      let whole = NumberReader(scan).number(at: end), isSmall(whole, below: 101), part.lo < whole.lo,
      function == .outOf || isOfSeveral(part, whole, in: scan),
      let share = part.lo.divided(by: whole.lo, digits: 9)
    else { return nil }
    return (share, whole.tokens.upperBound)
  }

  private func isSmall(_ number: NumberPhrase, below limit: Int) -> Bool {
    !number.hasScale && number.lo.exponent >= 0 && ExactDecimal.zero < number.lo && number.lo < ExactDecimal(limit)
  }

  /// Behind `in` only one of several, or `three in four`, of a plural: `two in 1986` is none.
  private func isOfSeveral(_ part: NumberPhrase, _ whole: NumberPhrase, in scan: SentenceScan) -> Bool {
    guard part.lo == ExactDecimal(1) || whole.lo <= ExactDecimal(10) else { return false }
    return NounPhraseReader(scan).plural(from: whole.tokens.upperBound, atMost: 2) != nil
  }
}
