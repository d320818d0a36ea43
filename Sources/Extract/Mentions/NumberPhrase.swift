import Lexicon

/// A number as the text writes it: `20 billion`, `15.5-16 mln`, `two to three`.
package struct NumberPhrase: Sendable {
  package var tokens: Range<Int>
  package var lo: ExactDecimal
  package var hi: ExactDecimal
  /// A scale word stands in it: `mln`, `k`.
  package var hasScale: Bool
  /// It is written with digits.
  package var hasDigits: Bool
  package var isRange: Bool

  /// The same number with what stands before it.
  package func beginning(at start: Int) -> NumberPhrase {
    var phrase = self
    phrase.tokens = start..<tokens.upperBound
    return phrase
  }

  /// Four digits, full-width ones too, without a group mark that can be a year.
  package func looksLikeYear(in text: TokenizedText) -> Bool {
    guard tokens.count == 1, !hasScale, hasDigits else { return false }
    let width = text.tokens[tokens.lowerBound].range.count
    guard width == 4 || width == 12 && lo.exponent >= 0 else { return false }
    return ExactDecimal(1500) <= lo && lo <= ExactDecimal(2100)
  }
}
