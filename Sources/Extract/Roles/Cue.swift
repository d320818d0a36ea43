import Lexicon

/// A phrase of a table where it stands in a sentence.
struct Cue: Sendable {
  /// The row of its typed table.
  let row: Int32
  /// Tokens of the field.
  let tokens: Range<Int>
}

extension [Cue] {
  /// The last one that ends at or before a token.
  func last(before token: Int) -> Cue? { last { $0.tokens.upperBound <= token } }

  /// The first one that begins at or after a token.
  func first(from token: Int) -> Cue? { first { $0.tokens.lowerBound >= token } }

  func within(_ run: Range<Int>) -> [Cue] {
    filter { $0.tokens.lowerBound >= run.lowerBound && $0.tokens.upperBound <= run.upperBound }
  }

  func covering(_ token: Int) -> Cue? { first { $0.tokens.contains(token) } }
}
