import Lexicon

/// The countries that a story names, the most often named first.
package struct StoryAreas: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func areas(of story: Story) -> [String] {
    []
  }
}
