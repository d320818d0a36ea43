import Lexicon

/// Finds what a figure is of by the nearest word that names a measure and goes with the figure's kind.
///
/// `Exports rose 5 pct` → exports; `20 billion dollars of annual trade` → trade; `a trade gap of 3 bn dlrs` → balance,
/// `-`; `fell to 3.1 mln from 3.4 mln` → as the figure before.
struct MeasureFinder: Sendable {
  private let lexicon: Lexicon
  private let candidates: MeasureCandidates

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    candidates = MeasureCandidates(lexicon: lexicon)
  }

  func find(_ place: Int, _ change: Change, in scene: FigureScene, earlier: [Decision], topic: StoryTopic)
    -> Decision
  {
    let figure = scene.figures[place]
    let start = start(of: place, earlier, in: scene)
    let best = candidates.find(figure, from: start, in: scene).max { $0.score < $1.score }
    if change == .from, let best, best.rule == "measure-behind", best.word.part == .verb,
      let shared = shared(place, in: scene, earlier: earlier)
    {
      return shared
    }
    if change == .from, best.map({ isGeneric($0) }) ?? true,
      let bound = bound(place, in: scene, earlier: earlier)
    {
      return bound
    }
    if let capacity = HolderFinder().find(figure, in: scene.reading) { return capacity }
    if PaperFigures(lexicon: lexicon).isPaper(figure, named: best?.measure, by: best?.cue, in: scene) {
      return other(figure)
    }
    if let best { return named(best, figure, in: scene, topic: topic) }
    if let goods = GoodsRise(lexicon: lexicon).find(figure, in: scene.reading) { return goods }
    if figure.kind == .money, hasForeign(figure, in: scene) { return other(figure) }
    if place > 0, let shared = shared(place, in: scene, earlier: earlier) { return shared }
    return figure.kind == .count && !countsGoods(figure, in: scene)
      ? other(figure) : takenOver(figure, topic: topic)
  }

  /// `5,000 bales`, `300 head of cattle`; ships and people are no goods that a story's exports could be of.
  private func countsGoods(_ figure: SceneFigure, in scene: FigureScene) -> Bool {
    let end = min(figure.tokens.upperBound + 3, figure.after.upperBound)
    let reach = figure.tokens.lowerBound..<max(end, figure.tokens.upperBound)
    return scene.reading.goods.contains { $0.tokens.overlaps(reach) }
  }

  /// The first token of the words that can be its own: those behind the figure before it, shares of the goods passed over.
  private func start(of place: Int, _ earlier: [Decision], in scene: FigureScene) -> Int {
    var first = place
    while first > 0, isPassedOver(first - 1, of: place, earlier, in: scene) { first -= 1 }
    return scene.figures[first].before.lowerBound
  }

  /// `surplus`, `deficit` alone do not say of what.
  private func isGeneric(_ candidate: MeasureCandidate) -> Bool {
    candidate.measure == .balance && candidate.cue.tokens.count == 1
  }

  /// What a level is compared with is of the same as the level: `payments swung to a 1.28 bn deficit from a 1.6 bn
  /// surplus`.
  private func bound(_ place: Int, in scene: FigureScene, earlier: [Decision]) -> Decision? {
    guard let former = earlier.last, former.measure == .other, former.role(.measure)?.span != nil,
      scene.figures[place - 1].kind == scene.figures[place].kind
    else { return nil }
    return shared(place, in: scene, earlier: earlier)
  }

  private func named(_ best: MeasureCandidate, _ figure: SceneFigure, in scene: FigureScene, topic: StoryTopic)
    -> Decision
  {
    let isBudget =
      best.measure == .balance && isBudget(best.cue, figure, in: scene.reading, topic: topic)
    let settled = MeasureKinds.settled(best.word, best.measure, figure.kind)
    let measure: Measure =
      isBudget ? .other : isShippedAbroad(best, figure, in: scene.reading) ? .exports : settled
    var decision = Decision(measure: measure, cue: best.cue.tokens, isVerb: best.word.part == .verb)
    let span = scene.reading.span(best.cue.tokens)
    let confidence = max(0.5, min(0.97, best.score))
    decision.set(Role(.measure, value: measure.rawValue, span: span, rule: best.rule, confidence: confidence))
    if !best.word.sign.isEmpty, !isBudget {
      decision.set(Role(.sign, value: best.word.sign, span: span, rule: best.rule, confidence: confidence))
    }
    return decision
  }

  /// `will ship 6,000 tonnes of barley to Libya`: what goes to a country is exported.
  private func isShippedAbroad(_ best: MeasureCandidate, _ figure: SceneFigure, in reading: SentenceReading) -> Bool
  {
    guard best.measure == .shipment, best.word.part == .verb, best.rule == "measure-before" else { return false }
    let after = figure.after.lowerBound..<min(figure.after.lowerBound + 7, figure.after.upperBound)
    return after.contains { index in
      reading.grammar(index) == .to && reading.areas.contains { $0.tokens.lowerBound == index + 1 }
    }
  }

  /// A bare `deficit` in a sentence of budgets, taxes, capital accounts that names no trade before it; in a story of trade
  /// balances, such a word must stand in the same clause.
  private func isBudget(_ cue: Cue, _ figure: SceneFigure, in reading: SentenceReading, topic: StoryTopic) -> Bool {
    guard cue.tokens.count == 1 else { return false }
    let isOfTrade = topic.measure(for: figure.kind)?.0 == .balance
    let clause = reading.clause(of: cue.tokens.lowerBound)
    let before = reading.measures.filter { $0.tokens.upperBound <= cue.tokens.lowerBound }
    let near = before.filter { !isOfTrade || reading.clause(of: $0.tokens.lowerBound) == clause }
    func named(_ cues: [Cue], _ test: (MeasureWords.Word) -> Bool) -> Bool {
      cues.contains { test(lexicon.roles.measures.word($0.row)) }
    }
    return named(near) { $0.measure == .other && $0.part == .noun }
      && !named(before) { [.trade, .balance, .exports, .imports].contains($0.measure) }
  }

  /// No word of its own: it speaks of what the figure before it is of; not of what a share of the goods is: `0.5 pct
  /// sulphur fuel at 21.50 dlrs`.
  private func shared(_ place: Int, in scene: FigureScene, earlier: [Decision]) -> Decision? {
    guard
      let number = earlier.indices.last(where: {
        !isPassedOver($0, of: place, earlier, in: scene)
      })
    else { return nil }
    let former = earlier[number]
    let kind = scene.figures[place].kind
    guard MeasureKinds.allows(former.measure, kind) else { return nil }
    var decision = Decision(measure: former.measure, cue: former.cue, isVerb: former.isVerb, shares: number)
    if kind == .price, scene.figures[number].kind != .price, former.measure == .sale || former.measure == .purchase,
      let role = former.role(.measure)
    {
      decision.measure = .price
      decision.set(
        Role(.measure, value: Measure.price.rawValue, span: role.span, rule: role.rule, confidence: role.confidence)
      )
    }
    decision.inherit(.measure, from: former)
    decision.inherit(.sign, from: former)
    return decision
  }

  /// What stands by the way: a share of the goods, a number of things (`tariffs on 53 items by 7.7 points`), a ship's size.
  private func isPassedOver(_ number: Int, of place: Int, _ earlier: [Decision], in scene: FigureScene) -> Bool {
    if isShare(number, of: place, earlier, in: scene) { return true }
    let rule = earlier[number].role(.measure)?.rule
    let isThings = scene.figures[number].kind == .count && scene.figures[place].kind != .count
    return rule == "measure-of-holder" || isThings && rule == "measure-of-kind" && earlier[number].measure == .other
  }

  private func isShare(_ number: Int, of place: Int, _ earlier: [Decision], in scene: FigureScene) -> Bool {
    scene.figures[number].kind == .percent && scene.figures[place].kind != .percent
      && earlier[number].measure == .other
  }

  /// A word that names a measure no money can be of: `reserves of 3 bn dlrs` are not the exports of the sentence before.
  private func hasForeign(_ figure: SceneFigure, in scene: FigureScene) -> Bool {
    scene.reading.measures.within(figure.before).contains {
      let word = lexicon.roles.measures.word($0.row)
      return word.part == .noun && word.measure == .stocks
    }
  }

  private func other(_ figure: SceneFigure) -> Decision {
    var decision = Decision()
    decision.set(Role(.measure, value: Measure.other.rawValue, span: nil, rule: "measure-of-kind", confidence: 0.6))
    return decision
  }

  private func takenOver(_ figure: SceneFigure, topic: StoryTopic) -> Decision {
    var decision = Decision()
    if let (measure, role, sign) = topic.measure(for: figure.kind),
      figure.kind != .price || [.price, .tariff, .aid].contains(measure)
    {
      decision.measure = measure
      decision.set(
        Role(.measure, value: measure.rawValue, span: role.span, rule: "measure-of-story", confidence: 0.5))
      if let sign {
        decision.set(Role(.sign, value: sign, span: role.span, rule: "measure-of-story", confidence: 0.5))
      }
      return decision
    }
    decision.measure = MeasureKinds.usual(figure.kind)
    decision.set(
      Role(.measure, value: decision.measure.rawValue, span: nil, rule: "measure-of-kind", confidence: 0.5))
    return decision
  }
}
