import Lexicon

/// Fills in the parties that a sentence leaves out from what the story has said.
struct StoryParties: Sendable {
  /// From the sentence before, the headline, the body that speaks.
  func assign(
    to decision: inout Decision, _ scene: FigureScene, _ areas: [PartyUse], _ topic: StoryTopic
  ) {
    if let company = topic.company, [.production, .stocks, .sale, .capacity, .price].contains(decision.measure) {
      decision.set(company)
    } else if var role = topic.main ?? topic.reporter {
      role.rule = "reporter-of-story"
      role.confidence = 0.6
      decision.set(role)
    } else if let use = areas.first {
      decision.name(.reporter, use, scene, "named-area", 0.4)
    }
  }
}
