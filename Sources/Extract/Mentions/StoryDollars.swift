import Lexicon

/// Whose dollars a story means where it names no country: `119.1 mln N.Z. dlrs … a deficit of 15.3 mln dlrs` → NZD.
///
/// The dollars are a country's own where the story spells an amount of them out and no other dollar beside them, or where the story
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
    if named.all.count > 1 { return .unitedStates }
    if let code = named.amounts.first { return Reading(amounts: code, prices: code) }
    guard let area = areas.first, !areas.contains("US"),
      let own = lexicon.currencies.currency(unit: "dollar", area: area, on: story.article.published)
    else { return .unitedStates }
    return Reading(amounts: own.code, prices: "USD")
  }

  /// `CAD`, which without a number can be another word: `CAD/CAM`.
  private func isCode(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    tokens.count == 1 && text.tokens[tokens.lowerBound].shape.contains(.allCapitals)
  }

  /// Beside a number: not the money of a market or of a rate, `the euro-Canadian dollar sector`.
  private func isAmount(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let before = tokens.lowerBound - 1
    return isNumber(before, in: text) || isNumber(tokens.upperBound, in: text)
      || before >= 0 && lexicon.phrases.match(.scale, in: text, at: before) != nil
  }

  private func isNumber(_ index: Int, in text: TokenizedText) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .number
  }

  /// The dollars that a story names, and those among them that are an amount's.
  private func namedDollars(of story: Story) -> (all: Set<String>, amounts: Set<String>) {
    var (all, amounts): (Set<String>, Set<String>) = ([], [])
    for text in [story.title, story.text] {
      for index in text.tokens.indices {
        guard let match = lexicon.phrases.match(.currency, in: text, at: index) else { continue }
        let word = lexicon.currencyWords.word(match.sense.row)
        if lexicon.currencies.currency(code: word.currency)?.unit == "dollar",
          word.unit.isEmpty || !word.area.isEmpty
        {
          let isAmount = isAmount(index..<index + match.count, in: text)
          if isAmount { amounts.insert(word.currency) }
          if isAmount || !isCode(index..<index + match.count, in: text) { all.insert(word.currency) }
        }
      }
    }
    return (all, amounts)
  }
}
