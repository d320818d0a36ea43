import Lexicon

/// Finds whose figure it is and who stands on the other side: the words around the figure first, then its sentence's
/// subject, then the story.
///
/// `Japan's trade surplus with the United States` → JP, US; `exports from Chile to China` → CL, CN; `Egypt bought 5,000
/// tonnes of French flour` → EG, FR; `trade between Iran and Iraq` → IR, IQ; `It also sold …` → as before.
struct PartyFinder: Sendable {
  private let phrases: PhraseParties
  private let subjects: SubjectParty
  private let stories: StoryParties

  init(lexicon: Lexicon) {
    phrases = PhraseParties(lexicon: lexicon)
    subjects = SubjectParty()
    stories = StoryParties()
  }

  func assign(
    to decision: inout Decision, _ place: Int, in scene: FigureScene, areas: [PartyUse], earlier: [Decision],
    topic: StoryTopic
  ) {
    guard decision.measure != .other, decision.measure != .distance else { return }
    let figure = scene.figures[place]
    phrases.assign(to: &decision, figure, scene, areas)
    if decision.role(.reporter) == nil { beside(&decision, figure, scene, areas) }
    if let number = decision.shares, number < earlier.count {
      decision.inherit(.reporter, from: earlier[number])
      decision.inherit(.partner, from: earlier[number])
    }
    if decision.role(.reporter) == nil { subjects.assign(to: &decision, figure, scene, areas) }
    if decision.role(.reporter) == nil { stories.assign(to: &decision, scene, areas, topic) }
    keepSidesApart(&decision)
  }

  /// Nobody trades with himself: of two equal sides the surer one stays.
  private func keepSidesApart(_ decision: inout Decision) {
    guard let reporter = decision.role(.reporter), let partner = decision.role(.partner), reporter.value != nil,
      reporter.value == partner.value
    else { return }
    let weaker: Role.Name = reporter.confidence < partner.confidence ? .reporter : .partner
    decision.roles.removeAll { $0.name == weaker }
  }

  /// `in Denmark 15,000, in West Germany 12,250`: each figure with the area right before it.
  private func beside(
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [PartyUse]
  ) {
    let start = figure.tokens.lowerBound
    guard decision.shares != nil,
      let use = areas.last(where: {
        $0.tokens.upperBound <= start && $0.tokens.lowerBound >= figure.before.lowerBound
      }),
      start - use.tokens.upperBound <= 2, use.link == nil || use.link == .in, !use.owns
    else { return }
    decision.name(.reporter, use, scene, "area-beside", 0.75)
  }
}

extension Decision {
  /// Names a side by a use of a party in the sentence.
  mutating func name(_ side: Role.Name, _ use: PartyUse, _ scene: FigureScene, _ rule: String, _ confidence: Double)
  {
    set(Role(side, value: use.code, span: scene.reading.span(use.tokens), rule: rule, confidence: confidence))
  }
}
