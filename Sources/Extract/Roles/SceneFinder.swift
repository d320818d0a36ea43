import Lexicon

/// Decides what the figures of one sentence are of: each finder in its turn, each figure knowing those before it.
struct SceneFinder: Sendable {
  private let measures: MeasureFinder
  private let changes: ChangeFinder
  private let parties: PartyFinder
  private let goods: CommodityFinder
  private let periods: PeriodFinder
  private let statuses: StatusFinder
  private let places: PlaceFinder
  private let distances: DistanceFinder

  init(lexicon: Lexicon) {
    measures = MeasureFinder(lexicon: lexicon)
    changes = ChangeFinder(lexicon: lexicon)
    parties = PartyFinder(lexicon: lexicon)
    goods = CommodityFinder(lexicon: lexicon)
    periods = PeriodFinder(lexicon: lexicon)
    statuses = StatusFinder(lexicon: lexicon)
    places = PlaceFinder(lexicon: lexicon)
    distances = DistanceFinder(lexicon: lexicon)
  }

  func decide(_ part: StoryPart, topic: StoryTopic, border: BorderSides?) -> [Decision] {
    var decisions: [Decision] = []
    for place in part.scene.figures.indices {
      if let original = part.scene.figures[place].restates, original < decisions.count {
        decisions.append(decisions[original])
        continue
      }
      decisions.append(decide(place, part, earlier: decisions, topic: topic, border: border))
    }
    RespectiveFigures().align(&decisions, in: part.scene)
    return decisions
  }

  private func decide(
    _ place: Int, _ part: StoryPart, earlier: [Decision], topic: StoryTopic, border: BorderSides?
  ) -> Decision {
    let scene = part.scene
    let role = changes.find(place, in: scene, earlier: earlier)
    let change = role.value.flatMap(Change.init) ?? .level
    var decision =
      distances.find(place, in: scene) ?? measures.find(place, change, in: scene, earlier: earlier, topic: topic)
    CompanyFigures().turned(&decision, in: part, topic)
    decision.change = change
    decision.set(role)
    cross(&decision, place, part, border, earlier)
    goods.assign(to: &decision, place, in: scene, earlier: earlier, topic: topic)
    parties.assign(to: &decision, place, in: part, earlier: earlier, topic: topic)
    decision.isOutlook = statuses.isOutlook(place, in: scene, of: decision, earlier: earlier)
    periods.assign(to: &decision, place, in: scene, earlier: earlier, topic: topic)
    places.assign(to: &decision, place, in: scene, areas: part.parties, earlier: earlier)
    decision.set(statuses.find(place, in: scene, of: decision, earlier: earlier))
    attribute(&decision, part)
    return decision
  }

  /// Trade at a border that names no sides is between those of the story's border.
  private func cross(
    _ decision: inout Decision, _ place: Int, _ part: StoryPart, _ border: BorderSides?, _ earlier: [Decision]
  ) {
    guard let border, decision.measure == .trade || decision.measure == .shipment,
      part.parties.allSatisfy(\.isInName)
    else {
      return
    }
    places.assign(to: &decision, place, in: part.scene, areas: part.parties, earlier: earlier)
    guard decision.role(.place) != nil else { return }
    decision.set(border.first)
    decision.set(border.second)
  }

  private func attribute(_ decision: inout Decision, _ part: StoryPart) {
    guard decision.measure != .other, let speaker = part.attribution.speaker else { return }
    let isCarried = speaker.rule == "speaker-of-story"
    guard !isCarried || decision.isFlow else { return }
    decision.set(speaker)
    if let via = part.attribution.via { decision.set(via) }
  }
}
