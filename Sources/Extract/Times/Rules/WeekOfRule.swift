import Lexicon

/// The week that a day lies in: `the week of March 6` → `XXXX-03-06.WEEK`.
///
/// Not `the week ended March 6`, which are two expressions.
struct WeekOfRule: TimeRule {
  let name = "time-week-of"
  let openers: TimeRoles = [.the, .unit]
  let needs: TimeRoles = [.month]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    reader.skip(.the)
    guard !reader.isPluralUnit, reader.unit() == .week, reader.skip(.of) else { return nil }
    guard let found = DayDateRule().match(reader), case .date(var form) = found.form else { return nil }
    reader.index = found.end
    form.portion = .week
    return TimeFound(reader, date: form, confidence: 0.92)
  }
}
