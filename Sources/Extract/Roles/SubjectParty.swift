import Lexicon

/// Finds the party that the figure's sentence speaks of: `Brazil exported`, `Soviet buyers took`.
struct SubjectParty: Sendable {
  /// `Brazil exported`, `Soviet buyers took`: the nearest area before that hangs on no preposition.
  func assign(
    to decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [PartyUse]
  ) {
    let start = decision.cue.map { min($0.lowerBound, figure.tokens.lowerBound) } ?? figure.tokens.lowerBound
    let clause = scene.reading.clauseRange(of: start)
    let before = areas.filter { $0.tokens.upperBound <= start && !$0.isInName }
    if let use = before.last(where: { $0.link == nil && $0.tokens.lowerBound >= clause.lowerBound }) {
      let isPassive = decision.isVerb && isPassive(decision, scene)
      decision.name(.reporter, use, scene, "subject", isPassive ? 0.5 : 0.85)
    } else if let use = before.last(where: { $0.link == nil || $0.link == .in }) {
      decision.name(.reporter, use, scene, "subject-far", 0.65)
    }
  }

  private func isPassive(_ decision: Decision, _ scene: FigureScene) -> Bool {
    guard let cue = decision.cue else { return false }
    return scene.reading.grammar(cue.lowerBound - 1) == .auxiliary
      && scene.reading.has(.being, at: cue.lowerBound - 1)
  }
}
