import Lexicon

/// A word that may say what a figure is of, and how well it does.
struct MeasureCandidate {
  let cue: Cue
  let word: MeasureWords.Word
  let measure: Measure
  let score: Double
  let rule: String
}

/// The words beside a figure that name a measure and go with its kind: all before it, the first behind it.
struct MeasureCandidates: Sendable {
  let lexicon: Lexicon

  func find(_ figure: SceneFigure, from start: Int, in scene: FigureScene) -> [MeasureCandidate] {
    let reading = scene.reading
    var found: [MeasureCandidate] = []
    for cue in reading.measures.within(start..<figure.tokens.lowerBound) {
      let word = lexicon.roles.measures.word(cue.row)
      guard let measure = MeasureKinds.measure(word, figure.kind), !isTerm(cue, word, reading),
        !isWhole(cue, measure, figure, in: scene), !isHelped(cue, word, in: reading)
      else { continue }
      let distance = figure.tokens.lowerBound - cue.tokens.upperBound
      let head = isGoverned(cue, in: reading) ? 0.12 : 0
      let clauses = reading.clause(of: figure.tokens.lowerBound) - reading.clause(of: cue.tokens.lowerBound)
      found.append(
        MeasureCandidate(
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
    guard word.part == .noun else { return false }
    if word.measure == .shipment { return isTendered(cue, in: reading) }
    guard word.measure == .sale, reading.grammar(cue.tokens.lowerBound - 1) == .for else { return false }
    return reading.measures.contains {
      $0.tokens.upperBound <= cue.tokens.lowerBound && lexicon.roles.measures.word($0.row).measure == .aid
    }
  }

  /// `a tender for two shipments of soybeans`: what is bought.
  private func isTendered(_ cue: Cue, in reading: SentenceReading) -> Bool {
    let start = cue.tokens.lowerBound
    guard let link = [start - 1, start - 2].first(where: { reading.grammar($0) == .for }) else { return false }
    return reading.measures.contains {
      $0.tokens.upperBound <= link && link - $0.tokens.upperBound <= 2
        && lexicon.roles.measures.word($0.row).measure == .purchase
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
  private func behind(_ figure: SceneFigure, in scene: FigureScene) -> MeasureCandidate? {
    let reading = scene.reading
    var index = figure.after.lowerBound
    let limit = min(figure.after.upperBound, index + 9)
    var rise: Int?
    while index < limit {
      if let cue = reading.measures.first(where: { $0.tokens.lowerBound == index }) {
        let word = lexicon.roles.measures.word(cue.row)
        if let measure = MeasureKinds.measure(word, figure.kind), !isTerm(cue, word, reading),
          !isHelped(cue, word, in: reading)
        {
          let score = behind(cue, word, figure, rise: rise, in: reading)
          return MeasureCandidate(cue: cue, word: word, measure: measure, score: score, rule: "measure-behind")
        }
      }
      if let cue = reading.changes.first(where: { $0.tokens.lowerBound == index }) { rise = cue.tokens.upperBound }
      if stops(index, reading), !isSide(index, figure, reading), !isSource(index, figure, reading) { return nil }
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

  /// `will earn 1,500 mln dlrs this year from coffee exports`
  private func isSource(_ index: Int, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard figure.kind == .money, reading.grammar(index) == .from else { return false }
    let start = figure.tokens.lowerBound
    return (max(figure.before.lowerBound, start - 3)..<start).contains { reading.has(.earning, at: $0) }
  }

  private func stops(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.isMark(index, ",") || reading.isMark(index, ";") || reading.isMark(index, "(") { return true }
    switch reading.grammar(index) {
    case .to, .from, .by, .for, .with, .at, .on, .against, .than, .clause, .and, .or, .that, .between: return true
    default: return false
    }
  }
}
