import Lexicon

/// Whose dollars a story means where it names no country: `119.1 mln N.Z. dlrs … a deficit of 15.3 mln dlrs` → NZD.
///
/// The dollars are a country's own where the story spells them out and no U.S. dollar beside them, or where the story
/// is of that country alone and never names the United States. Otherwise they are U.S. dollars.
package struct StoryDollars: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The code, nil for the U.S. dollar. `areas`: the countries of the story, the most often named first.
  package func currency(of story: Story, areas: [String]) -> String? {
    let named = namedDollars(of: story)
    if named.contains("USD") { return nil }
    if let code = named.first { return named.count == 1 ? code : nil }
    guard let area = areas.first, !areas.contains("US") else { return nil }
    return lexicon.currencies.currency(unit: "dollar", area: area, on: story.article.published)?.code
  }

  private func namedDollars(of story: Story) -> Set<String> {
    var codes: Set<String> = []
    for text in [story.title, story.text] {
      for index in text.tokens.indices {
        guard let match = lexicon.phrases.match(.currency, in: text, at: index) else { continue }
        let word = lexicon.currencyWords.word(match.sense.row)
        if lexicon.currencies.currency(code: word.currency)?.unit == "dollar",
          word.unit.isEmpty || !word.area.isEmpty
        {
          codes.insert(word.currency)
        }
      }
    }
    return codes
  }
}
