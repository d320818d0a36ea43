import Lexicon

/// A time that comes again: `daily` → `P1D`, `every two weeks` → `P2W`, `each Tuesday` → `XXXX-WXX-2`, `every other year` →
/// `P2Y`, `twice a week` → `P1W`, `six-monthly` → `P6M`.
///
/// Not `the Daily Mail`, `the daily Granma`, `once more`.
struct SetRule: TimeRule {
  let name = "time-set"
  let openers: TimeRoles = [.setWord, .every, .frequency, .number, .numeral, .vague]
  let needs: TimeRoles = [.setWord, .every, .frequency]

  func match(_ reader: TimeReader) -> TimeFound? {
    setWord(reader) ?? every(reader) ?? frequency(reader) ?? counted(reader)
  }

  /// `six-monthly`: so many of the units that the word is of one of.
  private func counted(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let count = reader.count()?.whole, count > 1, reader.skipHyphen(), let sense = reader.take(.setWord),
      sense.code.hasPrefix("P1"), let unit = sense.code.last
    else { return nil }
    return TimeFound(reader, .set, .duration("P\(count)\(unit)", nil), confidence: 0.9)
  }

  private func setWord(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let token = start.token, let sense = reader.take(.setWord) else { return nil }
    if token.isCapitalized, start.index > start.line.range.lowerBound, !token.shape.contains(.allCapitals) {
      return nil
    }
    if let next = reader.token, next.kind == .word, next.isCapitalized, isAdjective(start) { return nil }
    if start.isBehindName, reader.token?.kind != .word { return nil }
    return TimeFound(reader, .set, .duration(sense.code, nil), confidence: 0.9)
  }

  /// `the financial daily Handelsblatt`: it is of a paper where a word in lower case stands before and a name behind.
  private func isAdjective(_ reader: TimeReader) -> Bool {
    guard let before = reader.line.token(reader.index - 1), before.kind == .word else { return false }
    return (!before.isCapitalized || reader.hadBefore(.the)) && reader.token?.isCapitalized == false
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
    if reader.has(.setWord) { return setWord(reader) }
    let count = other(&reader) ?? reader.count() ?? TimeCount(value: ExactDecimal(1))
    reader.skip(.fiscal)
    guard let unit = reader.unit() else { return nil }
    return TimeFound(reader, .set, .duration(count.duration(unit), nil))
  }

  /// The `other`, `second` of `every other year`.
  private func other(_ reader: inout TimeReader) -> TimeCount? {
    if let more = reader.line.sense(.more, at: reader.index), more.number > 1 {
      reader.index += 1
      return TimeCount(value: ExactDecimal(more.number))
    }
    return reader.take(.ordinal).map { TimeCount(value: ExactDecimal($0.number)) }
  }

  /// `once a day`, `three times a year`, `twice weekly`.
  private func frequency(_ start: TimeReader) -> TimeFound? {
    var reader = start
    if !reader.has(.frequency) { _ = reader.countRange()?.upper ?? reader.count() }
    guard reader.skip(.frequency) else { return nil }
    if reader.skipHyphen() || reader.has(.setWord), let sense = reader.take(.setWord) {
      return TimeFound(reader, .set, .duration(sense.code, nil), confidence: 0.9)
    }
    guard reader.skip(.article) || reader.skip(.every) else { return nil }
    let count = reader.count() ?? TimeCount(value: ExactDecimal(1))
    guard let unit = reader.unit() else { return nil }
    return TimeFound(reader, .set, .duration(count.duration(unit), nil), confidence: 0.9)
  }
}

extension TimeReader {
  /// `a`, or `a` and a name before it: `the Press, a Christchurch daily`.
  fileprivate var isBehindName: Bool {
    hadBefore(.article) || line.has(.article, at: index - 2) && line.token(index - 1)?.isCapitalized == true
  }
}
