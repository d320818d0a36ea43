import Lexicon

/// A time that comes again: `daily` → `P1D`, `every two weeks` → `P2W`, `each Tuesday` → `XXXX-WXX-2`.
///
/// Not `the Daily Mail`.
struct SetRule: TimeRule {
  let name = "time-set"
  let openers: TimeRoles = [.setWord, .every]

  func match(_ reader: TimeReader) -> TimeFound? {
    setWord(reader) ?? every(reader)
  }

  private func setWord(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let token = start.token, let sense = reader.take(.setWord) else { return nil }
    if token.isCapitalized, start.index > start.line.range.lowerBound, !token.shape.contains(.allCapitals) {
      return nil
    }
    return TimeFound(reader, .set, .duration(sense.code, nil), confidence: 0.9)
  }

  private func every(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard reader.skip(.every) else { return nil }
    if let weekday = reader.take(.weekday) {
      let part = reader.dayPart()
      return TimeFound(reader, .set, .date(DateForm(.open, .weekday(weekday.number), clock: part)))
    }
    if let month = reader.month() { return TimeFound(reader, .set, .date(DateForm(.open, .month(month)))) }
    if reader.dayPart() != nil { return TimeFound(reader, .set, .duration("P1D", nil)) }
    let count = reader.count() ?? TimeCount(value: ExactDecimal(1))
    reader.skip(.fiscal)
    guard let unit = reader.unit() else { return nil }
    return TimeFound(reader, .set, .duration(count.duration(unit), nil))
  }
}
