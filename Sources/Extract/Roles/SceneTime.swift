import Lexicon

/// A time expression of the sentence.
struct TimeCue: Sendable {
  /// The marks of an open date's direction.
  static let aims: Set<Character> = ["~", "<", ">", "="]

  let tokens: Range<Int>
  /// As a mention writes it, or as a role does: with what hangs on it behind a bar.
  let notation: String
  let kind: Kind

  init(tokens: Range<Int>, notation: String, kind: Kind) {
    (self.tokens, self.notation, self.kind) = (tokens, notation, kind)
  }

  /// nil for `the week` of `the week ended March 13`: the day tells it.
  init?(_ time: TimeExpression, _ tokens: Range<Int>, _ kind: Kind) {
    guard time.notation.utf8.contains(UInt8(ascii: "@")),
      case .anchored(let length, _, _)? = TimeForm(notation: time.notation)
    else {
      self.init(tokens: tokens, notation: time.notation, kind: kind)
      return
    }
    if kind != .duration || length.hasPrefix("P1") && length.utf8.count == 3 { return nil }
    self.init(tokens: tokens, notation: length, kind: kind)
  }

  /// A day or a weekday: `XXXX-WXX-3`, `day+0`, `1987-03-03`.
  var isDay: Bool {
    guard !notation.contains("/"), !notation.contains("|") else { return false }
    return notation.hasPrefix("day") || notation.contains("WXX-") || notation.split(separator: "-").count == 3
  }
}
