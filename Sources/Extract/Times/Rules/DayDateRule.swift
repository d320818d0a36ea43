import Lexicon

/// A day of a month, with or without its year and weekday: `Monday, Oct. 26` → `XXXX-10-26`, `25 October 1987` → `1987-10-25`.
///
/// Not `March 25 tonnes`; not a day that no month has.
struct DayDateRule: TimeRule {
  let name = "time-day"
  let openers: TimeRoles = [.weekday, .month, .numeral, .the, .shift]
  let needs: TimeRoles = [.month]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let yearEnded = reader.yearEnded
    let aim = reader.attempt { ahead in ahead.monthAim() }
    if aim != nil && !reader.has(.month) { return nil }
    if reader.take(.weekday) != nil {
      reader.skip(mark: ".")
      reader.skip(mark: ",")
    }
    guard var found = monthFirst(reader) ?? dayFirst(reader) else { return nil }
    if case .date(var form) = found.form, form.base == .open {
      form.aim = aim
      if let yearEnded { form.base = .year(yearEnded) }
      found.form = .date(form)
    }
    return found
  }

  /// `Oct. 25, 2017`, `October 25th`, `Oct 25-27`.
  private func monthFirst(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let month = reader.month(), let day = reader.dayOfMonth(), !reader.isAtCountedUnit else { return nil }
    let last = reader.attempt { ahead in
      ahead.skipHyphen() ? ahead.dayOfMonth().flatMap { $0 > day ? $0 : nil } : nil
    }
    return found(reader, month: month, day: day, last: last)
  }

  /// `25 October`, `the 25th of October 1987`, `22-MAR-1987`.
  private func dayFirst(_ start: TimeReader) -> TimeFound? {
    var reader = start
    let isNamed = reader.skip(.the)
    guard let day = reader.dayOfMonth(words: isNamed) else { return nil }
    let hyphen = reader.skipHyphen()
    if !hyphen { reader.skip(.of) }
    guard let month = reader.month() else { return nil }
    if hyphen { _ = reader.skipHyphen() }
    return found(reader, month: month, day: day, last: nil)
  }

  private func found(_ start: TimeReader, month: Int, day: Int, last: Int?) -> TimeFound? {
    var reader = start
    let year = reader.attempt { (ahead: inout TimeReader) -> Int? in
      ahead.skip(mark: ",")
      guard let year = ahead.year(), !ahead.isAtCountedUnit else { return nil }
      return year
    }
    guard CalendarDay(year ?? 2000, month, last ?? day) != nil else { return nil }
    let base: DateForm.Base = year.map { .year($0) } ?? reader.attempt { $0.relativeYear() } ?? .open
    let first = DateForm(base, .day(month: month, day: day))
    guard let last else { return TimeFound(reader, date: first, confidence: 0.97) }
    return TimeFound(reader, .date, .range(first, DateForm(base, .day(month: month, day: last))))
  }
}
