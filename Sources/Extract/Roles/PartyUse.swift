import Lexicon

/// An area named in a sentence, and how it hangs in its grammar.
struct PartyUse: Sendable {
  let tokens: Range<Int>
  let area: AreaTable.Area
  let code: String
  /// The preposition that governs it: `to` of `to the United States`; nil of a subject or an object.
  let link: Grammar?
  /// It owns what follows: `Japan's`, `Brazilian`, `U.S.` before a noun.
  let owns: Bool
  /// It is part of the name of a body or of an office: `U.S. Agriculture Department`, `Bank of Japan`.
  let isInName: Bool
}
