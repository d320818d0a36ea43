import Lexicon

/// Reads one number at a token: digits, fractions, number words, and the scale words behind them.
///
/// `1,250.5` · `1-1/2` · `2 1/4` · `½` · `twenty-five` · `one and a half million` · `a dozen` · `10-mln` · `-0.5`
package struct NumberReader: Sendable {
  private let scan: SentenceScan
  /// In an amount of money the glued letters count: `$20m`.
  private let isMoney: Bool

  package init(_ scan: SentenceScan, isMoney: Bool = false) {
    self.scan = scan
    self.isMoney = isMoney
  }

  package func number(at start: Int) -> NumberPhrase? {
    guard let token = scan.token(start) else { return nil }
    switch token.kind {
    case .number: return digits(at: start).flatMap { scaled($0) }
    case .word: return words(at: start).flatMap { scaled($0) }
    case .mark: return signed(at: start) ?? glyph(at: start).flatMap { scaled($0) }
    }
  }

  /// `-5`, `+0.3`: the sign glued to the number and apart from what stands before.
  private func signed(at start: Int) -> NumberPhrase? {
    guard scan.isMark(start, "-") || scan.isMark(start, "+"), scan.isGlued(start + 1), !scan.isGlued(start),
      scan.token(start + 1)?.kind == .number, var phrase = number(at: start + 1)
    else { return nil }
    if scan.isMark(start, "-") { (phrase.lo, phrase.hi) = (phrase.lo.negated, phrase.hi.negated) }
    phrase.tokens = start..<phrase.tokens.upperBound
    return phrase
  }

  // MARK: digits

  private func digits(at start: Int) -> NumberPhrase? {
    guard let whole = value(start) else { return nil }
    if let over = ratio(at: start) { return phrase(start..<start + 3, over, digits: true) }
    if let (fraction, end) = fractionBehind(start + 1), let sum = whole.adding(fraction) {
      return phrase(start..<end, sum, digits: true)
    }
    return phrase(start..<start + 1, whole, digits: true)
  }

  private func value(_ index: Int) -> ExactDecimal? {
    guard let token = scan.token(index), token.kind == .number else { return nil }
    return ExactDecimal(digits: scan.text.bytes, in: token.range)
  }

  /// `40/64`: two glued whole numbers whose quotient is a common fraction.
  private func ratio(at index: Int) -> ExactDecimal? {
    guard scan.isMark(index + 1, "/"), scan.isGlued(index + 1), scan.isGlued(index + 2),
      !scan.isMark(index + 3, "/"), let above = value(index), let below = value(index + 2),
      NumberReader.denominators.contains(below)
    else { return nil }
    return above.divided(by: below, digits: 9)
  }

  /// `-1/2`, ` 1/4`, `½` behind a whole number.
  private func fractionBehind(_ index: Int) -> (ExactDecimal, Int)? {
    if let glyph = glyph(at: index) { return (glyph.lo, glyph.tokens.upperBound) }
    let start = scan.isHyphen(index) ? index + 1 : index
    guard let token = scan.token(start), token.kind == .number, start > index || token.isSpaced,
      let fraction = ratio(at: start), fraction < ExactDecimal(1)
    else { return nil }
    return (fraction, start + 3)
  }

  private func glyph(at index: Int) -> NumberPhrase? {
    guard let word = numberWord(index), word.combination == .glyph else { return nil }
    return phrase(index..<index + 1, word.value, digits: true)
  }

  private static let denominators = Set([2, 3, 4, 5, 8, 10, 16, 32, 64].map { ExactDecimal($0) })

  // MARK: words

  private func numberWord(_ index: Int) -> NumberWords.Word? {
    scan.match(.number, at: index).map { scan.lexicon.numbers.word($0.sense.row) }
  }

  /// Adds up units, teens, tens and hundreds; `a` counts only before a multiplier, a scale or `half`.
  private func words(at start: Int) -> NumberPhrase? {
    guard let first = numberWord(start) else { return nil }
    switch first.combination {
    case .article: return article(at: start)
    case .multiplier, .glyph: return nil
    case .fraction: return half(at: start, first)
    case .unit, .teen, .ten: return sum(from: start, first)
    }
  }

  private func article(at start: Int) -> NumberPhrase? {
    if let next = numberWord(start + 1), next.combination == .multiplier {
      return phrase(start..<start + 2, next.value, digits: false)
    }
    if let scale = scaleWord(start + 1), scale.place == .any {
      return phrase(start..<start + 1, ExactDecimal(1), digits: false)
    }
    return nil
  }

  /// `half a million`, `half a dozen`, `a quarter` is left to the nouns.
  private func half(at start: Int, _ first: NumberWords.Word) -> NumberPhrase? {
    guard first.value == ExactDecimal(significand: 5, exponent: -1) else { return nil }
    if numberWord(start + 1)?.combination == .article, scaleWord(start + 2) != nil {
      return phrase(start..<start + 2, first.value, digits: false)
    }
    if let next = numberWord(start + 2), numberWord(start + 1)?.combination == .article,
      next.combination == .multiplier, let value = first.value.multiplied(by: next.value)
    {
      return phrase(start..<start + 3, value, digits: false)
    }
    return scan.isHyphen(start + 1) && scaleWord(start + 2) != nil
      ? phrase(start..<start + 1, first.value, digits: false) : nil
  }

  private func sum(from start: Int, _ first: NumberWords.Word) -> NumberPhrase? {
    var (total, last, end) = (first.value, first, start + 1)
    while true {
      let joint = scan.isHyphen(end) || (scan.isFunction(.and, at: end) && total >= ExactDecimal(100))
      let next = joint ? end + 1 : end
      guard let word = numberWord(next), let sum = NumberReader.combine(total, last, word) else { break }
      (total, last, end) = (sum, word, next + 1)
    }
    if let (fraction, after) = andAHalf(end), let sum = total.adding(fraction) {
      (total, end) = (sum, after)
    }
    return phrase(start..<end, total, digits: false)
  }

  private static func combine(_ total: ExactDecimal, _ last: NumberWords.Word, _ next: NumberWords.Word)
    -> ExactDecimal?
  {
    switch (last.combination, next.combination) {
    case (.ten, .unit), (.multiplier, .unit), (.multiplier, .teen), (.multiplier, .ten):
      return total.adding(next.value)
    case (.unit, .multiplier), (.teen, .multiplier), (.ten, .multiplier): return total.multiplied(by: next.value)
    default: return nil
    }
  }

  /// `and a half`, `and a quarter`.
  private func andAHalf(_ index: Int) -> (ExactDecimal, Int)? {
    guard scan.isFunction(.and, at: index), numberWord(index + 1)?.combination == .article,
      let word = numberWord(index + 2), word.combination == .fraction
    else { return nil }
    return (word.value, index + 3)
  }

  // MARK: scales

  private func scaleWord(_ index: Int) -> ScaleWords.Word? {
    scan.match(.scale, at: index).map { scan.lexicon.scales.word($0.sense.row) }
  }

  private func scaled(_ number: NumberPhrase) -> NumberPhrase? {
    var number = number
    var end = number.tokens.upperBound
    while true {
      let index = scan.isHyphen(end) ? end + 1 : end
      guard let scale = scaleWord(index), counts(scale, at: index) else { break }
      number.lo = number.lo.scaled(byPowerOfTen: scale.power)
      number.hi = number.lo
      number.hasScale = true
      end = index + 1
    }
    if !number.hasScale, let word = numberWord(end), word.combination == .multiplier, number.hasDigits {
      guard let value = number.lo.multiplied(by: word.value) else { return nil }
      (number.lo, number.hi, end) = (value, value, end + 1)
      number.hasScale = true
    }
    number.tokens = number.tokens.lowerBound..<end
    return number
  }

  private func counts(_ scale: ScaleWords.Word, at index: Int) -> Bool {
    switch scale.place {
    case .any: return true
    case .glued: return scan.isGlued(index)
    case .money: return isMoney && scan.isGlued(index)
    }
  }

  private func phrase(_ tokens: Range<Int>, _ value: ExactDecimal, digits: Bool) -> NumberPhrase {
    NumberPhrase(tokens: tokens, lo: value, hi: value, hasScale: false, hasDigits: digits, isRange: false)
  }
}
