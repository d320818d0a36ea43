import Lexicon

/// The words that multiply a number: `3.4 bn`, `4 hundred`, `10-mln`, `$20m`.
extension NumberReader {
  func scaleWord(_ index: Int) -> ScaleWords.Word? {
    scan.match(.scale, at: index).map { scan.lexicon.scales.word($0.sense.row) }
  }

  /// The number with the scale words behind it, and the lesser parts behind those: `two million five hundred thousand`.
  func scaled(_ number: NumberPhrase) -> NumberPhrase? {
    var whole = multipliedOut(number)
    for _ in 0..<4 {
      guard let longer = lesser(behind: whole) else { break }
      whole = longer
    }
    return whole
  }

  private func multipliedOut(_ number: NumberPhrase) -> NumberPhrase {
    var number = number
    for _ in 0..<4 {
      guard let (next, end) = multiplied(number) else { break }
      number.lo = next
      number.hi = next
      number.hasScale = true
      number.tokens = number.tokens.lowerBound..<end
    }
    return number
  }

  /// The number times the scale word or, behind digits, the multiplier (`4 hundred`) that follows it.
  private func multiplied(_ number: NumberPhrase) -> (value: ExactDecimal, end: Int)? {
    let end = number.tokens.upperBound
    let index = scan.isHyphen(end) || scan.isHyphenOfLine(end) ? end + 1 : end
    if let scale = scaleWord(index), counts(scale, at: index), index == end || scale.place == .any,
      scale.place != .counted || !number.hasScale
    {
      return (number.lo.scaled(byPowerOfTen: scale.power), index + 1)
    }
    guard number.hasDigits, !number.hasScale, let word = numberWord(end), word.combination == .multiplier else {
      return nil
    }
    return number.lo.multiplied(by: word.value).map { ($0, end + 1) }
  }

  /// `twenty-eight thousand six hundred forty-two`: number words on, for less than the scale before them.
  private func lesser(behind number: NumberPhrase) -> NumberPhrase? {
    let end = number.tokens.upperBound
    guard number.hasScale, !number.hasDigits else { return nil }
    let start = scan.isFunction(.and, at: end) ? end + 1 : end
    guard let word = numberWord(start), [.unit, .teen, .ten].contains(word.combination), let part = words(at: start)
    else { return nil }
    let rest = multipliedOut(part)
    guard rest.lo < ExactDecimal(significand: 1, exponent: number.lo.exponent), let sum = number.lo.adding(rest.lo)
    else { return nil }
    var whole = phrase(number.tokens.lowerBound..<rest.tokens.upperBound, sum, digits: false)
    whole.hasScale = true
    return whole
  }

  /// `1.5m users`, `20m tonnes`: what is counted stands behind the letter; not `100m in ten seconds`.
  private func countsThings(_ index: Int) -> Bool {
    if NounPhraseReader(scan).plural(from: index + 1, atMost: 1) != nil { return true }
    return scan.match(.unit, at: index + 1) != nil && !scan.isFunction(.in, at: index + 1)
  }

  /// `8 B people`.
  private func isLoneCapital(_ index: Int) -> Bool {
    guard let letter = scan.token(index), letter.isCapitalized, let next = scan.token(index + 1),
      !next.isCapitalized
    else { return false }
    return NounPhraseReader(scan).plural(from: index + 1, atMost: 1) != nil
  }

  private func counts(_ scale: ScaleWords.Word, at index: Int) -> Bool {
    switch scale.place {
    case .any: return true
    case .glued: return scan.isGlued(index)
    case .money: return isMoney && scan.isGlued(index)
    case .counted: return scan.isGlued(index) ? isMoney || countsThings(index) : isLoneCapital(index)
    }
  }
}
