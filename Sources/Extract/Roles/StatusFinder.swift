import Lexicon

/// Finds whether a figure is a fact, an estimate, a forecast, a target or agreed.
///
/// `exports will reach 5 mln` → forecast; `an estimated 5 mln` → estimate; `agreed to buy 5 mln` → agreement; the figure
/// that another is compared with is a fact.
struct StatusFinder: Sendable {
  let lexicon: Lexicon

  func find(_ place: Int, in scene: FigureScene, change: Change, measure: Measure) -> Role {
    let figure = scene.figures[place]
    let fact = Role(.status, value: StatusWords.Status.actual, span: nil, rule: "status-usual", confidence: 0.85)
    if change == .from { return fact }
    let clause = scene.reading.clauseRange(of: figure.tokens.lowerBound)
    let cues = scene.reading.statuses.within(clause.lowerBound..<figure.tokens.lowerBound)
    guard let cue = cues.last(where: { isMeant($0, measure) }) ?? behind(figure, scene) else { return fact }
    return Role(
      .status, value: lexicon.roles.statuses.status(cue.row), span: scene.reading.span(cue.tokens),
      rule: "status-word", confidence: 0.8)
  }

  /// `tender` and `deal` bind what is traded, not what is counted.
  private func isMeant(_ cue: Cue, _ measure: Measure) -> Bool {
    guard lexicon.roles.statuses.status(cue.row) == .agreement else { return true }
    switch measure {
    case .sale, .purchase, .exports, .imports, .aid, .shipment, .price, .quota: return true
    default: return false
    }
  }

  /// `5 mln tonnes expected in June`.
  private func behind(_ figure: SceneFigure, _ scene: FigureScene) -> Cue? {
    let reach = figure.after.lowerBound..<min(figure.after.upperBound, figure.after.lowerBound + 4)
    return scene.reading.statuses.within(reach).first { lexicon.roles.statuses.status($0.row) != .agreement }
  }
}

extension Role {
  init(_ name: Name, value: StatusWords.Status, span: Span?, rule: String, confidence: Double) {
    self.init(name, value: value.rawValue, span: span, rule: rule, confidence: confidence)
  }
}
