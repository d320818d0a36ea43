import Extract
import Lexicon

/// What a time expression is resolved against: days of the article, never the clock.
package struct TimeContext: Sendable, Hashable {
  /// nil where the article has no date: relative expressions then stay unresolved.
  package var published: CalendarDay?
  /// The day last spoken of before the expression: `a year earlier` counts from it.
  package var reference: CalendarDay?
  /// The last of them that was a single day: clock times and `the next day` count from it.
  package var day: CalendarDay?

  package init(published: CalendarDay?, reference: CalendarDay? = nil) {
    self.published = published
    self.reference = reference
  }

  /// The day that a shift by a unit counts from.
  func anchor(for unit: TimeUnit) -> CalendarDay? {
    switch unit {
    case .second, .minute, .hour, .day: return day ?? published
    default: return reference ?? published
    }
  }

  /// Takes a resolved date as the day last spoken of for what follows in the text.
  package mutating func follow(_ resolved: ResolvedTime, kind: Kind) {
    guard kind == .date || kind == .time, let start = resolved.start else { return }
    reference = start
    if start == resolved.end { day = start }
  }
}

/// A time expression with its TIMEX3 value and the days that it covers.
package struct ResolvedTime: Sendable, Hashable {
  package var timex: String
  package var start: CalendarDay?
  /// Inclusive.
  package var end: CalendarDay?

  package init(timex: String, start: CalendarDay? = nil, end: CalendarDay? = nil) {
    self.timex = timex
    self.start = start
    self.end = end
  }

  init(_ interval: CalendarInterval) {
    self.init(timex: interval.timex, start: interval.start, end: interval.end)
  }
}
