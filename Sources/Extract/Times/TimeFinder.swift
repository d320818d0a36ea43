import Lexicon

/// A time expression that was found, by its tokens.
package struct TimeMatch: Sendable, Hashable {
  package var tokens: Range<Int>
  /// `date`, `time`, `duration` or `set`.
  package var kind: Kind
  package var expression: TimeExpression
  /// Of a duration the number in full and its unit (`3`, `year`), where the text gives one.
  package var number: ExactDecimal?
  package var unit: String?
  package var rule: String
  package var confidence: Double
}

/// Finds the time expressions of a sentence.
package struct TimeFinder: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The matches in reading order, none of which overlaps another.
  package func find(in text: TokenizedText, sentence: Range<Int>) -> [TimeMatch] {
    []
  }
}
