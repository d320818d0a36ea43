import Lexicon

extension SentenceScan {
  /// A word of temperature among the dozen words before: `the temperature is 98 degrees`, `a heat of 38C`.
  func isOfHeat(_ start: Int) -> Bool {
    (start - 12..<start).contains { isFunction(.heat, at: $0) }
  }

  /// A letter of a scale of temperature glued to a number: the `C` of `38C`.
  func isDegreeLetter(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.range.count == 1, isGlued(index) else {
      return false
    }
    let letter = text.bytes[token.range.lowerBound]
    return letter == UInt8(ascii: "C") || letter == UInt8(ascii: "F")
  }
}
