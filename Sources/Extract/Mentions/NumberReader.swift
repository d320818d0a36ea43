import Lexicon

/// Reads one number at a token: digits, fractions, number words, and the scale words behind them.
///
/// `1,250.5` · `1-1/2` · `2 1/4` · `½` · `twenty-five` · `one and a half million` · `a dozen` · `10-mln` · `-0.5`
package struct NumberReader: Sendable {
  let scan: SentenceScan
  /// In an amount of money the glued letters count: `$20m`.
  let isMoney: Bool

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
    guard scan.isMark(start, "-") || scan.isMark(start, "+"), scan.isGlued(start + 1),
      !scan.isGlued(start) || isBehindSymbol(start), scan.token(start + 1)?.kind == .number,
      let phrase = number(at: start + 1)
    else { return nil }
    return scan.isMark(start, "-") ? negative(phrase, from: start) : phrase.beginning(at: start)
  }

  /// `minus five`, `minus-260`, `negative 3`.
  private func signedInWords(at start: Int) -> NumberPhrase? {
    let next = scan.isHyphen(start + 1) ? start + 2 : start + 1
    guard scan.token(next)?.kind != .mark, numberWord(next)?.combination != .sign else { return nil }
    return number(at: next).map { negative($0, from: start) }
  }

  private func negative(_ phrase: NumberPhrase, from start: Int) -> NumberPhrase {
    var phrase = phrase.beginning(at: start)
    (phrase.lo, phrase.hi) = (phrase.lo.negated, phrase.hi.negated)
    return phrase
  }

  /// `$-50.8bn`: the sign behind the currency's symbol.
  private func isBehindSymbol(_ start: Int) -> Bool {
    isMoney && scan.token(start - 1)?.kind == .mark && scan.match(.currency, at: start - 1) != nil
  }

  // MARK: digits

  private func digits(at start: Int) -> NumberPhrase? {
    guard let whole = value(start) else { return nil }
    if let grouped = groupedByHundreds(at: start) ?? groupedByBlanks(at: start) ?? scientific(at: start, whole) {
      return grouped
    }
    if let over = ratio(at: start) { return phrase(start..<start + 3, over, digits: true) }
    if let (fraction, end) = fractionBehind(start + 1), let sum = whole.adding(ofLastPlace(fraction, start)) {
      return phrase(start..<end, sum, digits: true)
    }
    return phrase(start..<start + 1, whole, digits: true)
  }

  func value(_ index: Int) -> ExactDecimal? {
    guard let token = scan.token(index), token.kind == .number else { return nil }
    return ExactDecimal(digits: scan.text.bytes, in: token.range)
  }

  /// `40/64`: two glued whole numbers whose quotient is a common fraction.
  private func ratio(at index: Int) -> ExactDecimal? {
    guard scan.isMark(index + 1, "/"), scan.isGlued(index + 1), scan.isGlued(index + 2),
      !scan.isMark(index + 3, "/"), !hasPoint(index), let above = value(index), let below = value(index + 2),
      NumberReader.denominators.contains(below)
    else { return nil }
    return above.divided(by: below, digits: 9)
  }

  private func hasPoint(_ index: Int) -> Bool {
    scan.token(index).map { scan.text.bytes[$0.range].contains(UInt8(ascii: ".")) } ?? false
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

  /// A fraction behind decimals is of the last one: `5.54-1/2` → 5.545.
  private func ofLastPlace(_ fraction: ExactDecimal, _ whole: Int) -> ExactDecimal {
    let digits = scan.text.bytes[scan.text.tokens[whole].range]
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return fraction }
    return fraction.scaled(byPowerOfTen: point + 1 - digits.endIndex)
  }

  private func glyph(at index: Int) -> NumberPhrase? {
    guard let word = numberWord(index), word.combination == .glyph else { return nil }
    return phrase(index..<index + 1, word.value, digits: true)
  }

  private static let denominators = Set([2, 3, 4, 5, 8, 10, 16, 32, 64, 128].map { ExactDecimal($0) })

  // MARK: words

  func numberWord(_ index: Int) -> NumberWords.Word? {
    scan.match(.number, at: index).map { scan.lexicon.numbers.word($0.sense.row) }
  }

  /// Adds up units, teens, tens and hundreds; `a` counts only before a multiplier, a scale or `half`.
  func words(at start: Int) -> NumberPhrase? {
    guard let first = numberWord(start) else { return nil }
    switch first.combination {
    case .article: return article(at: start)
    case .multiplier, .glyph, .vague, .few: return nil
    case .sign: return signedInWords(at: start)
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
    guard let part = numberWord(start + 1), part.combination == .fraction, scaleWord(start + 2)?.place == .any
    else {
      return nil
    }
    return phrase(start..<start + 2, part.value, digits: false)
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
    if scaleWord(start + 1)?.place == .any { return phrase(start..<start + 1, first.value, digits: false) }
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

  /// `and a half`, `and one half`, `and three quarters`, `-and-a-half`.
  private func andAHalf(_ index: Int) -> (ExactDecimal, Int)? {
    let and = scan.isHyphen(index) ? index + 1 : index
    let article = scan.isHyphen(and + 1) ? and + 2 : and + 1
    let part = scan.isHyphen(article + 1) ? article + 2 : article + 1
    guard scan.isFunction(.and, at: and), let count = numberWord(article),
      count.combination == .article || count.combination == .unit,
      let word = numberWord(part), word.combination == .fraction,
      let value = count.combination == .unit ? word.value.multiplied(by: count.value) : word.value,
      value < ExactDecimal(1)
    else { return nil }
    return (value, part + 1)
  }

  func phrase(_ tokens: Range<Int>, _ value: ExactDecimal, digits: Bool) -> NumberPhrase {
    NumberPhrase(tokens: tokens, lo: value, hi: value, hasScale: false, hasDigits: digits, isRange: false)
  }
}
