import Extract
import Lexicon

/// A unit of the calendar at its place: its TIMEX3 name, its first and its last day.
struct CalendarInterval: Sendable, Hashable {
  var timex: String
  var start: CalendarDay
  var end: CalendarDay

  init?(_ timex: String, _ start: CalendarDay?, _ end: CalendarDay?) {
    guard let start, let end, start <= end else { return nil }
    (self.timex, self.start, self.end) = (timex, start, end)
  }

  static func day(_ day: CalendarDay?) -> CalendarInterval? {
    day.flatMap { CalendarInterval($0.description, $0, $0) }
  }

  static func months(_ timex: String, from month: Int, count: Int, _ year: Int) -> CalendarInterval? {
    let start = CalendarDay(year, month, 1)
    return CalendarInterval(timex, start, start?.adding(months: count - 1)?.lastOfMonth)
  }

  static func years(_ timex: String, from first: Int, to last: Int) -> CalendarInterval? {
    CalendarInterval(timex, CalendarDay(first, 1, 1), CalendarDay(last, 12, 31))
  }

  static func year(_ year: Int) -> CalendarInterval? { years(name(year), from: year, to: year) }

  static func month(_ month: Int, _ year: Int) -> CalendarInterval? {
    guard 1...9999 ~= year, 1...12 ~= month else { return nil }
    return months(CalendarDay.text(ofMonth: month, year), from: month, count: 1, year)
  }

  static func quarter(_ quarter: Int, _ year: Int) -> CalendarInterval? {
    1...4 ~= quarter ? months(name(year) + "-Q\(quarter)", from: quarter * 3 - 2, count: 3, year) : nil
  }

  static func week(of day: CalendarDay) -> CalendarInterval? {
    let (year, week) = day.isoWeek
    let monday = day.adding(days: 1 - day.weekday)
    let timex = name(year) + "-W" + CalendarDay.padded(week, 2)
    return CalendarInterval(timex, monday, monday?.adding(days: 6))
  }

  /// The weekend nearest to a day.
  static func weekend(of day: CalendarDay) -> CalendarInterval? {
    let toSaturday = day.weekday >= 4 ? 6 - day.weekday : -1 - day.weekday
    guard let saturday = day.adding(days: toSaturday), let week = week(of: saturday) else { return nil }
    return CalendarInterval(week.timex + "-WE", saturday, saturday.adding(days: 1))
  }

  static func name(_ year: Int) -> String { CalendarDay.padded(year, 4) }

  /// More steps than there are days in the calendar lead out of it.
  private static let allSteps = -4_000_000...4_000_000

  /// The unit so many steps from the one that `day` lies in; nil where that is none of the calendar's.
  static func unit(_ unit: TimeUnit, _ steps: Int, from day: CalendarDay) -> CalendarInterval? {
    guard allSteps ~= steps else { return nil }
    switch unit {
    case .second, .minute, .hour: return self.day(day)
    case .day: return self.day(day.adding(days: steps))
    case .week: return day.adding(days: steps * 7).flatMap { week(of: $0) }
    case .fortnight: return day.adding(days: steps * 14).flatMap { week(of: $0) }
    case .weekend: return day.adding(days: steps * 7).flatMap { weekend(of: $0) }
    case .month: return day.adding(months: steps).flatMap { month($0.month, $0.year) }
    case .quarter: return day.adding(months: steps * 3).flatMap { quarter(($0.month + 2) / 3, $0.year) }
    case .year: return year(day.year + steps)
    case .decade: return decade(day.year / 10 + steps)
    case .century: return century(day.year / 100 + steps)
    }
  }

  static func decade(_ decade: Int) -> CalendarInterval? {
    years(CalendarDay.padded(decade, 3) + "X", from: max(1, decade * 10), to: decade * 10 + 9)
  }

  static func century(_ century: Int) -> CalendarInterval? {
    years(CalendarDay.padded(century, 2), from: max(1, century * 100), to: century * 100 + 99)
  }
}

extension CalendarInterval {
  /// A part of a year; nil where that year has none: 29 February 1987.
  static func part(_ part: DateForm.Part, of year: Int) -> CalendarInterval? {
    switch part {
    case .month(let month): return self.month(month, year)
    case .day(let month, let day): return self.day(CalendarDay(year, month, day))
    case .quarter(let quarter): return self.quarter(quarter, year)
    case .half(let half): return months(name(year) + "-H\(half)", from: half * 6 - 5, count: 6, year)
    case .season(let season): return self.season(season, year)
    case .easter(let days): return self.day(CalendarDay.easter(year)?.adding(days: days))
    case .nthWeekday(let month, let nth, let weekday, let plus):
      return self.day(CalendarDay.nthWeekday(nth, weekday, month: month, year: year)?.adding(days: plus))
    case .weekday, .dayOfMonth, .dayOrMonth, .same, .samePeriod: return nil
    }
  }

  /// Northern seasons in whole months; a winter has the name of the year in which it begins.
  private static func season(_ season: DateForm.Season, _ year: Int) -> CalendarInterval? {
    let first =
      switch season {
      case .spring: 3
      case .summer: 6
      case .autumn: 9
      case .winter: 12
      }
    return months(name(year) + "-" + season.rawValue, from: first, count: 3, year)
  }
}

extension CalendarDay {
  var lastOfMonth: CalendarDay? { CalendarDay(year, month, CalendarDay.length(ofMonth: month, year: year)) }

  /// The n-th such weekday of a month, 5 = the last.
  static func nthWeekday(_ nth: Int, _ weekday: Int, month: Int, year: Int) -> CalendarDay? {
    guard let first = CalendarDay(year, month, 1) else { return nil }
    let ahead = (weekday - first.weekday + 7) % 7
    let length = CalendarDay.length(ofMonth: month, year: year)
    let day = 1 + ahead + 7 * (nth - 1)
    return CalendarDay(year, month, nth == 5 && day > length ? day - 7 : day)
  }
}
