import Lexicon

/// Settles which ton is meant: where a story names short or long tons, and no tonnes, its bare `tons` are those.
///
/// `109,200 short tons … climbed to 103,000 tons` → short_ton; not beside `tonnes` or `metric tons`.
package struct StoryTon: Sendable {
  private let cues: CueWords
  private let unit: String?

  package init(_ story: Story, lexicon: Lexicon) {
    cues = lexicon.roles.cues
    var named: Set<String> = []
    for text in [story.title, story.text] {
      for index in text.tokens.indices {
        guard let match = lexicon.phrases.match(.unit, in: text, at: index) else { continue }
        let isBare = match.count == 1 && cues.has(.bareTon, text.tokens[index])
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
    guard let code = figure.unit, figure.tokens.contains(where: { cues.has(.bareTon, text.tokens[$0]) }),
      !figure.tokens.contains(where: { cues.has(.metricTon, text.tokens[$0]) })
    else { return }
    let parts = code.split(separator: "/", omittingEmptySubsequences: false)
    figure.unit = parts.map { $0 == "t" ? unit : String($0) }.joined(separator: "/")
  }
}
