import Lexicon

/// The periods that a story has spoken of so far: what later figures without a time are of.
struct StoryPeriods: Sendable {
  /// Of the level told last, stocks apart: they are of a day.
  private(set) var level: Role?
  /// Of the fact told last, and of the outlook.
  private var told: Role?
  private var outlook: Role?
  private(set) var stocks: Role?
  /// Of the earlier levels of the sentence that compared last, in order.
  private(set) var former: [Role] = []
  private var week: Role?
  private var month: Role?
  /// Split years with their months, and the months told last.
  private var seasons: [String: String] = [:]
  private var lastSeason: Substring?
  /// The half of a split year that the story tells of: `1986/1987|first6`.
  private var half: String?

  mutating func note(_ decisions: [Decision]) {
    var compared: [Role] = []
    for decision in decisions where decision.isFlow || decision.measure == .price {
      guard let role = decision.role(.period) else { continue }
      if decision.change == .from {
        compared.append(role)
        if let value = role.value { noteSeason(value) }
      } else {
        note(role, decision)
      }
    }
    if !compared.isEmpty { former = compared }
  }

  mutating func note(_ role: Role, isOutlook: Bool) {
    level = role
    noteSide(role, isOutlook: isOutlook)
  }

  private mutating func noteSide(_ role: Role, isOutlook: Bool?) {
    if isOutlook == true { outlook = role }
    if isOutlook == false { told = role }
  }

  private mutating func note(_ role: Role, _ decision: Decision) {
    if decision.measure == .stocks, decision.change == .level {
      stocks = role
    } else {
      level = role
      noteSide(role, isOutlook: decision.isOutlook)
    }
    guard let value = role.value else { return }
    noteSeason(value)
    switch PeriodGrain(notation: value) {
    case .week: week = role
    case .month: month = role
    default: break
    }
  }

  /// What a level without a time of its own is of; where the sentence compares with the week or the month before, a
  /// week or a month.
  func level(for decision: Decision, comparedBy grain: PeriodGrain?) -> Role? {
    let isStored = decision.measure == .stocks && decision.change != .up && decision.change != .down
    if isStored { return stocks ?? week.map(day) }
    switch grain {
    case .week: return week ?? level.flatMap { length(of: $0) == .day ? $0 : nil }
    case .month: return month
    default: return side(of: decision) ?? level
    }
  }

  /// Of years the one that the outlook, or the facts, were last told of.
  private func side(of decision: Decision) -> Role? {
    guard let isOutlook = decision.isOutlook, level.flatMap(length) == .longer else { return nil }
    return isOutlook ? outlook : told
  }

  /// The first half of a split year that a time of the story is.
  mutating func noteHalf(_ time: TimeCue) {
    guard half == nil, let bar = time.notation.firstIndex(of: "|"), YearPair(String(time.notation[..<bar])) != nil,
      StoryPeriods.half(time.notation) != nil
    else { return }
    half = time.notation
  }

  /// Which half: of `XXXX-H1~`, `1986/1987|first6` the first.
  private static func half(_ notation: String) -> Int? {
    if notation.hasSuffix("|first6") || notation.hasPrefix("XXXX-H1") { return 1 }
    return notation.hasSuffix("|last6") || notation.hasPrefix("XXXX-H2") ? 2 : nil
  }

  /// `1986/1987` in a story that said which months it means; the first half where it said of which split year.
  func season(_ value: String) -> String {
    if let half, value.hasPrefix("XXXX-H"), StoryPeriods.half(half) == StoryPeriods.half(value) { return half }
    guard YearPair(value) != nil else { return value }
    return seasons[value] ?? lastSeason.map { value + $0 } ?? value
  }

  private func length(of role: Role) -> PeriodGrain? { role.value.map { PeriodGrain(notation: $0) } }

  /// The week that the story gave the days of: `last week` is that one.
  var datedWeek: Role? { week.flatMap { $0.value?.hasSuffix("|week") == true ? $0 : nil } }

  private mutating func noteSeason(_ value: String) {
    guard let bar = value.firstIndex(of: "|"), value[bar...].hasPrefix("|in") else { return }
    seasons[String(value[..<bar])] = value
    lastSeason = value[bar...]
  }

  private func day(_ role: Role) -> Role {
    var role = role
    role.value = role.value.map(PeriodNotation.day)
    return role
  }
}
