import Lexicon

/// Numbers that a mark joins to a longer notation: scores, telephone and account numbers, clock times, dates.
extension SentenceScan {
  /// Whether another number stands glued to `tokens` with `mark` between the two: `52-48`, `1111-2222-3333`, `10:30`.
  func isJoined(_ tokens: Range<Int>, by mark: Unicode.Scalar) -> Bool {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    let before = isMark(start - 1, mark) && isGlued(start) && token(start - 2)?.kind == .number
    let after = isMark(end, mark) && isGlued(end) && isGlued(end + 1) && token(end + 1)?.kind == .number
    return before || after
  }
}
