import Lexicon

extension SentenceScan {
  /// Behind `a total of`, `an average of`: no year has one.
  func isBehindTotal(_ start: Int) -> Bool {
    guard let match = match(.function, endingBefore: start) else { return false }
    return lexicon.functions.function(match.sense.row) == .total
  }
}
