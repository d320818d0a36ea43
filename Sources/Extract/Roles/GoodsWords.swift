import Lexicon

/// Finds the goods words that a figure or its measure owns by where they stand.
struct GoodsWords: Sendable {
  struct Found: Sendable {
    let cue: Cue
    let rule: String
    let confidence: Double
  }

  let lexicon: Lexicon

  /// The words right beside the figure.
  func own(of figure: SceneFigure, _ decision: Decision, _ scene: FigureScene) -> Found? {
    inside(figure, scene) ?? behind(figure, scene) ?? listed(figure, decision, scene)
  }

  /// The words of its measure and of its clause.
  func measured(_ figure: SceneFigure, _ decision: Decision, _ scene: FigureScene) -> Found? {
    beside(decision, scene) ?? inClause(figure, decision, scene)
  }

  /// The goods with the grades before it: `light and medium crude`.
  func graded(_ cue: Cue, _ reading: SentenceReading) -> Range<Int> {
    var start = cue.tokens.lowerBound
    while true {
      if isGrade(start - 1, reading) {
        start -= 1
      } else if reading.grammar(start - 1) == .and, isGrade(start, reading), isGrade(start - 2, reading) {
        start -= 2
      } else {
        return start..<cue.tokens.upperBound
      }
    }
  }

  /// The last goods of the sentence before a figure, and the first behind it.
  func last(before figure: SceneFigure, _ scene: FigureScene) -> Found? {
    scene.reading.goods.last { !isWeak($0) && $0.tokens.upperBound <= figure.tokens.lowerBound }.map(near)
  }

  func first(behind figure: SceneFigure, _ scene: FigureScene) -> Found? {
    scene.reading.goods.first { !isWeak($0) && $0.tokens.lowerBound >= figure.tokens.upperBound }.map(near)
  }

  private func near(_ cue: Cue) -> Found { Found(cue: cue, rule: "goods-near", confidence: 0.6) }

  private func isGrade(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.token(index).map { lexicon.roles.grades.contains($0) } ?? false
  }

  private func isWeak(_ cue: Cue) -> Bool { lexicon.roles.commodities.commodity(cue.row).isWeak }

  /// `500 barrels of condensate a day`: between the figure's own words.
  private func inside(_ figure: SceneFigure, _ scene: FigureScene) -> Found? {
    scene.reading.goods.within(figure.tokens).first.map {
      Found(cue: $0, rule: "goods-behind", confidence: 0.96)
    }
  }

  /// `5 mln tonnes of hard red winter wheat`, `5 mln bushels corn`; `of which 5 mln tonnes were wheat`.
  private func behind(_ figure: SceneFigure, _ scene: FigureScene) -> Found? {
    let reading = scene.reading
    guard let cue = reading.goods.first(from: figure.after.lowerBound) else { return nil }
    let gap = figure.after.lowerBound..<cue.tokens.lowerBound
    guard cue.tokens.upperBound <= figure.after.upperBound, gap.count <= 6, !isNextRow(cue, figure, gap, reading)
    else {
      return nil
    }
    guard isOfPhrase(gap, reading) || gap.count <= 4 && isShare(figure, gap, reading) else { return nil }
    return Found(cue: cue, rule: "goods-behind", confidence: isWeak(cue) && gap.isEmpty ? 0.7 : 0.96)
  }

  /// `Wheat 657.6 659.7`, and `Corn` on the next line: what opens a row is not of the second figure of the row before.
  private func isNextRow(_ cue: Cue, _ figure: SceneFigure, _ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    gap.isEmpty && figure.before.isEmpty && figure.tokens.count == 1
      && reading.token(cue.tokens.lowerBound)?.shape.contains(.newLine) == true
  }

  /// Nothing but `of`, `worth of`, grades, names of areas between.
  private func isOfPhrase(_ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    gap.allSatisfy { index in
      if let grammar = reading.grammar(index) { return [.of, .in, .determiner, .possessive].contains(grammar) }
      if reading.changes.covering(index) != nil { return false }
      return reading.isWord(index) || reading.isMark(index, "-")
    }
  }

  /// `of which` before or behind the figure, and a form of `be` between it and the goods.
  private func isShare(_ figure: SceneFigure, _ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    let around = max(figure.before.lowerBound, figure.tokens.lowerBound - 4)..<gap.upperBound
    return gap.contains { reading.has(.being, at: $0) }
      && around.contains { reading.grammar($0) == .of && reading.grammar($0 + 1) == .clause }
  }

  /// `and tin to 180 mln`, `rice 65 (60)`: a list's item right before the figure, behind the measure's word.
  private func listed(_ figure: SceneFigure, _ decision: Decision, _ scene: FigureScene) -> Found? {
    let reading = scene.reading
    guard let cue = reading.goods.last(where: { $0.tokens.upperBound <= figure.tokens.lowerBound }),
      cue.tokens.lowerBound >= figure.before.lowerBound
    else { return nil }
    if let measure = decision.cue, measure.upperBound > cue.tokens.lowerBound { return nil }
    let gap = cue.tokens.upperBound..<figure.tokens.lowerBound
    guard gap.count <= 3, gap.allSatisfy({ isListLink($0, reading) }) else { return nil }
    return Found(cue: head(of: cue, in: figure.before, reading), rule: "goods-listed", confidence: 0.92)
  }

  private func isListLink(_ index: Int, _ reading: SentenceReading) -> Bool {
    switch reading.grammar(index) {
    case .to, .at: return true
    case nil: break
    default: return false
    }
    return reading.changes.covering(index) != nil || reading.isMark(index, "(") || reading.isMark(index, ":")
      || reading.isMark(index, "-")
  }

  /// `coarse grains including sorghum and millet` → coarse grains.
  private func head(of cue: Cue, in run: Range<Int>, _ reading: SentenceReading) -> Cue {
    guard
      let word = (run.lowerBound..<cue.tokens.lowerBound).last(where: { reading.has(.including, at: $0) }),
      let head = reading.goods.last(where: { $0.tokens.upperBound == word }),
      head.tokens.lowerBound >= run.lowerBound
    else { return cue }
    return head
  }

  /// In, before and behind the words of the measure: `coffee earnings`, `U.S. corn exports`, `production of crude steel`.
  private func beside(_ decision: Decision, _ scene: FigureScene) -> Found? {
    guard let measure = decision.cue else { return nil }
    let reading = scene.reading
    if let goods = reading.goods.within(measure).first, goods.tokens.lowerBound == measure.lowerBound,
      goods.tokens.count < measure.count, decision.measure == .price || !isWeak(goods)
    {
      return Found(cue: goods, rule: "goods-of-measure", confidence: 0.92)
    }
    if let goods = reading.goods.last(where: { $0.tokens.upperBound <= measure.lowerBound }),
      isCompound(goods.tokens.upperBound..<measure.lowerBound, reading)
    {
      return Found(cue: goods, rule: "goods-of-measure", confidence: 0.96)
    }
    guard let goods = reading.goods.first(from: measure.upperBound) else { return nil }
    let gap = measure.upperBound..<goods.tokens.lowerBound
    let isObject = decision.isVerb && gap.count <= 3 && isOfPhrase(gap, reading)
    let isOf =
      gap.contains { reading.grammar($0) == .of } && gap.count <= 7 && !gap.contains { isFigure($0, scene) }
    return isObject || isOf ? Found(cue: goods, rule: "goods-of-measure", confidence: 0.92) : nil
  }

  private func isFigure(_ index: Int, _ scene: FigureScene) -> Bool {
    scene.figures.contains { $0.tokens.contains(index) }
  }

  private func isCompound(_ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    gap.count <= 3
      && gap.allSatisfy { index in
        let grammar = reading.grammar(index)
        return (grammar == nil || grammar == .determiner || grammar == .and) && reading.isWord(index)
          && reading.areas.covering(index) == nil
      }
  }

  /// In the clause before the figure: `corn, where stocks rose to`; not `imports excluding oil`, `total imports`.
  private func inClause(_ figure: SceneFigure, _ decision: Decision, _ scene: FigureScene) -> Found? {
    let reading = scene.reading
    guard ![.trade, .balance, .aid].contains(decision.measure) else { return nil }
    if figure.kind == .money, let measure = decision.cue, reading.has(.whole, at: measure.lowerBound - 1) {
      return nil
    }
    let clause = reading.clauseRange(of: figure.tokens.lowerBound)
    let reach = max(clause.lowerBound, figure.before.lowerBound)..<figure.tokens.lowerBound
    guard let cue = reading.goods.within(reach).last(where: { !isWeak($0) }),
      !(reach.lowerBound..<cue.tokens.lowerBound).contains(where: { reading.has(.excluding, at: $0) })
    else { return nil }
    return Found(cue: cue, rule: "goods-before", confidence: 0.93)
  }
}
