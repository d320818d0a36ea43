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
    guard decision.measure != .distance, decision.measure != .other || scene.figures[place].kind == .money else {
      return
    }
    if decision.change == .from {
      compare(&decision, place, scene, earlier, topic)
    } else {
      tell(&decision, place, scene, earlier, topic)
    }
  }

  /// The level that another is compared with has a time of its own or that of its kind in the sentence before.
  private func compare(
    _ decision: inout Decision, _ place: Int, _ scene: FigureScene, _ earlier: [Decision], _ topic: StoryTopic
  ) {
    let times = scene.times.filter { uses.isCovering($0, scene.reading) }
    let places = PeriodPlaces(scene: scene, place: place, times: times, lexicon: lexicon)
    let base = level(decision, earlier, topic)
    if let time = places.attached() ?? places.behind(), !isOfLevel(time, decision, scene.reading) {
      return set(&decision, time, scene, "period-behind", 0.9, topic, comparedWith: base)
    }
    guard decision.isFlow else { return }
    guard let role = former(earlier, topic).flatMap({ related($0, to: base) }) else { return }
    decision.set(carried(role))
  }

  /// Of the earlier level before it that the same level is compared with; where that has no time of its own, of the one
  /// in the same place of the comparison before.
  private func former(_ earlier: [Decision], _ topic: StoryTopic) -> Role? {
    let start = (earlier.lastIndex { $0.change != .from } ?? -1) + 1
    let beside = earlier[start...].compactMap { $0.role(.period) }
    if let own = beside.last(where: { $0.rule != "period-of-story" }) { return own }
    let told = earlier[..<start].reversed().drop { $0.change != .from }.prefix { $0.change == .from }
    let before = Array(told.compactMap { $0.role(.period) }.reversed())
    let former = before.isEmpty ? topic.periods.former : before
    let place = earlier.count - start
    return place < former.count ? former[place] : former.last
  }

  /// The same step from this level's period; a time of another length says nothing but that it was a year before.
  private func related(_ role: Role, to base: Role?) -> Role? {
    var role = role
    guard let value = role.value, let base = base?.value else { return role }
    if let bar = value.lastIndex(of: "|") {
      let target = String(value[value.index(after: bar)...])
      if PeriodNotation.isShift(target) || Int(target) != nil { role.value = base + "|" + target }
    } else if PeriodGrain(notation: value) == .month, PeriodGrain(notation: base) == .longer {
      guard value.first?.isNumber == true || value.hasPrefix("year-1") else { return nil }
      role.value = base + "|year-1"
    }
    return role
  }

  private func tell(
    _ decision: inout Decision, _ place: Int, _ scene: FigureScene, _ earlier: [Decision], _ topic: StoryTopic
  ) {
    if let time = TableColumns.time(of: place, in: scene) {
      return set(&decision, time, scene, "period-of-column", 0.75, topic)
    }
    let covering = scene.times.filter {
      uses.isCovering($0, scene.reading)
        && (decision.measure != .tariff || !isOfTrade($0, scene.figures[place], scene.reading))
    }
    let times = covering.filter { !uses.isBase($0, scene.reading) }
    let places = PeriodPlaces(scene: scene, place: place, times: times, lexicon: lexicon)
    let own = PeriodPlaces(scene: scene, place: place, times: covering, lexicon: lexicon).attached()
    if let time = own ?? places.respective() ?? places.behind(), !isOfLevel(time, decision, scene.reading) {
      let base = level(decision, earlier, topic)
      return set(&decision, time, scene, "period-behind", 0.9, topic, comparedWith: base)
    }
    if decision.measure == .tariff, let time = times.last(where: { isOfLevel($0, decision, scene.reading) }) {
      return set(&decision, time, scene, "period-of-sentence", 0.75, topic)
    }
    if let time = places.ahead(earlier) { return set(&decision, time, scene, "period-before", 0.85, topic) }
    if let level = earlier.last(where: { $0.change != .from }), decision.shares != nil {
      decision.inherit(.period, from: level)
      decision.ofDay()
    }
    guard decision.role(.period) == nil else { return }
    if let time = places.opening() ?? places.ofLevel(decision.change) ?? places.together() {
      return set(&decision, time, scene, "period-of-sentence", 0.75, topic)
    }
    if decision.change == .level, let time = places.only() {
      return set(&decision, time, scene, "period-of-sentence", 0.6, topic)
    }
    fromStory(&decision, earlier, topic, covering, scene)
  }

  /// The period of the level that this figure is compared with; none where another earlier one stands between.
  private func level(_ decision: Decision, _ earlier: [Decision], _ topic: StoryTopic) -> Role? {
    if let last = earlier.last, last.change == .from, let period = last.role(.period)?.value, Int(period) != nil {
      return nil
    }
    let former = earlier.last { $0.change != .from && $0.role(.period) != nil }
    return former?.role(.period) ?? topic.periods.level(for: decision, comparedBy: nil)
  }

  /// `cut to 20 pct from 30 pct on April 1`: the day is the new duty's.
  private func isOfLevel(_ time: TimeCue, _ decision: Decision, _ reading: SentenceReading) -> Bool {
    guard decision.measure == .tariff, time.isDay else { return false }
    return decision.change == .from || reading.grammar(time.tokens.lowerBound - 1) == .on
  }

  /// `exports in 1987/88 may rise if the duty of 5 pct goes`: a split year of another clause, or before another figure,
  /// is no duty's.
  private func isOfTrade(_ time: TimeCue, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard YearPair(time.notation) != nil else { return false }
    return time.tokens.lowerBound < figure.before.lowerBound
      || reading.clause(of: time.tokens.lowerBound) != reading.clause(of: figure.tokens.lowerBound)
  }

  /// `above the prior week`: what is compared with a week is one.
  private func grain(of times: [TimeCue], _ reading: SentenceReading) -> PeriodGrain? {
    let bases = times.filter { uses.isBase($0, reading) }.map { PeriodGrain(notation: $0.notation) }
    return bases.first { $0 == .week || $0 == .month }
  }

  /// What the sentence, else the story, last spoke of. Prices, duties, grants and capacities are of their own time.
  private func fromStory(
    _ decision: inout Decision, _ earlier: [Decision], _ topic: StoryTopic, _ times: [TimeCue],
    _ scene: FigureScene
  ) {
    guard decision.isFlow, !isVague(times: scene.times, decision, scene.reading) else { return }
    let near = earlier.last {
      $0.change != .from && $0.role(.period) != nil && (decision.isOfDay ? $0.isOfDay : !$0.isToldOfDay)
    }
    guard
      let role = near?.role(.period)
        ?? topic.periods.level(for: decision, comparedBy: grain(of: times, scene.reading)),
      !isDueOfOthers(role, decision, topic), role.value?.hasPrefix("P") != true
    else { return }
    decision.set(carried(role))
    decision.ofDay()
  }

  /// `recently agreed to sell`: of a day that the text does not tell.
  private func isVague(times: [TimeCue], _ decision: Decision, _ reading: SentenceReading) -> Bool {
    guard let cue = decision.cue else { return false }
    return times.contains {
      $0.notation == "PAST_REF" && reading.clause(of: $0.tokens.lowerBound) == reading.clause(of: cue.lowerBound)
        && (0...3).contains(cue.lowerBound - $0.tokens.upperBound)
    }
  }

  /// When wheat is due says nothing of the corn that the next sentence tells of, nor of what is grown or stored.
  private func isDueOfOthers(_ role: Role, _ decision: Decision, _ topic: StoryTopic) -> Bool {
    guard let value = role.value, value.hasSuffix(">") || value.hasSuffix(">=") else { return false }
    if value.hasSuffix(">="), !PartySides.hasPartner(decision.measure) { return true }
    guard let goods = decision.role(.commodity)?.value
    else { return false }
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
    _ topic: StoryTopic, comparedWith base: Role? = nil
  ) {
    let notation = PeriodNotation(measure: decision.measure, change: decision.change)
    var value = notation.value(time, scene, comparedWith: base)
    if value == "week-1", let week = topic.periods.datedWeek?.value { value = week }
    value = topic.periods.season(value)
    decision.set(
      Role(.period, value: value, span: scene.reading.span(time.tokens), rule: rule, confidence: confidence))
  }
}

extension Decision {
  fileprivate var isToldOfDay: Bool {
    isOfDay && role(.period)?.value.map { PeriodGrain(notation: $0) == .day } ?? false
  }

  fileprivate var isOfDay: Bool { measure == .stocks && change == .level }

  /// A level of stocks is of the day that ends the period it was taken over from.
  fileprivate mutating func ofDay() {
    guard isOfDay, var role = role(.period) else { return }
    role.value = role.value.map(PeriodNotation.day)
    set(role)
  }
}
