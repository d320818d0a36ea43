import Lexicon

/// Two prices in the dealers' notation: `1.6020/30` → 1.6020 to 1.6030, `4.18/07` → 4.07 to 4.18, `3.95/05` → 3.95 to 4.05.
///
/// The second one gives only its last digits, at least two, at most all behind the first one's point. It has the first
/// one's other digits, or the next number's where that is nearer.
extension SentenceScan {
  func quote(from first: NumberPhrase) -> NumberPhrase? {
    let slash = first.tokens.upperBound
    guard isMark(slash, "/"), isGlued(slash), isGlued(slash + 1), !isMark(slash + 2, "/"), first.tokens.count == 1,
      let last = token(slash + 1), last.kind == .number, let tail = digits(of: last),
      let places = decimals(of: text.tokens[slash - 1]), 2...places ~= last.range.count,
      first.lo < ExactDecimal(1_000_000)
    else { return nil }
    let whole = Int(first.lo.scaled(byPowerOfTen: places).doubleValue.rounded())
    let step = (0..<last.range.count).reduce(1) { power, _ in power * 10 }
    let base = whole - whole % step + tail
    let end = abs(base - whole) <= abs(base + step - whole) ? base : base + step
    guard end > 0, end != whole else { return nil }
    let second = ExactDecimal(significand: Int64(end), exponent: -places)
    var quote = first
    quote.tokens = first.tokens.lowerBound..<slash + 2
    (quote.lo, quote.hi) = end < whole ? (second, first.lo) : (first.lo, second)
    quote.isRange = true
    return quote
  }

  /// Two to six digits behind the point.
  private func decimals(of token: Token) -> Int? {
    let digits = text.bytes[token.range]
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let places = digits.endIndex - point - 1
    return 2...6 ~= places ? places : nil
  }

  private func digits(of token: Token) -> Int? {
    guard token.range.count <= 6 else { return nil }
    return text.bytes[token.range].reduce(0 as Int?) { value, byte in
      byte &- 48 < 10 ? value.map { $0 * 10 + Int(byte &- 48) } : nil
    }
  }
}
