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
    let score: Double
    let rule: String
  }

  func find(_ place: Int, in scene: FigureScene, earlier: [Decision], topic: StoryTopic) -> Decision {
    let figure = scene.figures[place]
    let best = candidates(figure, in: scene).max { $0.score < $1.score }
    if let best { return named(best, figure, in: scene) }
    if figure.kind == .money, hasForeign(figure, in: scene) { return other(figure) }
    if place > 0, let shared = shared(place, in: scene, earlier: earlier) { return shared }
    return takenOver(figure, topic: topic)
  }

  private func candidates(_ figure: SceneFigure, in scene: FigureScene) -> [Candidate] {
    let reading = scene.reading
    var found: [Candidate] = []
    for cue in reading.measures.within(figure.before) {
      let word = lexicon.roles.measures.word(cue.row)
      guard MeasureKinds.allows(word.measure, figure.kind), !isTerm(cue, word, reading) else { continue }
      let distance = figure.tokens.lowerBound - cue.tokens.upperBound
      let head = isGoverned(cue, in: reading) ? 0.12 : 0
      let clauses = reading.clause(of: figure.tokens.lowerBound) - reading.clause(of: cue.tokens.lowerBound)
      found.append(
        Candidate(
          cue: cue, word: word, score: 1 - 0.015 * Double(distance) - 0.12 * Double(clauses) - head,
          rule: "measure-before"
        ))
    }
    if let after = behind(figure, in: scene) { found.append(after) }
    return found
  }

  /// `the deficit on trade`, `growth in exports`: a measure's name that hangs on another's.
  private func isGoverned(_ cue: Cue, in reading: SentenceReading) -> Bool {
    let start = cue.tokens.lowerBound
    guard
      let index = (max(start - 3, reading.sentence.lowerBound)..<start).last(where: {
        reading.grammar($0)?.isPreposition == true
      })
    else { return false }
    return reading.measures.contains {
      $0.tokens.upperBound == index && lexicon.roles.measures.word($0.row).part == .noun
        && lexicon.roles.measures.word($0.row).measure != .other
    }
  }

  /// `for May shipment`, `June delivery`: when goods are due, not what is counted.
  private func isTerm(_ cue: Cue, _ word: MeasureWords.Word, _ reading: SentenceReading) -> Bool {
    guard word.measure == .shipment, ["shipment", "delivery"].contains(reading.words(cue.tokens).lowercased())
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
    while index < limit {
      if let cue = reading.measures.first(where: { $0.tokens.lowerBound == index }) {
        let word = lexicon.roles.measures.word(cue.row)
        if MeasureKinds.allows(word.measure, figure.kind), !isTerm(cue, word, reading) {
          let distance = Double(index - figure.after.lowerBound)
          let base = word.part == .verb ? 0.8 : 1.0
          return Candidate(cue: cue, word: word, score: base - 0.03 * distance, rule: "measure-behind")
        }
      }
      if stops(index, reading) { return nil }
      index += 1
    }
    return nil
  }

  private func stops(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.isMark(index, ",") || reading.isMark(index, ";") || reading.isMark(index, "(") { return true }
    switch reading.grammar(index) {
    case .to, .from, .by, .for, .with, .at, .on, .against, .than, .clause, .and, .or, .that, .between: return true
    default: return false
    }
  }

  private func named(_ best: Candidate, _ figure: SceneFigure, in scene: FigureScene) -> Decision {
    let isBudget = best.word.measure == .balance && isBudget(best.cue, in: scene.reading)
    let measure = isBudget ? .other : MeasureKinds.settled(best.word.measure, figure.kind)
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
  private func isBudget(_ cue: Cue, in reading: SentenceReading) -> Bool {
    guard cue.tokens.count == 1 else { return false }
    let before = reading.measures.filter { $0.tokens.upperBound <= cue.tokens.lowerBound }
    let words = before.map { lexicon.roles.measures.word($0.row) }
    return words.contains { $0.measure == .other && $0.part == .noun }
      && !words.contains { [.trade, .balance, .exports, .imports].contains($0.measure) }
  }

  /// No word of its own: it speaks of what the figure before it is of.
  private func shared(_ place: Int, in scene: FigureScene, earlier: [Decision]) -> Decision? {
    guard let former = earlier.last, MeasureKinds.allows(former.measure, scene.figures[place].kind) else {
      return nil
    }
    var decision = Decision(measure: former.measure, cue: former.cue, isVerb: former.isVerb, shares: place - 1)
    decision.inherit(.measure, from: former)
    decision.inherit(.sign, from: former)
    return decision
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
