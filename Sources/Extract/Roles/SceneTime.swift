import Lexicon

/// A time expression of the sentence.
struct TimeCue: Sendable {
  /// The marks of an open date's direction.
  static let aims: Set<Character> = ["~", "<", ">", "="]

  let tokens: Range<Int>
  /// As a mention writes it, or as a role does: with what hangs on it behind a bar.
  let notation: String
  let kind: Kind

  /// A day or a weekday: `XXXX-WXX-3`, `day+0`, `1987-03-03`.
  var isDay: Bool {
    guard !notation.contains("/"), !notation.contains("|") else { return false }
    return notation.hasPrefix("day") || notation.contains("WXX-") || notation.split(separator: "-").count == 3
  }
}
