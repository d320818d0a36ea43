import Lexicon

/// A part of a month: `the first half of March` → `XXXX-03.H1`, `the last week of May 1987` → `1987-05.END`, `the first day
/// of April` → `XXXX-04-01`, `the second Tuesday of May` → `XXXX-05W2-2`.
///
/// Not `the first half of the year`, which is a half of a year.
struct HalfMonthRule: TimeRule {
  let name = "time-half-month"
  let openers: TimeRoles = [.ordinal, .the, .span]
  let needs: TimeRoles = [.month]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    reader.skip(.the)
    guard let number = place(&reader), 1...5 ~= number else { return nil }
    _ = reader.skipHyphen()
    let weekday = reader.take(.weekday)?.number
    let unit: TimeUnit? = weekday == nil && !reader.has(.half) ? reader.unit() : nil
    if weekday == nil, unit == nil, !reader.skip(.half) { return nil }
    guard reader.skip(.of) || reader.skip(.inTheDay), let month = reader.month() else { return nil }
    let base = reader.yearBehind() ?? .open
    if let weekday {
      let part = DateForm.Part.nthWeekday(month: month, nth: number, weekday: weekday, plus: 0)
      return TimeFound(reader, date: DateForm(base, part), confidence: 0.9)
    }
    if unit == .day {
      guard number < 5 else { return nil }
      return TimeFound(reader, date: DateForm(base, .day(month: month, day: number)), confidence: 0.9)
    }
    guard unit == nil ? number <= 2 : unit == .week || unit == .weekend else { return nil }
    let portion = unit == nil ? halves[number - 1] : weeks[number - 1]
    return TimeFound(reader, date: DateForm(base, .month(month), portion: portion), confidence: 0.92)
  }

  private let halves: [DateForm.Portion] = [.firstHalf, .secondHalf]
  private let weeks: [DateForm.Portion] = [.start, .middle, .middle, .end, .end]

  /// `first`, `second` …, 5 for `last` and `final`.
  private func place(_ reader: inout TimeReader) -> Int? {
    if let ordinal = reader.take(.ordinal) { return ordinal.number }
    guard reader.skip(.span), !reader.hadBefore(.fromReference) else { return nil }
    return 5
  }
}
