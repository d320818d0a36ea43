import Lexicon

/// A date in digits: `10/25/17` → `2017-10-25`, `2017-10-25`, `25-10-2017`.
///
/// The month stands first unless it cannot. Not `10/25` (a fraction), not `1986-87`.
struct NumericDateRule: TimeRule {
  let name = "time-numeric"
  let openers: TimeRoles = [.numeral]

  func match(_ reader: TimeReader) -> TimeFound? {
    let line = reader.line
    let separator: Unicode.Scalar = line.isMark("/", at: reader.index + 1) ? "/" : "-"
    guard line.isMark(separator, at: reader.index + 1), line.isMark(separator, at: reader.index + 3) else {
      return nil
    }
    for offset in 1...4 where !line.isGlued(reader.index + offset) { return nil }
    guard let first = line.integer(at: reader.index),
      let second = line.integer(at: reader.index + 2, digits: 1...2),
      let third = line.integer(at: reader.index + 4), let day = day(first, second, third, reader)
    else { return nil }
    if line.isGlued(reader.index + 5), line.isMark(separator, at: reader.index + 5) { return nil }
    var after = reader
    after.index += 5
    let part = DateForm.Part.day(month: day.month, day: day.day)
    return TimeFound(after, date: DateForm(.year(day.year), part), confidence: 0.95)
  }

  private func day(_ first: Int, _ second: Int, _ third: Int, _ reader: TimeReader) -> CalendarDay? {
    if reader.line.digitCount(at: reader.index) == 4 { return CalendarDay(first, second, third) }
    let digits = reader.line.digitCount(at: reader.index + 4)
    guard digits == 4 || digits == 2 else { return nil }
    let year = digits == 4 ? third : third < 30 ? 2000 + third : 1900 + third
    guard 1000...2099 ~= year else { return nil }
    return CalendarDay(year, first, second) ?? CalendarDay(year, second, first)
  }
}
