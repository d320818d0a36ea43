import Lexicon

/// Works out what each figure of a story is of.
package struct RoleFinder: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Fills `roles` of the drafts, which stand in reading order, title first.
  package func assign(to drafts: inout [Draft], in story: Story) {
  }
}
