import Extract

/// The time that a figure covers, as a claim writes it: notation, first and last day.
package struct TimePeriod: Sendable, Hashable {
  /// `1986`, `1986-12`, `1986-Q4`, `2017-W42`, a day, `1986/1987`, `1986-01/1986-09`.
  package let notation: String
  package let start: CalendarDay
  /// Inclusive.
  package let end: CalendarDay

  /// nil for a time without days: `PAST_REF`, `P3Y`, `XXXX-WXX-3`.
  package init?(_ time: ResolvedTime, kind: Kind) {
    guard kind != .set, let start = time.start, let end = time.end else { return nil }
    let (first, last) = (start, end)
    self.start = start
    self.end = end
    let day = time.timex.split(separator: "T", maxSplits: 1).first.map(String.init) ?? time.timex
    let isDuration = kind == .duration || time.timex.hasPrefix("P")
    let isNamed = !isDuration && !day.hasSuffix("X") && !TimePeriod.hasOwnLetters(day) && day.utf8.count != 2
    notation = isNamed ? day : TimePeriod.span(first, last)
  }

  /// `1998-FA`, `1986-H1`, `2000-W16-WE`: notations that only TIMEX3 has.
  private static func hasOwnLetters(_ day: String) -> Bool {
    day.hasSuffix("WE") || day.contains("H") || ["SP", "SU", "FA", "WI"].contains { day.contains($0) }
  }

  /// Whole months are written as months: `1986-01/1986-06`.
  private static func span(_ start: CalendarDay, _ end: CalendarDay) -> String {
    let isWhole = start.day == 1 && end.day == CalendarDay.length(ofMonth: end.month, year: end.year)
    let (first, last) = (start.description, end.description)
    if start == end { return first }
    return isWhole ? "\(first.prefix(7))/\(last.prefix(7))" : "\(first)/\(last)"
  }
}
