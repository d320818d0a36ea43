import Lexicon

/// The countries that a story names, the most often named first; among equals the one named first.
///
/// The tickers of a country's exchange name it too: `<ABCD.S>`, but not beside `<ABC>`, a ticker of New York.
package struct StoryAreas: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func areas(of story: Story) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    var (listed, hasNewYork) = ([String](), false)
    for text in [story.title, story.text] {
      var index = 0
      while index < text.tokens.count {
        guard text.tokens[index].isCapitalized, let match = lexicon.phrases.match(.area, in: text, at: index) else {
          if text.tokens[index].mark == UInt8(ascii: ">") {
            if let area = exchange(endingAt: index, in: text) { listed.append(area) }
            hasNewYork = hasNewYork || isPlainTicker(endingAt: index, in: text)
          }
          index += 1
          continue
        }
        let code = lexicon.roles.areas.area(match.sense.row).code
        if counts[code] == nil { order.append(code) }
        counts[code, default: 0] += 1
        index += match.count
      }
    }
    for code in listed where !hasNewYork {
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    return order.enumerated()
      .sorted { (counts[$0.element] ?? 0, -$0.offset) > (counts[$1.element] ?? 0, -$1.offset) }
      .map(\.element)
  }
  /// `<ABCD.S>`, whose bracket closes at `index`.
  private func exchange(endingAt index: Int, in text: TokenizedText) -> String? {
    guard index >= 4, text.tokens[index - 4].mark == UInt8(ascii: "<"), text.tokens[index - 3].kind == .word,
      text.tokens[index - 2].mark == UInt8(ascii: "."), !text.tokens[index - 1].isSpaced
    else { return nil }
    return lexicon.exchanges.area(text.tokens[index - 1])
  }

  /// `<ABC>`: one word in capitals.
  private func isPlainTicker(endingAt index: Int, in text: TokenizedText) -> Bool {
    index >= 2 && text.tokens[index - 2].mark == UInt8(ascii: "<")
      && text.tokens[index - 1].shape.contains(.allCapitals)
  }
}
