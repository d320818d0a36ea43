import Lexicon

/// What a story has spoken of so far: what a sentence that leaves it out takes over.
struct StoryTopic: Sendable {
  /// Of the last figure that named one; before that the headline's and the first sentence's.
  var reporter: Role?
  /// The areas that the story is about, by side of trade, and the company whose story it is.
  var sides = StorySides()
  var company: Role?
  var commodity: Role?
  /// The headline names goods.
  var isOfGoods = false
  /// It speaks of trade or of its balance, so that a bare turnover is one of two sides.
  var isOfTrade = false
  private var named: [(row: Int32, singular: String, role: Role)] = []
  var speaker: Role?
  var via: Role?
  private(set) var periods = StoryPeriods()
  private var measures: [(kind: Kind, measure: Measure, role: Role, sign: String?)] = []
  /// The flow told last, its reporter, its other side if any, and its goods.
  private var flow: Decision?
  private var headline: (measure: Measure, role: Role, sign: String?)?

  /// What the last figure of that kind was of.
  func told(_ kind: Kind) -> Measure? { measures.last { $0.kind == kind }?.measure }

  /// The measure last told of a kind of figure, else the headline's.
  func measure(for kind: Kind) -> (Measure, Role, String?)? {
    if let found = measures.last(where: { $0.kind == kind }) { return (found.measure, found.role, found.sign) }
    if let headline, kind != .percent, kind != .number, MeasureKinds.allows(headline.measure, kind) {
      return (headline.measure, headline.role, headline.sign)
    }
    return nil
  }

  /// The other side of the flow told last, where this one is of the same trade, reporter and goods.
  func partner(of decision: Decision) -> Role? {
    guard let flow, PartySides.areKin(flow.measure, decision.measure),
      flow.measure != .trade || decision.measure == .trade,
      flow.role(.reporter)?.value == decision.role(.reporter)?.value || isPart(decision)
    else { return nil }
    let (old, new) = (flow.role(.commodity), decision.role(.commodity))
    if let old, let new, new.rule != "goods-of-story", old.value == nil || old.value != new.value { return nil }
    return flow.role(.partner)
  }

  /// `Cargill Inc (30,000 tonnes)`: its share of the flow told before.
  private func isPart(_ decision: Decision) -> Bool { decision.role(.reporter)?.rule == "party-beside" }

  /// The time of a sentence that tells of no trade: of the next one's too where it has none.
  mutating func note(_ notation: String, span: Span, isOutlook: Bool) {
    periods.note(
      Role(.period, value: notation, span: span, rule: "period-of-story", confidence: 0.45), isOutlook: isOutlook)
  }

  /// A half of a split year, which later halves are of.
  mutating func noteHalf(_ time: TimeCue) { periods.noteHalf(time) }

  mutating func setHeadline(_ measure: Measure, _ role: Role, sign: String?) {
    headline = (measure, role, sign)
  }

  /// Goods of the headline and the opening, by their row of the table.
  mutating func name(_ row: Int32, _ singular: String, _ role: Role) {
    if !named.contains(where: { $0.row == row }) { named.append((row, singular, role)) }
  }

  /// The goods of the opening whose name ends in a word: the beans of a story on soybeans.
  func fuller(_ word: String, row: Int32) -> Role? {
    named.first { $0.row != row && $0.singular.hasSuffix(word) }?.role
  }

  private mutating func note(_ decision: Decision, _ figure: SceneFigure) {
    if let role = decision.role(.measure) {
      measures.removeAll { $0.kind == figure.kind }
      measures.append((figure.kind, decision.measure, role, decision.role(.sign)?.value))
    }
    guard decision.measure != .other, decision.measure != .distance else { return }
    if let role = decision.role(.reporter), role.confidence >= 0.6 { reporter = role }
    if let role = decision.role(.commodity), role.confidence > 0.76 { commodity = role }
    if PartySides.hasPartner(decision.measure) { flow = decision }
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
