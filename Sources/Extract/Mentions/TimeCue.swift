import Lexicon

extension SentenceScan {
  /// What the word can do in a time expression: `March` is a month, `weeks` a unit.
  func timeRoles(at index: Int) -> TimeRoles {
    guard let token = token(index), token.kind == .word, let place = lexicon.times.place(of: token) else {
      return []
    }
    return lexicon.times.roles(at: place, isCapitalized: token.isCapitalized)
  }
}
