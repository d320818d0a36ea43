import Lexicon

/// Settles which ton is meant: where a story names short or long tons, and no tonnes, its bare `tons` are those.
///
/// `109,200 short tons … climbed to 103,000 tons` → short_ton; not beside `tonnes` or `metric tons`.
package struct StoryTon: Sendable {
  private static let bare = Set(["ton", "tons"].map { WordHash.of($0) })
  private let unit: String?

  package init(_ story: Story, lexicon: Lexicon) {
    var named: Set<String> = []
    for text in [story.title, story.text] {
      for index in text.tokens.indices {
        guard let match = lexicon.phrases.match(.unit, in: text, at: index) else { continue }
        let isBare = match.count == 1 && StoryTon.bare.contains(text.tokens[index].hash)
        if !isBare { named.insert(lexicon.unitWords.word(match.sense.row).unit) }
      }
    }
    let tons = named.intersection(["t", "short_ton", "long_ton"])
    unit = tons.count == 1 && !tons.contains("t") ? tons.first : nil
  }

  package func settle(in page: inout Page) {
    guard let unit else { return }
    for sentence in page.sentences.indices {
      for figure in page.sentences[sentence].figures.indices {
        settle(&page.sentences[sentence].figures[figure], as: unit, in: page.text)
      }
    }
  }

  private func settle(_ figure: inout FigureMatch, as unit: String, in text: TokenizedText) {
    guard let code = figure.unit, figure.tokens.contains(where: { StoryTon.bare.contains(text.tokens[$0].hash) }),
      !figure.tokens.contains(where: { isQualified($0, in: text) })
    else { return }
    let parts = code.split(separator: "/", omittingEmptySubsequences: false)
    figure.unit = parts.map { $0 == "t" ? unit : String($0) }.joined(separator: "/")
  }

  /// `metric tons` beside them.
  private func isQualified(_ index: Int, in text: TokenizedText) -> Bool {
    text.tokens[index].hash == StoryTon.metric
  }

  private static let metric = WordHash.of("metric")
}
