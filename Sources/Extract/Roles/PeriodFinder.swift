import Lexicon

/// Finds which time expression of the sentence says what time a figure covers.
///
/// `exports rose to 5 mln tonnes in 1986 from 4 mln in 1985`: each its own; `In February imports fell 3 pct to …`: the
/// sentence's; `rose 3 pct from a year earlier to 5 mln`: not the base of the comparison; `…, the ministry said on
/// Tuesday`: none.
struct PeriodFinder: Sendable {
  private let lexicon: Lexicon
  private let uses: TimeUse

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    uses = TimeUse(lexicon: lexicon)
  }

  func assign(
    to decision: inout Decision, _ place: Int, in scene: FigureScene, earlier: [Decision], topic: StoryTopic
  ) {
    guard decision.measure != .other, decision.measure != .distance else { return }
    let figure = scene.figures[place]
    let isFrom = decision.change == .from
    let times = scene.times.filter {
      uses.isCovering($0, scene.reading) && (isFrom || !uses.isBase($0, scene.reading))
    }
    if let time = own(figure, times, scene), !isOfLevel(time, decision, scene.reading) {
      let base = isFrom ? level(scene, earlier, topic) : nil
      return set(&decision, time, scene, "period-behind", 0.9, comparedWith: base)
    }
    if !isFrom, decision.measure == .tariff,
      let time = times.last(where: { isOfLevel($0, decision, scene.reading) })
    {
      return set(&decision, time, scene, "period-of-sentence", 0.75)
    }
    if !isFrom, let time = ahead(place, times, scene, earlier) {
      return set(&decision, time, scene, "period-before", 0.85)
    }
    if !isFrom, let level = earlier.last(where: { $0.change != .from }), decision.shares != nil {
      decision.inherit(.period, from: level)
    }
    if decision.role(.period) == nil, !isFrom, let time = shared(place, times, scene, decision.change) {
      return set(&decision, time, scene, "period-of-sentence", 0.75)
    }
    if decision.role(.period) == nil { fromStory(&decision, earlier, level(scene, earlier, topic), topic) }
  }

  /// The period of the level that this figure is compared with; none where another earlier one stands between.
  private func level(_ scene: FigureScene, _ earlier: [Decision], _ topic: StoryTopic) -> Role? {
    if let last = earlier.last, last.change == .from, let period = last.role(.period)?.value,
      !period.contains("|"), Int(period) != nil
    {
      return nil
    }
    let former = earlier.last { $0.change != .from && $0.role(.period) != nil }
    return former?.role(.period) ?? (earlier.isEmpty ? nil : topic.period)
  }

  /// In the words behind the figure, before the next one.
  private func own(_ figure: SceneFigure, _ times: [TimeCue], _ scene: FigureScene) -> TimeCue? {
    guard let time = times.first(where: { $0.tokens.lowerBound >= figure.after.lowerBound }),
      time.tokens.upperBound <= figure.after.upperBound
    else { return nil }
    let reading = scene.reading
    let gap = figure.after.lowerBound..<time.tokens.lowerBound
    let crosses = reading.clause(of: time.tokens.lowerBound) - reading.clause(of: figure.tokens.lowerBound)
    let hasMeasure = !reading.measures.within(gap).filter { lexicon.roles.measures.word($0.row).part == .noun }
      .isEmpty
    return crosses == 0 && gap.count <= 14 || !hasMeasure && gap.count <= 6 ? time : nil
  }

  /// `cut to 20 pct from 30 pct on April 1`: the day is the new duty's.
  private func isOfLevel(_ time: TimeCue, _ decision: Decision, _ reading: SentenceReading) -> Bool {
    guard decision.measure == .tariff, time.isDay else { return false }
    return decision.change == .from || reading.grammar(time.tokens.lowerBound - 1) == .on
  }

  /// In the words before it, behind the figure before, unless it is that one's own.
  private func ahead(_ place: Int, _ times: [TimeCue], _ scene: FigureScene, _ earlier: [Decision]) -> TimeCue? {
    let figure = scene.figures[place]
    let time = times.last {
      $0.tokens.upperBound <= figure.tokens.lowerBound && $0.tokens.lowerBound >= figure.before.lowerBound
        && (place == 0
          || scene.reading.clause(of: $0.tokens.lowerBound) == scene.reading.clause(of: figure.tokens.lowerBound))
    }
    guard let time, let last = earlier.last, last.change == .from else { return time }
    return last.role(.period)?.span == scene.reading.span(time.tokens) ? nil : time
  }

  /// The one that opens the sentence, or of a change the one behind the level that it led to.
  private func shared(_ place: Int, _ times: [TimeCue], _ scene: FigureScene, _ change: Change) -> TimeCue? {
    let figure = scene.figures[place]
    if let time = times.first, time.tokens.lowerBound < scene.reading.sentence.lowerBound + 6 { return time }
    guard change == .up || change == .down, place + 1 < scene.figures.count else { return nil }
    let next = scene.figures[place + 1]
    guard next.before.count <= 4 else { return nil }
    return times.first {
      $0.tokens.lowerBound >= figure.tokens.upperBound && $0.tokens.upperBound <= next.after.upperBound
    }
  }

  /// What the sentence, else the story, last spoke of. Prices, duties, grants and capacities are of their own time.
  private func fromStory(_ decision: inout Decision, _ earlier: [Decision], _ level: Role?, _ topic: StoryTopic) {
    guard decision.isFlow else { return }
    guard decision.change == .from else {
      let near = earlier.last { $0.change != .from && $0.role(.period) != nil }?.role(.period)
      if let role = near ?? topic.period, !isDueOfOthers(role, decision, topic) { decision.set(carried(role)) }
      return
    }
    let near = earlier.last { $0.change == .from && $0.role(.period) != nil }?.role(.period)
    guard var role = near ?? topic.periodBefore else { return }
    if let value = role.value, let bar = value.firstIndex(of: "|"), let base = level?.value, !base.contains("|") {
      role.value = base + value[bar...]
    }
    decision.set(carried(role))
  }

  /// When wheat is due says nothing of the corn that the next sentence tells of.
  private func isDueOfOthers(_ role: Role, _ decision: Decision, _ topic: StoryTopic) -> Bool {
    guard role.value?.hasSuffix(">") == true, let goods = decision.role(.commodity)?.value else { return false }
    return topic.commodity?.value.map { $0 != goods } ?? false
  }

  private func carried(_ role: Role) -> Role {
    var role = role
    role.rule = "period-of-story"
    role.confidence = 0.45
    return role
  }

  private func set(
    _ decision: inout Decision, _ time: TimeCue, _ scene: FigureScene, _ rule: String, _ confidence: Double,
    comparedWith base: Role? = nil
  ) {
    let notation = PeriodNotation(measure: decision.measure, change: decision.change)
    decision.set(
      Role(
        .period, value: notation.value(time, scene, comparedWith: base), span: scene.reading.span(time.tokens),
        rule: rule, confidence: confidence))
  }
}
