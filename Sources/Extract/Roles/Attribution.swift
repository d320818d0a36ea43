import Lexicon

/// Who gives the figures of a sentence, and through whom.
struct Attribution: Sendable {
  var speaker: Role?
  var via: Role?
  /// The name points back to a fuller one.
  var anaphor: Anaphor?
  /// A pronoun speaks: who spoke last, speaks again.
  var isAgain = false
  /// A person or somebody in office speaks, no body.
  var isPerson = false
  /// It is told of nobody: `it was reported`, `is known to`.
  var isHearsay = false

  /// `the department`, `the report`, `the Houston-based company`.
  struct Anaphor: Sendable {
    /// The last word's hash.
    var head: UInt64
    /// Nothing but a common noun (`the group`): it is whoever spoke before.
    var isBare: Bool
    /// `the company`, `the firm`: the one that the story is about.
    var isCompany: Bool
  }
}
