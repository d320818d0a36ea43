import Lexicon

/// Finds which time expression of the sentence says what time a figure covers.
///
/// `exports rose to 5 mln tonnes in 1986 from 4 mln in 1985`: each its own; `In February imports fell 3 pct to …`: the
/// sentence's; `…, the ministry said on Tuesday`: none.
struct PeriodFinder: Sendable {
  let lexicon: Lexicon

  func assign(
    to decision: inout Decision, _ place: Int, in scene: FigureScene, earlier: [Decision], topic: StoryTopic
  ) {
    guard decision.measure != .other, decision.measure != .distance else { return }
    let figure = scene.figures[place]
    let times = scene.times.filter { isCovering($0, scene.reading, decision) }
    if let time = own(figure, times, scene) {
      let base = decision.change == .from ? level(place, scene, earlier, topic) : nil
      return set(&decision, time, scene, "period-behind", 0.9, comparedWith: base)
    }
    if decision.change != .from, let time = ahead(place, times, scene) {
      return set(&decision, time, scene, "period-before", 0.85)
    }
    if decision.change != .from, let level = earlier.last(where: { $0.change != .from }), decision.shares != nil {
      decision.inherit(.period, from: level)
    }
    if decision.role(.period) == nil, decision.change != .from,
      let time = shared(place, times, scene, decision.change)
    {
      return set(&decision, time, scene, "period-of-sentence", 0.75)
    }
    if decision.role(.period) == nil { fromStory(&decision, level(place, scene, earlier, topic), topic) }
  }

  /// The period of the level that this figure is compared with.
  private func level(_ place: Int, _ scene: FigureScene, _ earlier: [Decision], _ topic: StoryTopic) -> Role? {
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

  /// In the words before it, behind the figure before.
  private func ahead(_ place: Int, _ times: [TimeCue], _ scene: FigureScene) -> TimeCue? {
    let figure = scene.figures[place]
    return times.last {
      $0.tokens.upperBound <= figure.tokens.lowerBound && $0.tokens.lowerBound >= figure.before.lowerBound
        && (place == 0
          || scene.reading.clause(of: $0.tokens.lowerBound) == scene.reading.clause(of: figure.tokens.lowerBound))
    }
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

  private func fromStory(_ decision: inout Decision, _ level: Role?, _ topic: StoryTopic) {
    guard decision.change == .from else {
      if let role = topic.period { decision.set(carried(role)) }
      return
    }
    guard var role = topic.periodBefore else { return }
    if let value = role.value, let bar = value.firstIndex(of: "|"), let base = level?.value, !base.contains("|") {
      role.value = base + value[bar...]
    }
    decision.set(carried(role))
  }

  private func carried(_ role: Role) -> Role {
    var role = role
    role.rule = "period-of-story"
    role.confidence = 0.45
    return role
  }

  /// Not the day on which somebody spoke, not a vague word, not a duration.
  private func isCovering(_ time: TimeCue, _ reading: SentenceReading, _ decision: Decision) -> Bool {
    if time.notation.hasSuffix("_REF") || time.kind == .set || time.kind == .time { return false }
    let isSpan = time.notation.hasSuffix("<") || time.notation.hasSuffix(">") || time.notation.contains("/")
    if time.kind == .duration, !isSpan { return false }
    return !isOfSpeech(time, reading)
  }

  /// `said on Tuesday`, `told reporters today`, `today said`.
  private func isOfSpeech(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    if let cue = reading.speech.last(before: time.tokens.lowerBound), isVerb(cue) {
      let gap = cue.tokens.upperBound..<time.tokens.lowerBound
      if gap.count <= 2, !gap.contains(where: { reading.isMark($0, ",") || reading.grammar($0) == .that }) {
        return isDay(time)
      }
    }
    guard let cue = reading.speech.first(from: time.tokens.upperBound), isVerb(cue) else { return false }
    return cue.tokens.lowerBound == time.tokens.upperBound && isDay(time)
  }

  private func isVerb(_ cue: Cue) -> Bool { lexicon.roles.speech.part(cue.row) == .verb }

  /// A day or a weekday: `XXXX-WXX-3`, `day+0`, `1987-03-03`.
  private func isDay(_ time: TimeCue) -> Bool {
    time.notation.hasPrefix("day") || time.notation.contains("WXX-")
      || time.notation.split(separator: "-").count == 3
  }

  private func set(
    _ decision: inout Decision, _ time: TimeCue, _ scene: FigureScene, _ rule: String, _ confidence: Double,
    comparedWith base: Role? = nil
  ) {
    var value = time.notation
    if let base = base?.value, !base.contains("|"), let target = target(time, scene.reading) {
      value = base + "|" + target
    } else if let length = endingLength(time, scene.reading) {
      value += "|" + length
    }
    decision.set(
      Role(.period, value: value, span: scene.reading.span(time.tokens), rule: rule, confidence: confidence))
  }

  /// `the week ended March 13` → `week`, `the year to June 30` → `year`: the day is its last.
  private func endingLength(_ time: TimeCue, _ reading: SentenceReading) -> String? {
    guard isDay(time) else { return nil }
    let end = time.tokens.lowerBound
    let words = (max(end - 2, reading.sentence.lowerBound)..<end).map { reading.words($0..<$0 + 1).lowercased() }
    guard words.count == 2, ["ended", "ending", "to"].contains(words[1]) else { return nil }
    return ["week", "year"].contains(words[0]) ? words[0] : nil
  }

  /// `a year earlier`, `a year ago`, `the same period last year` → `year-1`; `the same period of 1985` → `1985`.
  private func target(_ time: TimeCue, _ reading: SentenceReading) -> String? {
    if time.notation == "ref:year-1" || time.notation.contains("same-month") { return "year-1" }
    let start = max(time.tokens.lowerBound - 5, reading.sentence.lowerBound)
    let words = reading.words(start..<time.tokens.upperBound).lowercased().split(separator: " ")
    let isSame = words.contains("same") || words.contains("corresponding") || words.contains("comparable")
    if time.notation == "year-1", isSame || words.last == "ago" || words.contains("year-ago") { return "year-1" }
    return isSame && Int(time.notation) != nil ? time.notation : nil
  }
}
