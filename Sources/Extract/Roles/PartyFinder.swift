import Lexicon

/// Finds whose figure it is and who stands on the other side, by the grammar of trade.
///
/// `Japan's trade surplus with the United States` → JP, US; `exports from Chile to China` → CL, CN; `Egypt bought 5,000
/// tonnes of French flour` → EG, FR; `trade between Iran and Iraq` → IR, IQ; `It also sold …` → as before.
struct PartyFinder: Sendable {
  let lexicon: Lexicon

  func assign(
    to decision: inout Decision, _ place: Int, in scene: FigureScene, areas: [AreaUse], earlier: [Decision],
    topic: StoryTopic
  ) {
    guard decision.measure != .other, decision.measure != .distance else { return }
    let figure = scene.figures[place]
    fromPhrase(&decision, figure, scene, areas)
    fromFigure(&decision, figure, scene, areas)
    if decision.role(.reporter) == nil { beside(&decision, figure, scene, areas) }
    if let number = decision.shares, number < earlier.count {
      decision.inherit(.reporter, from: earlier[number])
      decision.inherit(.partner, from: earlier[number])
    }
    if decision.role(.reporter) == nil { fromSubject(&decision, figure, scene, areas) }
    if decision.role(.reporter) == nil { fromStory(&decision, figure, scene, areas, topic) }
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
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [AreaUse]
  ) {
    let start = figure.tokens.lowerBound
    guard decision.shares != nil,
      let use = areas.last(where: {
        $0.tokens.upperBound <= start && $0.tokens.lowerBound >= figure.before.lowerBound
      }),
      start - use.tokens.upperBound <= 2, use.link == nil || use.link == .in, !use.owns
    else { return }
    set(&decision, .reporter, use, scene, "area-beside", 0.75)
  }

  /// `31,000 tonnes, in Denmark 8,500`: Denmark is the next figure's.
  private func isBeside(_ use: AreaUse, otherThan figure: SceneFigure, _ scene: FigureScene) -> Bool {
    guard use.link == .in else { return false }
    return scene.figures.contains {
      $0.tokens != figure.tokens && (0...1).contains($0.tokens.lowerBound - use.tokens.upperBound)
    }
  }

  /// Around the word that names the measure.
  private func fromPhrase(
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [AreaUse]
  ) {
    guard let cue = decision.cue else { return }
    if !decision.isVerb, let owner = owner(of: cue, scene, areas) {
      set(&decision, .reporter, owner, scene, "owner", 0.95)
    }
    let reach = cue.upperBound..<reach(of: cue, figure, scene)
    for use in areas where use.tokens.lowerBound >= reach.lowerBound && use.tokens.upperBound <= reach.upperBound {
      place(use, &decision, scene, confidence: 0.92)
    }
  }

  /// `Japan's total exports`, `U.S. corn exports`: the nearest owner with no figure, comma or preposition between.
  private func owner(of cue: Range<Int>, _ scene: FigureScene, _ areas: [AreaUse]) -> AreaUse? {
    let reading = scene.reading
    guard let use = areas.last(where: { $0.tokens.upperBound <= cue.lowerBound && $0.owns }) else { return nil }
    let gap = use.tokens.upperBound..<cue.lowerBound
    guard gap.count <= 7, !use.isInName else { return nil }
    let isBroken = reading.contains(gap) { index in
      reading.isMark(index, ",") || reading.grammar(index)?.isPreposition == true
        || reading.grammar(index) == .clause || reading.token(index)?.kind == .number
    }
    return isBroken ? nil : use
  }

  /// How far the phrase of a measure's word reaches: to the next such word, a clause's end, or past the figure.
  private func reach(of cue: Range<Int>, _ figure: SceneFigure, _ scene: FigureScene) -> Int {
    let reading = scene.reading
    var end = cue.upperBound > figure.tokens.lowerBound ? figure.after.upperBound : figure.tokens.lowerBound
    if let next = reading.measures.first(from: cue.upperBound) {
      let word = lexicon.roles.measures.word(next.row)
      if word.measure != .other, !overlapsGoods(next, reading) { end = min(end, next.tokens.lowerBound) }
    }
    let clause = reading.clauseRange(of: cue.lowerBound)
    return max(cue.upperBound, min(end, clause.upperBound))
  }

  private func overlapsGoods(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    reading.goods.contains { $0.tokens.overlaps(cue.tokens) }
  }

  /// Behind the figure: `50,000 tonnes of corn to Israel`, `20,000 tonnes of U.S. wheat from private exporters`.
  private func fromFigure(
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [AreaUse]
  ) {
    let reading = scene.reading
    let clause = reading.clauseRange(of: figure.tokens.lowerBound)
    let end = max(min(listEnd(of: figure, scene), clause.upperBound), figure.after.lowerBound)
    var stop = end
    if let next = reading.measures.within(figure.after.lowerBound..<end).first(where: {
      $0.tokens != decision.cue && !overlapsGoods($0, reading)
    }) {
      stop = next.tokens.lowerBound
    }
    for use in areas where use.tokens.lowerBound >= figure.after.lowerBound && use.tokens.upperBound <= stop {
      if isBeside(use, otherThan: figure, scene) { continue }
      place(use, &decision, scene, confidence: 0.88, replaces: decision.isVerb)
    }
  }

  /// `190,000 tonnes of hard and 35,000 tonnes of soft wheat to Jordan`: what stands behind a list is of each.
  private func listEnd(of figure: SceneFigure, _ scene: FigureScene) -> Int {
    let reading = scene.reading
    var end = figure.after.upperBound
    for next in scene.figures where next.tokens.lowerBound >= end {
      guard next.tokens.lowerBound == end,
        (max(end - 2, figure.after.lowerBound)..<end).contains(where: {
          reading.grammar($0) == .and || reading.isMark($0, ",")
        })
      else { break }
      end = next.after.upperBound
    }
    return end
  }

  private func place(
    _ use: AreaUse, _ decision: inout Decision, _ scene: FigureScene, confidence: Double, replaces: Bool = false
  ) {
    if use.isInName { return }
    if use.link == .between { return between(use, &decision, scene) }
    let isOrigin = use.owns && (use.link == .of || use.link == nil) && isBeforeGoods(use, scene.reading)
    let side =
      isOrigin
      ? PartySides.origin(decision.measure) : use.link.flatMap { PartySides.side(of: $0, decision.measure) }
    switch side {
    case .reporter:
      if decision.role(.reporter) == nil { set(&decision, .reporter, use, scene, "of-phrase", confidence) }
    case .partner:
      guard PartySides.hasPartner(decision.measure), decision.role(.partner) == nil || replaces else { return }
      set(&decision, .partner, use, scene, "of-phrase", confidence)
    case nil: break
    }
  }

  private func isBeforeGoods(_ use: AreaUse, _ reading: SentenceReading) -> Bool {
    reading.goods.contains {
      $0.tokens.lowerBound >= use.tokens.upperBound && $0.tokens.lowerBound < use.tokens.upperBound + 5
    }
  }

  /// `trade between Iran and Iraq`: the first named reports.
  private func between(_ use: AreaUse, _ decision: inout Decision, _ scene: FigureScene) {
    let name: Role.Name = decision.role(.reporter) == nil ? .reporter : .partner
    if decision.role(name) == nil { set(&decision, name, use, scene, "between", 0.9) }
  }

  /// `Brazil exported`, `Soviet buyers took`: the nearest area before that hangs on no preposition.
  private func fromSubject(
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [AreaUse]
  ) {
    let start = decision.cue.map { min($0.lowerBound, figure.tokens.lowerBound) } ?? figure.tokens.lowerBound
    let clause = scene.reading.clauseRange(of: start)
    let before = areas.filter { $0.tokens.upperBound <= start && !$0.isInName }
    if let use = before.last(where: { $0.link == nil && $0.tokens.lowerBound >= clause.lowerBound }) {
      let isPassive = decision.isVerb && isPassive(decision, scene)
      set(&decision, .reporter, use, scene, "subject", isPassive ? 0.5 : 0.85)
    } else if let use = before.last(where: { $0.link == nil || $0.link == .in }) {
      set(&decision, .reporter, use, scene, "subject-far", 0.65)
    }
  }

  private func isPassive(_ decision: Decision, _ scene: FigureScene) -> Bool {
    guard let cue = decision.cue else { return false }
    return scene.reading.grammar(cue.lowerBound - 1) == .auxiliary
      && scene.reading.has(.being, at: cue.lowerBound - 1)
  }

  /// From the sentence before, the headline, the body that speaks.
  private func fromStory(
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [AreaUse], _ topic: StoryTopic
  ) {
    if let company = topic.company, [.production, .stocks, .sale, .capacity, .price].contains(decision.measure) {
      decision.set(company)
    } else if var role = topic.main ?? topic.reporter {
      role.rule = "reporter-of-story"
      role.confidence = 0.6
      decision.set(role)
    } else if let use = areas.first {
      set(&decision, .reporter, use, scene, "named-area", 0.4)
    }
  }

  private func set(
    _ decision: inout Decision, _ name: Role.Name, _ use: AreaUse, _ scene: FigureScene, _ rule: String,
    _ confidence: Double
  ) {
    decision.set(
      Role(name, value: use.code, span: scene.reading.span(use.tokens), rule: rule, confidence: confidence))
  }
}
