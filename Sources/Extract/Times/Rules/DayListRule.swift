import Lexicon

/// A further day of a month just named: the `25` of `April 24 and 25` → `XXXX-04-25`.
///
/// Not the `25` of `April 24 and 25 people`.
struct DayListRule: TimeRule {
  let name = "time-day-list"
  let openers: TimeRoles = [.numeral]

  func match(_ reader: TimeReader) -> TimeFound? {
    guard reader.hadBefore(.and), let month = month(before: reader.index - 1, in: reader.line) else { return nil }
    var reader = reader
    guard let day = reader.dayOfMonth(), day > month.day, CalendarDay(2000, month.month, day) != nil else {
      return nil
    }
    if let next = reader.token, next.kind == .word, !reader.has(.opener) { return nil }
    if reader.isAtCountedUnit { return nil }
    return TimeFound(reader, date: DateForm(.open, .day(month: month.month, day: day)), confidence: 0.8)
  }

  /// The month and the day that end right before token `end`.
  private func month(before end: Int, in line: TimeLine) -> (month: Int, day: Int)? {
    guard let day = line.integer(at: end - 1, digits: 1...2) else { return nil }
    let place = line.isMark(".", at: end - 2) ? end - 3 : end - 2
    return line.sense(.month, at: place).map { ($0.number, day) }
  }
}
