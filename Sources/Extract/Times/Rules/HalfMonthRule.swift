import Lexicon

/// A half of a month: `the first half of March` → `XXXX-03.H1`, `second half of May 1987` → `1987-05.H2`.
///
/// Not `the first half of the year`, which is a half of a year.
struct HalfMonthRule: TimeRule {
  let name = "time-half-month"
  let openers: TimeRoles = [.ordinal, .the]
  let needs: TimeRoles = [.month]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    reader.skip(.the)
    guard let half = reader.take(.ordinal)?.number, 1...2 ~= half else { return nil }
    _ = reader.skipHyphen()
    guard reader.skip(.half), reader.skip(.of), let month = reader.month() else { return nil }
    let portion: DateForm.Portion = half == 1 ? .firstHalf : .secondHalf
    let base = reader.yearBehind() ?? .open
    return TimeFound(reader, date: DateForm(base, .month(month), portion: portion), confidence: 0.92)
  }
}
