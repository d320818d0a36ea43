import Lexicon

/// A day without the name of its month: `on the 15th` → `XXXX-XX-15`, `the 1st of next month` → `month+1@XX-01`.
///
/// Not `the 15th floor`.
struct DayOfMonthRule: TimeRule {
  let name = "time-day-of-month"
  let openers: TimeRoles = [.the]
  let needs: TimeRoles = [.suffix]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let isOpened = reader.hadBefore(.opener)
    guard reader.skip(.the), reader.line.has(.suffix, at: reader.index + 1), let day = reader.dayOfMonth() else {
      return nil
    }
    if let steps = reader.attempt({ (ahead: inout TimeReader) -> Int? in
      guard ahead.skip(.of), let shift = ahead.take(.shift), ahead.unit() == .month else { return nil }
      return shift.number
    }) {
      return TimeFound(reader, date: .shift(.month, steps, .dayOfMonth(day)), confidence: 0.9)
    }
    guard isOpened, reader.endsPhrase, !reader.has(.of) else { return nil }
    return TimeFound(reader, date: DateForm(.open, .dayOfMonth(day)), confidence: 0.7)
  }
}
