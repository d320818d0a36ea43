import Lexicon

/// Finds the goods that a figure is of: `tonnes of soft wheat`, `crude oil exports`, `exports of raw sugar`.
struct CommodityFinder: Sendable {
  let lexicon: Lexicon

  func assign(
    to decision: inout Decision, _ place: Int, in scene: FigureScene, earlier: [Decision], topic: StoryTopic
  ) {
    guard decision.measure != .other, decision.measure != .distance else { return }
    let figure = scene.figures[place]
    if let role = behind(figure, decision, scene) ?? beside(decision, scene) ?? before(figure, decision, scene) {
      return decision.set(role)
    }
    if let number = decision.shares, number < earlier.count {
      decision.inherit(.commodity, from: earlier[number])
      if decision.role(.commodity) != nil { return }
    }
    if let former = earlier.last, former.measure == decision.measure, decision.change != .level {
      decision.inherit(.commodity, from: former)
      if decision.role(.commodity) != nil { return }
    }
    if wantsGoods(figure, decision), var role = nearest(figure, scene) ?? topic.commodity {
      role.rule = "goods-of-story"
      role.confidence = 0.6
      decision.set(role)
    }
  }

  /// `5 mln tonnes of hard red winter wheat`, `5 mln bushels corn`.
  private func behind(_ figure: SceneFigure, _ decision: Decision, _ scene: FigureScene) -> Role? {
    let reading = scene.reading
    guard let cue = reading.goods.first(from: figure.after.lowerBound) else { return nil }
    let gap = figure.after.lowerBound..<cue.tokens.lowerBound
    guard cue.tokens.upperBound <= figure.after.upperBound, gap.count <= 6, isOfPhrase(gap, reading, decision)
    else {
      return nil
    }
    return role(cue, reading, "goods-behind", isWeak(cue) && gap.isEmpty ? 0.7 : 0.93)
  }

  /// Nothing but `of`, `worth of`, grades, names of areas between.
  private func isOfPhrase(_ gap: Range<Int>, _ reading: SentenceReading, _ decision: Decision) -> Bool {
    gap.allSatisfy { index in
      if let grammar = reading.grammar(index) { return [.of, .in, .determiner, .possessive].contains(grammar) }
      if reading.changes.covering(index) != nil { return false }
      return reading.isWord(index) || reading.isMark(index, "-")
    }
  }

  /// Before and behind the word of the measure: `U.S. corn exports`, `production of crude steel`.
  private func beside(_ decision: Decision, _ scene: FigureScene) -> Role? {
    guard let cue = decision.cue else { return nil }
    let reading = scene.reading
    if let goods = reading.goods.last(where: { $0.tokens.upperBound <= cue.lowerBound }),
      !goods.tokens.overlaps(cue), isCompound(goods.tokens.upperBound..<cue.lowerBound, reading)
    {
      return role(goods, reading, "goods-of-measure", 0.93)
    }
    guard let goods = reading.goods.first(from: cue.upperBound) else { return nil }
    let gap = cue.upperBound..<goods.tokens.lowerBound
    let isObject = decision.isVerb && gap.count <= 3 && isOfPhrase(gap, reading, decision)
    let isOf =
      gap.contains { reading.grammar($0) == .of } && gap.count <= 7 && !gap.contains { isFigure($0, scene) }
    return isObject || isOf ? role(goods, reading, "goods-of-measure", 0.9) : nil
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

  /// In the clause before the figure: `corn, where stocks rose to`, `rubber shipments fell … and tin to 180 mln`.
  private func before(_ figure: SceneFigure, _ decision: Decision, _ scene: FigureScene) -> Role? {
    let reading = scene.reading
    let clause = reading.clauseRange(of: figure.tokens.lowerBound)
    let reach = max(clause.lowerBound, figure.before.lowerBound)..<figure.tokens.lowerBound
    guard let cue = reading.goods.within(reach).last(where: { !isWeak($0) }) else { return nil }
    return [.trade, .balance].contains(decision.measure) ? nil : role(cue, reading, "goods-before", 0.8)
  }

  private func nearest(_ figure: SceneFigure, _ scene: FigureScene) -> Role? {
    let strong = scene.reading.goods.filter { !isWeak($0) }
    let cue = strong.last(before: figure.tokens.lowerBound) ?? strong.first(from: figure.tokens.upperBound)
    return cue.map { role($0, scene.reading, "goods-near", 0.6) }
  }

  /// A tonnage is of some goods; money may be of all.
  private func wantsGoods(_ figure: SceneFigure, _ decision: Decision) -> Bool {
    switch decision.measure {
    case .trade, .balance, .aid: return false
    case .exports, .imports: return figure.kind != .money
    default: return true
    }
  }

  private func isWeak(_ cue: Cue) -> Bool { lexicon.roles.commodities.commodity(cue.row).isWeak }

  private func role(_ cue: Cue, _ reading: SentenceReading, _ rule: String, _ confidence: Double) -> Role {
    var start = cue.tokens.lowerBound
    while let token = reading.token(start - 1), lexicon.roles.grades.contains(token) { start -= 1 }
    let hs = lexicon.roles.commodities.commodity(cue.row).hs
    return Role(
      .commodity, value: hs.isEmpty ? nil : hs, span: reading.span(start..<cue.tokens.upperBound), rule: rule,
      confidence: confidence)
  }
}
