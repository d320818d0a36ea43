import Lexicon

/// Finds what a figure is of by the nearest word that names a measure and goes with the figure's kind.
///
/// `Exports rose 5 pct` → exports; `20 billion dollars of annual trade` → trade; `a trade gap of 3 bn dlrs` → balance,
/// `-`; `fell to 3.1 mln from 3.4 mln` → as the figure before.
struct MeasureFinder: Sendable {
  let lexicon: Lexicon

  private struct Candidate {
    let cue: Cue
    let word: MeasureWords.Word
    let measure: Measure
    let score: Double
    let rule: String
  }

  func find(_ place: Int, _ change: Change, in scene: FigureScene, earlier: [Decision], topic: StoryTopic)
    -> Decision
  {
    let figure = scene.figures[place]
    if CountedThings(lexicon: lexicon).isBystander(figure, in: scene.reading) { return other(figure) }
    let start = start(of: place, earlier, in: scene)
    let best = candidates(figure, from: start, in: scene).max { $0.score < $1.score }
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
    if PaperFigures(lexicon: lexicon).isPaper(figure, named: best?.measure, by: best?.cue, in: scene) {
      return other(figure)
    }
    if let best { return named(best, figure, in: scene, topic: topic) }
    if figure.kind == .money, hasForeign(figure, in: scene) { return other(figure) }
    if place > 0, let shared = shared(place, in: scene, earlier: earlier) { return shared }
    let isOther = figure.kind == .count && !countsGoods(figure, in: scene) || StatementLine().holds(figure, scene)
    return isOther ? other(figure) : takenOver(figure, topic: topic)
  }

  /// `5,000 bales`, `300 head of cattle`; ships and people are no goods that a story's exports could be of.
  private func countsGoods(_ figure: SceneFigure, in scene: FigureScene) -> Bool {
    let end = min(figure.tokens.upperBound + 3, figure.after.upperBound)
    let reach = figure.tokens.lowerBound..<max(end, figure.tokens.upperBound)
    return scene.reading.goods.contains { $0.tokens.overlaps(reach) }
  }

  /// The first token of the words that can be its own: those behind the figure before it, shares of the goods and
  /// bystanders passed over.
  private func start(of place: Int, _ earlier: [Decision], in scene: FigureScene) -> Int {
    var first = place
    while first > 0, isShare(first - 1, of: place, earlier, in: scene) { first -= 1 }
    return scene.figures[first].before.lowerBound
  }

  /// `surplus`, `deficit` alone do not say of what.
  private func isGeneric(_ candidate: Candidate) -> Bool {
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

  private func candidates(_ figure: SceneFigure, from start: Int, in scene: FigureScene) -> [Candidate] {
    let reading = scene.reading
    var found: [Candidate] = []
    for cue in reading.measures.within(start..<figure.tokens.lowerBound) {
      let word = lexicon.roles.measures.word(cue.row)
      guard let measure = MeasureKinds.measure(word, figure.kind), !isTerm(cue, word, reading),
        !isWhole(cue, measure, figure, in: scene), !isHelped(cue, word, in: reading)
      else { continue }
      let distance = figure.tokens.lowerBound - cue.tokens.upperBound
      let head = isGoverned(cue, in: reading) ? 0.12 : 0
      let clauses = reading.clause(of: figure.tokens.lowerBound) - reading.clause(of: cue.tokens.lowerBound)
      found.append(
        Candidate(
          cue: cue, word: word, measure: measure,
          score: 1 - 0.015 * Double(distance) - 0.12 * Double(clauses) - head,
          rule: "measure-before"
        ))
    }
    if let after = behind(figure, in: scene) { found.append(after) }
    return found
  }

  /// `1.8 bn dlrs or 2.5 pct of GNP`: only that share is of it.
  private func isWhole(_ cue: Cue, _ measure: Measure, _ figure: SceneFigure, in scene: FigureScene) -> Bool {
    let link = cue.tokens.lowerBound - 1
    guard measure == .other, figure.kind != .percent, scene.reading.grammar(link) == .of else { return false }
    return scene.figures.contains { $0.kind == .percent && $0.tokens.upperBound == link }
  }

  /// `the deficit on trade`, `growth in exports`: a measure's name that hangs on another's.
  private func isGoverned(_ cue: Cue, in reading: SentenceReading) -> Bool {
    let start = cue.tokens.lowerBound
    guard
      let index = (max(start - 6, reading.sentence.lowerBound)..<start).last(where: {
        reading.grammar($0)?.isPreposition == true
      })
    else { return false }
    return reading.measures.contains {
      $0.tokens.upperBound == index && lexicon.roles.measures.word($0.row).part == .noun
        && lexicon.roles.measures.word($0.row).measure != .other
    }
  }

  /// `guarantees to cover 5 mln dlrs, for sales of meal`: what the aid that was named before is for.
  private func isHelped(_ cue: Cue, _ word: MeasureWords.Word, in reading: SentenceReading) -> Bool {
    guard word.part == .noun, word.measure == .sale, reading.grammar(cue.tokens.lowerBound - 1) == .for else {
      return false
    }
    return reading.measures.contains {
      $0.tokens.upperBound <= cue.tokens.lowerBound && lexicon.roles.measures.word($0.row).measure == .aid
    }
  }

  /// `for May shipment`, `June delivery`: when goods are due, not what is counted.
  private func isTerm(_ cue: Cue, _ word: MeasureWords.Word, _ reading: SentenceReading) -> Bool {
    guard word.measure == .shipment, reading.isOne(.dueNoun, cue.tokens)
    else {
      return false
    }
    return reading.grammar(cue.tokens.upperBound) != .of
      && !reading.goods.contains { $0.tokens.upperBound == cue.tokens.lowerBound }
  }

  /// `5 mln tonnes of wheat exports`, `a 3 bn dlr deficit`, `50,000 tonnes were shipped`.
  private func behind(_ figure: SceneFigure, in scene: FigureScene) -> Candidate? {
    let reading = scene.reading
    var index = figure.after.lowerBound
    let limit = min(figure.after.upperBound, index + 9)
    var rise: Int?
    while index < limit {
      if let cue = reading.measures.first(where: { $0.tokens.lowerBound == index }) {
        let word = lexicon.roles.measures.word(cue.row)
        if let measure = MeasureKinds.measure(word, figure.kind), !isTerm(cue, word, reading) {
          let score = behind(cue, word, figure, rise: rise, in: reading)
          return Candidate(cue: cue, word: word, measure: measure, score: score, rule: "measure-behind")
        }
      }
      if let cue = reading.changes.first(where: { $0.tokens.lowerBound == index }) { rise = cue.tokens.upperBound }
      if stops(index, reading), !isSide(index, figure, reading) { return nil }
      index += 1
    }
    return nil
  }

  /// How well a word behind a figure names it: a rise's own measure best (`a 5 pct rise in exports`), a verb worst.
  private func behind(
    _ cue: Cue, _ word: MeasureWords.Word, _ figure: SceneFigure, rise: Int?, in reading: SentenceReading
  ) -> Double {
    let distance = cue.tokens.lowerBound - figure.after.lowerBound
    if let rise, reading.grammar(rise) == .in, word.part == .noun { return 1.05 }
    if figure.kind == .percent {
      if word.measure == .other, cue.tokens.count > 1, distance == 0 { return 1.05 }
      if reading.grammar(figure.after.lowerBound) == .for { return 1.05 }
    }
    return (word.part == .verb ? 0.8 : 1.0) - 0.03 * Double(distance)
  }

  /// `fell 13 pct for exports and 21 pct for imports`
  private func isSide(_ index: Int, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard figure.kind == .percent, index == figure.after.lowerBound, reading.grammar(index) == .for,
      let cue = reading.measures.first(where: { $0.tokens.lowerBound == index + 1 })
    else { return false }
    return [.exports, .imports].contains(lexicon.roles.measures.word(cue.row).measure)
  }

  private func stops(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.isMark(index, ",") || reading.isMark(index, ";") || reading.isMark(index, "(") { return true }
    switch reading.grammar(index) {
    case .to, .from, .by, .for, .with, .at, .on, .against, .than, .clause, .and, .or, .that, .between: return true
    default: return false
    }
  }

  private func named(_ best: Candidate, _ figure: SceneFigure, in scene: FigureScene, topic: StoryTopic) -> Decision
  {
    let isBudget = best.measure == .balance && isBudget(best.cue, in: scene.reading, topic)
    let measure = isBudget ? .other : MeasureKinds.settled(best.word, best.measure, figure.kind)
    var decision = Decision(measure: measure, cue: best.cue.tokens, isVerb: best.word.part == .verb)
    let span = scene.reading.span(best.cue.tokens)
    let confidence = max(0.5, min(0.97, best.score))
    decision.set(Role(.measure, value: measure.rawValue, span: span, rule: best.rule, confidence: confidence))
    if !best.word.sign.isEmpty, !isBudget {
      decision.set(Role(.sign, value: best.word.sign, span: span, rule: best.rule, confidence: confidence))
    }
    return decision
  }

  /// A bare `deficit` in a sentence of budgets, taxes, capital accounts that names no trade before it.
  private func isBudget(_ cue: Cue, in reading: SentenceReading, _ topic: StoryTopic) -> Bool {
    guard cue.tokens.count == 1 else { return false }
    let before = reading.measures.filter { $0.tokens.upperBound <= cue.tokens.lowerBound }
    let words = before.map { lexicon.roles.measures.word($0.row) }
    let isNamed = words.contains { $0.measure == .other && $0.part == .noun }
    let isOfState = !topic.isOfTrade && reading.sentence.contains { reading.has(.budget, at: $0) }
    return (isNamed || isOfState)
      && !words.contains { [.trade, .balance, .exports, .imports].contains($0.measure) }
  }

  /// No word of its own: it speaks of what the figure before it is of; not of what a share of the goods is: `0.5 pct
  /// sulphur fuel at 21.50 dlrs`.
  private func shared(_ place: Int, in scene: FigureScene, earlier: [Decision]) -> Decision? {
    guard let number = earlier.indices.last(where: { !isShare($0, of: place, earlier, in: scene) }) else {
      return nil
    }
    let former = earlier[number]
    guard MeasureKinds.allows(former.measure, scene.figures[place].kind) else { return nil }
    var decision = Decision(measure: former.measure, cue: former.cue, isVerb: former.isVerb, shares: number)
    decision.inherit(.measure, from: former)
    decision.inherit(.sign, from: former)
    return decision
  }

  private func isShare(_ number: Int, of place: Int, _ earlier: [Decision], in scene: FigureScene) -> Bool {
    if CountedThings(lexicon: lexicon).isBystander(scene.figures[number], in: scene.reading) { return true }
    return scene.figures[number].kind == .percent && scene.figures[place].kind != .percent
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
