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
    let day = time.timex.utf8.firstIndex(of: UInt8(ascii: "T")).map { String(time.timex[..<$0]) } ?? time.timex
    let isDuration = kind == .duration || time.timex.hasPrefix("P")
    (self.start, self.end) = TimePeriod.whole(start, end, isDuration ? day : "")
    if day.hasSuffix("Y"), self.start.year < self.end.year {
      notation = CalendarDay.padded(self.start.year, 4) + "/" + CalendarDay.padded(self.end.year, 4)
      return
    }
    let isNamed = !isDuration && !day.hasSuffix("X") && !TimePeriod.hasOwnLetters(day) && day.utf8.count != 2
    notation = isNamed && !TimePeriod.isMixed(day) ? day : TimePeriod.span(self.start, self.end)
  }

  /// `the next five years` are whole years, `the past three months` whole months: `P5Y`, `P3M`; a lone year is exact.
  private static func whole(_ start: CalendarDay, _ end: CalendarDay, _ length: String) -> (
    CalendarDay, CalendarDay
  ) {
    let isYears = length.hasSuffix("Y") && length != "P1Y"
    guard isYears || length.hasSuffix("M"), let first = CalendarDay(start.year, isYears ? 1 : start.month, 1) else {
      return (start, end)
    }
    let month = isYears ? 12 : end.month
    let last = CalendarDay(end.year, month, CalendarDay.length(ofMonth: month, year: end.year))
    return (first, last ?? end)
  }

  /// `1986-10-01/1987-03`: ends of different lengths.
  private static func isMixed(_ day: String) -> Bool {
    guard let slash = day.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let length = day.utf8.distance(from: day.startIndex, to: slash)
    return day.utf8.count != 2 * length + 1
  }

  /// `1998-FA`, `1986-H1`, `2000-W16-WE`: notations that only TIMEX3 has.
  private static func hasOwnLetters(_ day: String) -> Bool {
    var last: UInt8 = 0
    for byte in day.utf8 {
      if byte == UInt8(ascii: "H") || ownPairs.contains(where: { $0 == (last, byte) }) { return true }
      last = byte
    }
    return day.hasSuffix("WE")
  }

  /// The letters of seasons.
  private static let ownPairs: [(UInt8, UInt8)] = ["SP", "SU", "FA", "WI"].map { (name: StaticString) in
    (name.utf8Start[0], name.utf8Start[1])
  }

  /// Whole months are written as months: `1986-01/1986-06`.
  static func span(_ start: CalendarDay, _ end: CalendarDay) -> String {
    let isWhole = start.day == 1 && end.day == CalendarDay.length(ofMonth: end.month, year: end.year)
    let (first, last) = (start.description, end.description)
    if start == end { return first }
    if isWhole, first.prefix(7) == last.prefix(7) { return String(first.prefix(7)) }
    return isWhole ? "\(first.prefix(7))/\(last.prefix(7))" : "\(first)/\(last)"
  }
}
