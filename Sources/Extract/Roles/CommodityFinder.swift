import Lexicon

/// Finds the goods that a figure is of: `tonnes of soft wheat`, `crude oil exports`, `exports of raw sugar`.
///
/// The words beside the figure or its measure decide; a figure without any is of what the figure before it is of, a
/// quantity even of what its story is of. Goods that its unit does not measure are no candidates; a quantity of no trade is of
/// what it counts: `215 mln bushels of corn`.
struct CommodityFinder: Sendable {
  private let lexicon: Lexicon
  private let words: GoodsWords
  private let unknown: UnknownGoods

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    words = GoodsWords(lexicon: lexicon)
    unknown = UnknownGoods(lexicon: lexicon)
  }

  func assign(
    to decision: inout Decision, _ place: Int, in scene: FigureScene, earlier: [Decision], topic: StoryTopic
  ) {
    guard decision.measure != .distance else { return }
    let figure = scene.figures[place]
    let isTraded = decision.measure != .other
    guard isTraded || figure.kind == .mass || figure.kind == .volume else { return }
    if let own = words.own(of: figure, decision, scene), fits(own, figure), isTraded || own.rule == "goods-behind" {
      return set(own, figure, &decision, scene, topic)
    }
    guard isTraded else { return }
    if isCarriedOn(decision, figure) { inherit(&decision, figure, earlier) }
    if decision.role(.commodity) != nil { return }
    if let found = words.measured(figure, decision, scene), fits(found, figure) {
      return set(found, figure, &decision, scene, topic)
    }
    if let run = unknown.find(figure, decision, scene.reading) {
      return decision.set(unlisted(run, scene.reading))
    }
    inherit(&decision, figure, earlier)
    guard decision.role(.commodity) == nil, let role = ofStory(figure, decision, scene, topic) else { return }
    decision.set(role)
  }

  /// The word of its measure stands before the figure that it goes with.
  private func isCarriedOn(_ decision: Decision, _ figure: SceneFigure) -> Bool {
    decision.cue.map { $0.upperBound <= figure.before.lowerBound } ?? false
  }

  /// It shares the subject of a figure of its sentence, or is compared with the figure before it.
  private func inherit(_ decision: inout Decision, _ figure: SceneFigure, _ earlier: [Decision]) {
    if let number = decision.shares, number < earlier.count, fits(earlier[number].role(.commodity), figure) {
      decision.inherit(.commodity, from: earlier[number], factor: 0.98)
    }
    if let former = earlier.last, former.measure == decision.measure, decision.change != .level,
      fits(former.role(.commodity), figure)
    {
      decision.inherit(.commodity, from: former, factor: 0.98)
    }
  }

  private func ofStory(
    _ figure: SceneFigure, _ decision: Decision, _ scene: FigureScene, _ topic: StoryTopic
  ) -> Role? {
    guard wantsGoods(figure, decision, topic) else { return nil }
    let near = words.last(before: figure, scene).map { role($0, scene, topic) }
    let next = words.first(behind: figure, scene).map { role($0, scene, topic) }
    guard var role = [near, topic.commodity, next].lazy.compactMap(\.self).first(where: { fits($0, figure) }) else {
      return nil
    }
    role.rule = "goods-of-story"
    role.confidence = 0.75
    return role
  }

  private func fits(_ found: GoodsWords.Found, _ figure: SceneFigure) -> Bool {
    fits(lexicon.roles.commodities.commodity(found.cue.row).hs, figure)
  }

  private func fits(_ role: Role?, _ figure: SceneFigure) -> Bool { fits(role?.value ?? "", figure) }

  /// Whether the figure's unit measures goods of an HS code.
  private func fits(_ hs: String, _ figure: SceneFigure) -> Bool {
    guard !hs.isEmpty, let unit = figure.unit else { return true }
    return lexicon.measuredGoods.allows(hs, in: unit)
  }

  /// A tonnage is of some goods; money may be of all, and so may a rise of exports or sales where the headline names none.
  private func wantsGoods(_ figure: SceneFigure, _ decision: Decision, _ topic: StoryTopic) -> Bool {
    switch decision.measure {
    case .trade, .balance, .aid: return false
    case .exports, .imports, .sale:
      return figure.kind != .money && (figure.kind != .percent || topic.isOfGoods)
    default: return true
    }
  }

  /// `goods worth 800 mln dlrs`, `product sales rose 13 pct` are of no kind; `60 pct of the crop` is of the story's.
  private func set(
    _ found: GoodsWords.Found, _ figure: SceneFigure, _ decision: inout Decision, _ scene: FigureScene,
    _ topic: StoryTopic
  ) {
    guard lexicon.roles.commodities.commodity(found.cue.row).isBroad else {
      return decision.set(role(found, scene, topic))
    }
    if scene.reading.isDefinite(found.cue.tokens.lowerBound - 1), let known = topic.commodity {
      decision.set(known)
    } else if figure.kind != .money && figure.kind != .percent {
      decision.set(role(found, scene, topic))
    }
  }

  private func role(_ found: GoodsWords.Found, _ scene: FigureScene, _ topic: StoryTopic) -> Role {
    let commodity = lexicon.roles.commodities.commodity(found.cue.row)
    if commodity.isWeak, let fuller = topic.fuller(commodity.singular, row: found.cue.row) { return fuller }
    return Role(
      .commodity, value: commodity.hs.isEmpty ? nil : commodity.hs,
      span: scene.reading.span(words.graded(found.cue, scene.reading)), rule: found.rule,
      confidence: found.confidence)
  }

  private func unlisted(_ run: Range<Int>, _ reading: SentenceReading) -> Role {
    Role(.commodity, value: nil, span: reading.span(run), rule: "goods-unlisted", confidence: 0.6)
  }
}
