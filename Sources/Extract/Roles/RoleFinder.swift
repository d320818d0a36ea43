import Lexicon

/// Works out what each figure of a story is of.
package struct RoleFinder: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Fills `roles` of the drafts, which stand in reading order, title first.
  package func assign(to drafts: inout [Draft], in story: Story) {
    guard drafts.contains(where: { !$0.mention.kind.isTime }) else { return }
    var reader = StoryReader(story: story, lexicon: lexicon)
    reader.read(drafts)
    let finder = SceneFinder(lexicon: lexicon)
    for part in reader.parts where !part.scene.figures.isEmpty {
      let decisions = finder.decide(part, topic: reader.topic, border: reader.border)
      for (figure, decision) in zip(part.scene.figures, decisions) {
        drafts[figure.draft].mention.roles = decision.roles
      }
      reader.note(decisions, in: part)
    }
    DeliveryPeriods(lexicon: lexicon).complete(&drafts, reader.parts)
    HeadlineFigures().complete(&drafts)
    ConfidenceRater(lexicon.roles.confidences, article: story.article).rate(&drafts)
  }
}
