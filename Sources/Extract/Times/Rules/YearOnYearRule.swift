import Lexicon

/// A comparison of each unit with the one before: `year-on-year` → `P1Y`, `month-over-month` → `P1M`, of kind set.
///
/// Not `day-to-day`.
struct YearOnYearRule: TimeRule {
  let name = "time-year-on-year"
  let openers: TimeRoles = [.unit]

  func match(_ reader: TimeReader) -> TimeFound? {
    let line = reader.line
    guard line.isMark("-", at: reader.index + 1) || line.roles(at: reader.index + 1).meets([.opener, .exceeding])
    else {
      return nil
    }
    var reader = reader
    guard !reader.isPluralUnit, let unit = reader.unit() else { return nil }
    let isJoined = reader.skipHyphen()
    guard reader.has(.exceeding) || (reader.has(.opener) && line.sense(.opener, at: reader.index)?.code == "on")
    else {
      return nil
    }
    reader.index += 1
    guard reader.skipHyphen() == isJoined, !reader.isPluralUnit, reader.unit() == unit else { return nil }
    return TimeFound(reader, .set, .duration(unit.duration("1"), nil), confidence: 0.85)
  }
}
