import Extract

/// What a time expression is resolved against: days of the article, never the clock.
package struct TimeContext: Sendable, Hashable {
  /// nil where the article has no date: relative expressions then stay unresolved.
  package var published: CalendarDay?
  /// The day last spoken of before the expression: `a year earlier` counts from it.
  package var reference: CalendarDay?

  package init(published: CalendarDay?, reference: CalendarDay? = nil) {
    self.published = published
    self.reference = reference
  }

  package var anchor: CalendarDay? { reference ?? published }

  /// Takes a resolved date as the day last spoken of for what follows in the text.
  package mutating func follow(_ resolved: ResolvedTime, kind: Kind) {
    guard kind == .date || kind == .time, let start = resolved.start else { return }
    reference = start
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
