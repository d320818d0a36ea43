import Lexicon

/// The countries that a story names, the most often named first; among equals the one named first.
package struct StoryAreas: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func areas(of story: Story) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for text in [story.title, story.text] {
      var index = 0
      while index < text.tokens.count {
        guard text.tokens[index].isCapitalized, let match = lexicon.phrases.match(.area, in: text, at: index) else {
          index += 1
          continue
        }
        let code = lexicon.roles.areas.area(match.sense.row).code
        if counts[code] == nil { order.append(code) }
        counts[code, default: 0] += 1
        index += match.count
      }
    }
    return order.enumerated()
      .sorted { (counts[$0.element] ?? 0, -$0.offset) > (counts[$1.element] ?? 0, -$1.offset) }
      .map(\.element)
  }
}
