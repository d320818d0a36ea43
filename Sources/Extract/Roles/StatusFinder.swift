import Lexicon

/// Finds whether a figure is a fact, an estimate, a forecast, a target or agreed.
///
/// `exports will reach 5 mln` → forecast; `an estimated 5 mln` → estimate; `agreed to buy 5 mln` → agreement; the figure
/// that another is compared with is a fact unless a word right before it says otherwise.
struct StatusFinder: Sendable {
  let lexicon: Lexicon

  func find(_ place: Int, in scene: FigureScene, of decision: Decision, earlier: [Decision]) -> Role {
    let figure = scene.figures[place]
    guard decision.change != .from else { return own(figure, scene, decision) ?? fact(0.88) }
    if let cue = before(figure, scene, decision.measure) ?? behind(figure, scene) { return role(cue, scene, 0.8) }
    if let shared = shared(figure, scene, decision, earlier) { return shared }
    return isBargain(decision, figure) ? agreed() : fact(0.88)
  }

  /// A forecast or a target, rather than a fact or an estimate; nil of what is agreed.
  func isOutlook(_ place: Int, in scene: FigureScene, of decision: Decision, earlier: [Decision]) -> Bool? {
    let status = find(place, in: scene, of: decision, earlier: earlier).value.flatMap(StatusWords.Status.init)
    return status == .agreement ? nil : status == .forecast || status == .target
  }

  private func fact(_ confidence: Double) -> Role {
    Role(.status, value: StatusWords.Status.actual, span: nil, rule: "status-usual", confidence: confidence)
  }

  /// What is bought and sold by weight, and no year's or month's count of it, is a bargain.
  private func agreed() -> Role {
    Role(.status, value: StatusWords.Status.agreement, span: nil, rule: "status-of-trade", confidence: 0.7)
  }

  private func isBargain(_ decision: Decision, _ figure: SceneFigure) -> Bool {
    guard decision.measure == .purchase || decision.measure == .sale else { return false }
    return figure.kind == .mass && decision.change == .level && decision.role(.period) == nil
  }

  private func role(_ cue: Cue, _ scene: FigureScene, _ confidence: Double) -> Role {
    Role(
      .status, value: lexicon.roles.statuses.status(cue.row), span: scene.reading.span(cue.tokens),
      rule: "status-word", confidence: confidence)
  }

  private func before(_ figure: SceneFigure, _ scene: FigureScene, _ measure: Measure) -> Cue? {
    let clause = scene.reading.clauseRange(of: figure.tokens.lowerBound)
    let cues = cues(clause.lowerBound..<figure.tokens.lowerBound, scene).filter { isMeant($0, measure) }
    guard let last = cues.last else { return nil }
    return cues.dropLast().last { isCalling($0, last) } ?? last
  }

  /// `forecasts called for 5 mln`: what is called for is forecast.
  private func isCalling(_ cue: Cue, _ verb: Cue) -> Bool {
    let statuses = lexicon.roles.statuses
    return (0...1).contains(verb.tokens.lowerBound - cue.tokens.upperBound) && statuses.status(verb.row) == .target
      && verb.tokens.count > 1 && [.forecast, .estimate].contains(statuses.status(cue.row))
  }

  /// `25 pct sought by the buyers`; `from an estimated 5 mln`, `compared with a forecast of 5 mln`.
  private func own(_ figure: SceneFigure, _ scene: FigureScene, _ decision: Decision) -> Role? {
    if let cue = behind(figure, scene), cue.tokens.lowerBound == figure.after.lowerBound,
      scene.reading.grammar(cue.tokens.upperBound) == .by
    {
      return role(cue, scene, 0.75)
    }
    var start = max(figure.before.lowerBound, figure.tokens.lowerBound - 5)
    if let link = (start..<figure.tokens.lowerBound).last(where: {
      [.against, .than, .from].contains(scene.reading.grammar($0))
    }) {
      start = link
    }
    return cues(start..<figure.tokens.lowerBound, scene).last { isMeant($0, decision.measure) }
      .map { role($0, scene, 0.75) }
  }

  /// Status words of a run; the month of May is none.
  private func cues(_ run: Range<Int>, _ scene: FigureScene) -> [Cue] {
    scene.reading.statuses.within(run).filter { !isMonth($0, scene) }
  }

  private func isMonth(_ cue: Cue, _ scene: FigureScene) -> Bool {
    scene.times.contains { $0.tokens.overlaps(cue.tokens) }
  }

  /// `tender` and `deal` bind what is traded, not what is counted.
  private func isMeant(_ cue: Cue, _ measure: Measure) -> Bool {
    let status = lexicon.roles.statuses.status(cue.row)
    guard status == .agreement else { return status != .actual }
    switch measure {
    case .sale, .purchase, .exports, .imports, .aid, .shipment, .price, .quota, .demand: return true
    default: return false
    }
  }

  /// `5 mln tonnes expected in June`; not the verb of the next clause: `5 mln and will rise`.
  private func behind(_ figure: SceneFigure, _ scene: FigureScene) -> Cue? {
    let reading = scene.reading
    let limit = min(figure.after.upperBound, figure.after.lowerBound + 4)
    let stop = (figure.after.lowerBound..<limit).first { index in
      !reading.isWord(index) || [.and, .clause, .auxiliary].contains(reading.grammar(index))
    }
    return cues(figure.after.lowerBound..<(stop ?? limit), scene).first {
      lexicon.roles.statuses.status($0.row) != .agreement
    }
  }

  /// `after falling 5 pct in 1986`: told of the time before.
  private func isAfter(_ figure: SceneFigure, _ scene: FigureScene) -> Bool {
    scene.reading.changes.within(figure.before).contains {
      lexicon.roles.changes.word($0.row).part == .earlier
        && scene.reading.grammar($0.tokens.lowerBound) == .clause
    }
  }

  /// `an estimated 5 mln of wheat, and 3 mln of rye`: a list without a verb of its own goes on.
  private func shared(
    _ figure: SceneFigure, _ scene: FigureScene, _ decision: Decision, _ earlier: [Decision]
  ) -> Role? {
    guard decision.shares != nil, let former = earlier.last(where: { $0.change != .from }),
      var role = former.role(.status), role.rule == "status-word",
      !figure.before.contains(where: { scene.reading.grammar($0) == .auxiliary }), !isAfter(figure, scene)
    else { return nil }
    role.confidence *= 0.9
    return role
  }
}

extension Role {
  init(_ name: Name, value: StatusWords.Status, span: Span?, rule: String, confidence: Double) {
    self.init(name, value: value.rawValue, span: span, rule: rule, confidence: confidence)
  }
}
