import Lexicon

/// A date in digits: `10/25/17` → `2017-10-25`, `2017-10-25`, `25-10-2017`, `3/4/87` → `1987-N03-04`.
///
/// Where both numbers can be months, the article decides. Not `10/25` (a fraction), not `1986-87`.
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
      let third = line.integer(at: reader.index + 4), let form = form(first, second, third, reader)
    else { return nil }
    if line.isGlued(reader.index + 5), line.isMark(separator, at: reader.index + 5) { return nil }
    var after = reader
    after.index += 5
    return TimeFound(after, date: form, confidence: 0.95)
  }

  private func form(_ first: Int, _ second: Int, _ third: Int, _ reader: TimeReader) -> DateForm? {
    if reader.line.digitCount(at: reader.index) == 4 { return form(CalendarDay(first, second, third)) }
    let digits = reader.line.digitCount(at: reader.index + 4)
    guard digits == 4 || digits == 2 else { return nil }
    let year = digits == 4 ? third : third < 30 ? 2000 + third : 1900 + third
    guard 1000...2099 ~= year else { return nil }
    let (monthFirst, dayFirst) = (CalendarDay(year, first, second), CalendarDay(year, second, first))
    if monthFirst != nil, dayFirst != nil, first != second {
      return DateForm(.year(year), .dayOrMonth(first, second))
    }
    return form(monthFirst ?? dayFirst)
  }

  private func form(_ day: CalendarDay?) -> DateForm? {
    day.map { DateForm(.year($0.year), .day(month: $0.month, day: $0.day)) }
  }
}
