import Lexicon

/// What a story has spoken of so far: what a sentence that leaves it out takes over.
struct StoryTopic: Sendable {
  /// Of the last figure that named one; before that the headline's and the first sentence's.
  var reporter: Role?
  /// The area that the story is about most, and the company whose story it is.
  var main: Role?
  var company: Role?
  var commodity: Role?
  var speaker: Role?
  var via: Role?
  private(set) var periods = StoryPeriods()
  private var measures: [(kind: Kind, measure: Measure, role: Role, sign: String?)] = []
  private var headline: (measure: Measure, role: Role, sign: String?)?

  /// The measure last told of a kind of figure, else the headline's.
  func measure(for kind: Kind) -> (Measure, Role, String?)? {
    if let found = measures.last(where: { $0.kind == kind }) { return (found.measure, found.role, found.sign) }
    if let headline, kind != .percent, kind != .number, MeasureKinds.allows(headline.measure, kind) {
      return (headline.measure, headline.role, headline.sign)
    }
    return nil
  }

  mutating func setHeadline(_ measure: Measure, _ role: Role, sign: String?) {
    headline = (measure, role, sign)
  }

  private mutating func note(_ decision: Decision, _ figure: SceneFigure) {
    if let role = decision.role(.measure) {
      measures.removeAll { $0.kind == figure.kind }
      measures.append((figure.kind, decision.measure, role, decision.role(.sign)?.value))
    }
    guard decision.measure != .other, decision.measure != .distance else { return }
    if let role = decision.role(.reporter), role.confidence >= 0.6 { reporter = role }
    if let role = decision.role(.commodity) { commodity = role }
  }

  /// A sentence's figures, in order.
  mutating func note(_ decisions: [Decision], _ figures: [SceneFigure]) {
    for (decision, figure) in zip(decisions, figures) { note(decision, figure) }
    periods.note(zip(decisions, figures).filter(StoryTopic.isTold).map(\.0))
  }

  /// Not a number of things, of which only the story says what it could be of.
  private static func isTold(_ decision: Decision, _ figure: SceneFigure) -> Bool {
    figure.kind != .count || decision.role(.measure).map { $0.confidence > 0.5 } ?? false
  }
}
