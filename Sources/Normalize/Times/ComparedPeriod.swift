import Extract

/// A period told by another time: that of the figure it is compared with (`5 mln tonnes in February, from 4 mln a year
/// earlier` → the February before), or the date that it ends on.
///
/// The role's value is a notation and steps from it, each behind a bar and from the period of those before it:
///
/// | value of the role | the period |
/// | --- | --- |
/// | `1987-02\|year-1`, `1987-03-13\|week\|week-1` | the same days so many years, quarters, months, weeks, days from it |
/// | `1987-02\|1985` | the same part of that year |
/// | `1987-03-13\|week`, `1986-06-30\|year` | the week, the year that ends on that day |
/// | `1987-03-13\|weekfrom`, `1986-10-01\|yearfrom` | the week, the year that begins on it |
/// | `1986-12\|months9` | the nine months that end with it |
/// | `1986/1987\|first11`, `1986/1987\|last6` | its first eleven, its last six months |
/// | `1986/1987\|in11-3` | from the first November in it to the March behind |
/// | `1987-03\|half1`, `1987-03\|half2` | its days to the 15th, those behind |
/// | `1986\|end`, `1986\|start` | its last, its first day |
struct ComparedPeriod: Sendable, Hashable {
  /// The notation that the steps begin from.
  let base: String
  private let steps: [Substring]

  init?(_ value: String) {
    let parts = value.split(separator: "|")
    guard parts.count > 1 else { return nil }
    base = String(parts[0])
    steps = Array(parts.dropFirst())
  }

  func period(from known: TimePeriod) -> TimePeriod? {
    steps.reduce(known) { (known: TimePeriod?, step) in known.flatMap { period(step, from: $0) } }
  }

  private func period(_ step: Substring, from known: TimePeriod) -> TimePeriod? {
    switch step {
    case "week": return known.end.adding(days: -6).flatMap { TimePeriod(from: $0, to: known.end) }
    case "weekfrom": return known.start.adding(days: 6).flatMap { TimePeriod(from: known.start, to: $0) }
    case "year": return months(12, to: known)
    case "yearfrom": return months(12, from: known)
    case "end": return TimePeriod(from: known.end, to: known.end)
    case "start": return TimePeriod(from: known.start, to: known.start)
    case "half1", "half2": return half(of: known, isFirst: step == "half1")
    default: return counted(step, from: known)
    }
  }

  /// A word with a number behind it.
  private func counted(_ step: Substring, from known: TimePeriod) -> TimePeriod? {
    let word = step.prefix { $0.isLetter }
    let number = step.dropFirst(word.count)
    if word == "in" { return inside(known, number) }
    guard let count = Int(number), !isUnknown(step, of: known) else { return nil }
    switch word {
    case "": return known.shifted(years: count - known.end.year)
    case "year": return known.shifted(years: count)
    case "quarter": return known.shifted(months: 3 * count)
    case "month": return known.shifted(months: count)
    case "week": return known.shifted(days: 7 * count)
    case "day": return known.shifted(days: count)
    case "months", "last": return months(count, to: known)
    case "first": return months(count, from: known)
    default: return nil
    }
  }

  /// The days of both years stand for a split year of which nobody knows where it begins: no part of it can be counted.
  private func isUnknown(_ step: Substring, of known: TimePeriod) -> Bool {
    (step.hasPrefix("first") || step.hasPrefix("last")) && known.isOfTwoYears
  }

  private func half(of known: TimePeriod, isFirst: Bool) -> TimePeriod? {
    guard let middle = known.start.adding(days: 14) else { return nil }
    if isFirst { return TimePeriod(from: known.start, to: middle) }
    return middle.adding(days: 1).flatMap { TimePeriod(from: $0, to: known.end) }
  }

  private func months(_ count: Int, to known: TimePeriod) -> TimePeriod? {
    known.end.adding(days: 1)?.adding(months: -count).flatMap { TimePeriod(from: $0, to: known.end) }
  }

  private func months(_ count: Int, from known: TimePeriod) -> TimePeriod? {
    known.start.adding(months: count)?.adding(days: -1).flatMap { TimePeriod(from: known.start, to: $0) }
  }

  /// `11-3` of 1986/1987 → 1986-11 to 1987-03.
  private func inside(_ known: TimePeriod, _ months: Substring) -> TimePeriod? {
    let ends = months.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends.allSatisfy((1...12).contains) else { return nil }
    let year = known.start.year + (ends[0] < known.start.month ? 1 : 0)
    guard let start = CalendarDay(year, ends[0], 1) else { return nil }
    let last = year + (ends[1] < ends[0] ? 1 : 0)
    return CalendarDay(last, ends[1], CalendarDay.length(ofMonth: ends[1], year: last))
      .flatMap { TimePeriod(from: start, to: $0) }
  }
}

extension TimePeriod {
  /// `1986/1987`, whose months are not known.
  fileprivate var isOfTwoYears: Bool { SplitYear(notation: notation) != nil }

  /// The same days and months in other years: `1986-10/1987-02` by -1 → `1985-10/1986-02`.
  func shifted(years: Int) -> TimePeriod? {
    guard let start = moved(start, years), let end = moved(end, years) else { return nil }
    let parts = notation.split(separator: "/").map { part -> String in
      guard let year = Int(part.prefix(4)) else { return String(part) }
      return CalendarDay.padded(year + years, 4) + part.dropFirst(4)
    }
    return TimePeriod(notation: parts.joined(separator: "/"), start: start, end: end)
  }

  /// So many months away: 1987-03 by -1 → 1987-02. A month's last day stays its last day.
  func shifted(months: Int) -> TimePeriod? {
    guard let first = start.adding(months: months), let last = end.adding(months: months) else { return nil }
    let isLast = end.day == CalendarDay.length(ofMonth: end.month, year: end.year)
    let day = isLast ? CalendarDay.length(ofMonth: last.month, year: last.year) : last.day
    return CalendarDay(last.year, last.month, day).flatMap { TimePeriod(from: first, to: $0) }
  }

  /// So many days away.
  func shifted(days: Int) -> TimePeriod? {
    guard let first = start.adding(days: days), let last = end.adding(days: days) else { return nil }
    return TimePeriod(from: first, to: last)
  }

  init(from start: CalendarDay, to end: CalendarDay) {
    self.init(notation: TimePeriod.span(start, end), start: start, end: end)
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
