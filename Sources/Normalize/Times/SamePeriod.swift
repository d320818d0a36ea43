import Extract
import Lexicon

/// The same part of another year as the one last spoken of: after `in the first nine months of 1986`, `the same period a
/// year earlier` is January to September 1985; `the same month last year` is that of the month named before.
struct SamePeriod: Sendable {
  private let context: TimeContext

  init(_ context: TimeContext) {
    self.context = context
  }

  /// nil for another part, and where nothing was spoken of.
  func interval(of part: DateForm.Part, years: Int) -> CalendarInterval? {
    switch part {
    case .same(let unit):
      return context.reference(for: unit)?.day.adding(months: 12 * years)
        .flatMap { CalendarInterval.unit(unit, 0, from: $0) }
    case .samePeriod:
      guard let last = context.last, last.end.daysSinceEpoch - last.day.daysSinceEpoch < 360,
        let start = last.day.adding(months: 12 * years),
        let end = last.end.adding(days: 1)?.adding(months: 12 * years)?.adding(days: -1)
      else { return nil }
      return CalendarInterval.named(start, end)
    default: return nil
    }
  }

  /// The time that `interval` counts from; nil where it finds none.
  func spoken(of part: DateForm.Part, years: Int) -> TimeContext.Spoken? {
    guard interval(of: part, years: years) != nil else { return nil }
    if case .same(let unit) = part { return context.reference(for: unit) }
    return context.last
  }

  /// In a year that the words name; of the article's own day where nothing was spoken of: the same quarter is then that of
  /// the last results, the one before the running one.
  func interval(_ unit: TimeUnit, of year: Int) -> CalendarInterval? {
    let spoken = context.reference(for: unit)?.day
    guard let day = spoken ?? context.published, let moved = day.adding(months: 12 * (year - day.year)) else {
      return nil
    }
    return CalendarInterval.unit(unit, spoken == nil && unit == .quarter ? -1 : 0, from: moved)
  }
}

extension CalendarInterval {
  /// A span by the name that the calendar has for it, else by its first and last month or day.
  static func named(_ start: CalendarDay, _ end: CalendarDay) -> CalendarInterval {
    let known = [
      day(start), week(of: start), month(start.month, start.year), quarter((start.month + 2) / 3, start.year),
      months(name(start.year) + "-H1", from: 1, count: 6, start.year),
      months(name(start.year) + "-H2", from: 7, count: 6, start.year), year(start.year),
    ]
    if let found = known.compactMap({ $0 }).first(where: { $0.start == start && $0.end == end }) { return found }
    return CalendarInterval(spanning: TimePeriod.span(start, end), start, end)
  }

  private init(spanning timex: String, _ start: CalendarDay, _ end: CalendarDay) {
    (self.timex, self.start, self.end) = (timex, start, end)
  }
}
