import Lexicon

/// Whose dollars a story means where it names no country: `119.1 mln N.Z. dlrs … a deficit of 15.3 mln dlrs` → NZD.
///
/// The dollars are a country's own where the story spells them out and no U.S. dollar beside them, or where the story
/// is of that country alone and never names the United States; then only its amounts, since goods are priced in U.S.
/// dollars the world over: `ore at $62 a tonne` out of Australia. Otherwise they are U.S. dollars.
package struct StoryDollars: Sendable {
  /// Whose dollars bare amounts and bare prices are.
  package struct Reading: Sendable {
    package let amounts: String
    package let prices: String

    package static let unitedStates = Reading(amounts: "USD", prices: "USD")
  }

  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// `areas`: the countries of the story, the most often named first.
  package func reading(of story: Story, areas: [String]) -> Reading {
    let named = namedDollars(of: story)
    if let code = named.first { return named.count == 1 ? Reading(amounts: code, prices: code) : .unitedStates }
    guard let area = areas.first, !areas.contains("US"),
      let own = lexicon.currencies.currency(unit: "dollar", area: area, on: story.article.published)
    else { return .unitedStates }
    return Reading(amounts: own.code, prices: "USD")
  }

  /// Not letters that are glued to others or stand in brackets: `CAD/CAM`, `(CAD)`.
  private func isAmount(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    guard tokens.count == 1, text.tokens[tokens.lowerBound].shape.contains(.allCapitals) else { return true }
    return (tokens.lowerBound - 1...tokens.upperBound).contains {
      text.tokens.indices.contains($0) && text.tokens[$0].kind == .number
    }
  }

  private func namedDollars(of story: Story) -> Set<String> {
    var codes: Set<String> = []
    for text in [story.title, story.text] {
      for index in text.tokens.indices {
        guard let match = lexicon.phrases.match(.currency, in: text, at: index) else { continue }
        let word = lexicon.currencyWords.word(match.sense.row)
        if lexicon.currencies.currency(code: word.currency)?.unit == "dollar",
          word.unit.isEmpty || !word.area.isEmpty, isAmount(index..<index + match.count, in: text)
        {
          codes.insert(word.currency)
        }
      }
    }
    return codes
  }
}
