import Lexicon

/// Numbers that stand against each other: stock splits, odds, votes.
extension SentenceScan {
  /// `two-for-one`, `one-by-one`: one half of it. And of `2.1 to one`, which is no range, since the first is more.
  func isSplit(_ figure: FigureMatch) -> Bool {
    guard !figure.number.isRange, !figure.number.hasScale else { return false }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if isHyphen(start - 1), token(start - 2)?.kind == .word, isHyphen(start - 3), isNumber(start - 4) {
      return true
    }
    if isHyphen(end), token(end + 1)?.kind == .word, isHyphen(end + 2), isNumber(end + 3) { return true }
    if isFunction(.to, at: end), isOne(end + 1) {
      return figure.lo > ExactDecimal(1) && !isFunction(.from, at: start - 1)
    }
    return figure.tokens.count == 1 && isOne(start) && isFunction(.to, at: start - 1) && isNumber(start - 2)
      && !isFunction(.from, at: start - 3)
  }

  /// `the vote was 71 to 27`: two small numbers with `to` between them, and a word of a vote up to eight tokens before.
  func isVote(_ figure: FigureMatch) -> Bool {
    guard !figure.number.hasScale, figure.tokens.count == 1 else { return false }
    var start = figure.tokens.lowerBound
    if isFunction(.to, at: start - 1), isNumber(start - 2) {
      start -= 2
    } else if !isFunction(.to, at: start + 1) || !isNumber(start + 2) {
      return false
    }
    return (start - 8..<start).contains { isFunction(.ballot, at: $0) }
  }

  private func isNumber(_ index: Int) -> Bool {
    token(index)?.kind == .number || match(.number, at: index) != nil
  }

  /// The word, not the digit.
  private func isOne(_ index: Int) -> Bool {
    guard let match = match(.number, at: index), token(index)?.kind == .word else { return false }
    let word = lexicon.numbers.word(match.sense.row)
    return word.combination == .unit && word.value == ExactDecimal(1)
  }
}
