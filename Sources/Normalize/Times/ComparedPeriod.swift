import Extract

/// The period of a figure that another is compared with, told by that other's: `5 mln tonnes in February, from 4 mln a
/// year earlier` → the February before.
///
/// | value of the role | the period |
/// | --- | --- |
/// | `1987-02\|year-1` | the same part of the year, so many years from it |
/// | `1987-02\|1985` | the same part of that year |
/// | `1987-03-13\|week`, `1986-06-30\|year` | the week, the year that ends on that day |
/// | `1986-12\|months9` | the nine months that end with it |
/// | `1987-03\|half1`, `1987-03\|half2` | its days to the 15th, those behind |
/// | `1986\|end`, `1986\|start` | its last, its first day |
struct ComparedPeriod: Sendable, Hashable {
  /// The notation of the other figure's period.
  let base: String
  private let target: Substring

  init?(_ value: String) {
    guard let bar = value.firstIndex(of: "|") else { return nil }
    base = String(value[..<bar])
    target = value[value.index(after: bar)...]
  }

  func period(from known: TimePeriod) -> TimePeriod? {
    if target == "week" { return known.end.adding(days: -6).flatMap { TimePeriod(from: $0, to: known.end) } }
    if target == "end" { return TimePeriod(from: known.end, to: known.end) }
    if target == "start" { return TimePeriod(from: known.start, to: known.start) }
    if target.hasPrefix("half") { return half(of: known) }
    if target.hasPrefix("months") { return months(to: known) }
    if target == "year" {
      return known.end.adding(days: 1)?.adding(months: -12).flatMap { TimePeriod(from: $0, to: known.end) }
    }
    let digits = target.hasPrefix("year") ? target.dropFirst(4) : target
    guard let number = Int(digits) else { return nil }
    let years = target.hasPrefix("year") ? number : number - known.end.year
    return known.shifted(years: years)
  }

  private func half(of known: TimePeriod) -> TimePeriod? {
    guard let middle = known.start.adding(days: 14) else { return nil }
    if target == "half1" { return TimePeriod(from: known.start, to: middle) }
    return middle.adding(days: 1).flatMap { TimePeriod(from: $0, to: known.end) }
  }

  private func months(to known: TimePeriod) -> TimePeriod? {
    guard let count = Int(target.dropFirst(6)) else { return nil }
    return known.end.adding(days: 1)?.adding(months: -count).flatMap { TimePeriod(from: $0, to: known.end) }
  }
}

extension TimePeriod {
  /// The same days and months in other years: `1986-10/1987-02` by -1 → `1985-10/1986-02`.
  func shifted(years: Int) -> TimePeriod? {
    guard let start = moved(start, years), let end = moved(end, years) else { return nil }
    let parts = notation.split(separator: "/").map { part -> String in
      guard let year = Int(part.prefix(4)) else { return String(part) }
      return CalendarDay.padded(year + years, 4) + part.dropFirst(4)
    }
    return TimePeriod(notation: parts.joined(separator: "/"), start: start, end: end)
  }

  init(from start: CalendarDay, to end: CalendarDay) {
    let isWhole = start.day == 1 && end.day == CalendarDay.length(ofMonth: end.month, year: end.year)
    let (first, last) = (start.description, end.description)
    let span = isWhole ? "\(first.prefix(7))/\(last.prefix(7))" : "\(first)/\(last)"
    self.init(notation: start == end ? first : span, start: start, end: end)
  }

  private init(notation: String, start: CalendarDay, end: CalendarDay) {
    self.notation = notation
    self.start = start
    self.end = end
  }

  /// A month's last day stays its last day.
  private func moved(_ day: CalendarDay, _ years: Int) -> CalendarDay? {
    let isLast = day.day == CalendarDay.length(ofMonth: day.month, year: day.year)
    let length = CalendarDay.length(ofMonth: day.month, year: day.year + years)
    return CalendarDay(day.year + years, day.month, isLast ? length : min(day.day, length))
  }
}
