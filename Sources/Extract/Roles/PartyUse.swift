import Lexicon

/// A party named in a sentence, an area or a company, and how it hangs in its grammar.
struct PartyUse: Sendable {
  /// Its name.
  let tokens: Range<Int>
  /// Its name with the legal form and the ticker of a company.
  let extent: Range<Int>
  /// Nil of a company.
  let area: AreaTable.Area?
  /// Whom it names: an area's code, a company's name.
  let code: String
  /// The preposition that governs it: `to` of `to the United States`; nil of a subject or an object.
  var link: Grammar?
  /// It owns what follows: `Japan's`, `Brazilian`, `U.S.` before a noun.
  let owns: Bool
  /// It is part of the name of a body or of an office: `U.S. Agriculture Department`, `Bank of Japan`.
  let isInName: Bool

  /// It stands in a list, `Italy and Spain`, of which a figure can name but one.
  var isListed = false

  /// It tells where a port or a mine lies: `Port Hedland in Western Australia`.
  var locates = false

  var isCompany: Bool { area == nil }

  /// A part of a country that is not the country where its own output, stocks and sales are told.
  var isRegion: Bool { area.map { !$0.region.isEmpty } ?? false }

  /// A region's output is not its country's; its trade across a border is.
  func name(as side: Role.Name, of measure: Measure) -> String {
    guard side == .reporter, !locates, let area, !area.region.isEmpty, area.region != area.code,
      PartySides.isOfPlaces(measure)
    else { return code }
    return area.region
  }
}
