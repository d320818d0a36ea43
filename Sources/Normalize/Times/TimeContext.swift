import Extract
import Lexicon

/// What a time expression is resolved against: days of the article, never the clock.
package struct TimeContext: Sendable, Hashable {
  /// nil where the article has no date: relative expressions then stay unresolved.
  package var published: CalendarDay?
  /// `3/4/87` is a day of April in this article.
  package var isDayFirst = false
  /// Whose fiscal or marketing year the expression speaks of.
  package var owner: YearOwner?
  /// The times last spoken of, by the smallest unit that can be counted from them: a day, a week, a month, a quarter, a year.
  private var spoken: [Spoken?] = Array(repeating: nil, count: 5)

  struct Spoken: Sendable, Hashable {
    let day: CalendarDay
    /// Inclusive.
    let end: CalendarDay
    let timex: String
  }

  /// The time last spoken of, whatever its length; not the day that a span ends or begins on.
  private(set) var last: Spoken?

  package init(published: CalendarDay?) {
    self.published = published
  }

  /// What a shift by a unit counts from: `a month earlier` from the last month or day, never from a year.
  func reference(for unit: TimeUnit) -> Spoken? {
    switch unit {
    case .second, .minute, .hour, .day: spoken[0]
    case .week, .fortnight, .weekend: spoken[1]
    case .month: spoken[2]
    case .quarter: spoken[3]
    case .year, .decade, .century: spoken[4]
    }
  }

  /// Takes a resolved date as the time last spoken of for what follows in the text. What is only compared with (`a year
  /// earlier`, `the same month last year`) is none.
  package mutating func follow(_ resolved: ResolvedTime, _ expression: TimeExpression, kind: Kind) {
    follow(resolved, TimeForm(notation: expression.notation), kind)
  }

  mutating func follow(_ resolved: ResolvedTime, _ form: TimeForm?, _ kind: Kind) {
    guard kind != .set, kind != .duration || TimeContext.isSpan(form), let start = resolved.start,
      let end = resolved.end, !TimeContext.isCompared(form),
      let size = TimeContext.size(end.daysSinceEpoch - start.daysSinceEpoch)
    else { return }
    let told = Spoken(day: start, end: end, timex: resolved.timex)
    for place in size..<spoken.count { spoken[place] = told }
    if start != end || start != last?.day && end != last?.end { last = told }
  }

  /// `the first nine months of 1986`: a length of time at its place.
  private static func isSpan(_ form: TimeForm?) -> Bool {
    switch form {
    case .range, .anchored: true
    default: false
    }
  }

  private static func isCompared(_ form: TimeForm?) -> Bool {
    guard case .date(let form) = form else { return false }
    if case .same = form.part { return true }
    if form.part == .samePeriod { return true }
    guard case .shift(_, let steps, let fromReference) = form.base else { return false }
    return fromReference && steps <= 0
  }

  /// The place in `spoken` of a time of so many days and one more; nil beyond a year.
  private static func size(_ days: Int) -> Int? {
    switch days {
    case 0: 0
    case ..<7: 1
    case ..<31: 2
    case ..<92: 3
    case ..<366: 4
    default: nil
    }
  }
}

/// A time expression with its TIMEX3 value and the days that it covers.
package struct ResolvedTime: Sendable, Hashable {
  package var timex: String
  package var start: CalendarDay?
  /// Inclusive.
  package var end: CalendarDay?
  /// What decided the days.
  package var anchor: TimeAnchor

  package init(
    timex: String, start: CalendarDay? = nil, end: CalendarDay? = nil, anchor: TimeAnchor = .words
  ) {
    self.timex = timex
    self.start = start
    self.end = end
    self.anchor = anchor
  }

  init(_ interval: CalendarInterval, anchor: TimeAnchor = .words) {
    self.init(timex: interval.timex, start: interval.start, end: interval.end, anchor: anchor)
  }
}
