import Lexicon

/// A quarter or a half of a year: `the first quarter` → `XXXX-Q1`, `Q3 2016` → `2016-Q3`, `second half of last year` →
/// `year-1@H2`.
///
/// Not `a quarter of the crop`, `first-half goal` of a match is a half all the same.
struct QuarterRule: TimeRule {
  let name = "time-quarter"
  let openers: TimeRoles = [.ordinal, .numeral, .the, .portion, .edge, .quarterCode, .halfCode, .shift]
  let needs: TimeRoles = [.unit, .half, .quarterCode, .halfCode, .quarterLetter, .halfLetter]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = reader.portion()
    reader.skip(.the)
    let aim = reader.attempt { ahead in ahead.monthAim() }
    guard let part = code(&reader) ?? words(&reader) else { return nil }
    let base = reader.yearBehind() ?? .open
    return TimeFound(reader, date: DateForm(base, part, portion: portion, aim: aim), confidence: 0.92)
  }

  /// `Q3`, `3Q`, `H1`.
  private func code(_ reader: inout TimeReader) -> DateForm.Part? {
    if let quarter = reader.take(.quarterCode) { return .quarter(quarter.number) }
    if let half = reader.take(.halfCode) { return .half(half.number) }
    guard let number = reader.line.integer(at: reader.index, digits: 1...1), reader.line.isGlued(reader.index + 1)
    else { return nil }
    if reader.line.has(.quarterLetter, at: reader.index + 1), 1...4 ~= number {
      reader.index += 2
      return .quarter(number)
    }
    guard reader.line.has(.halfLetter, at: reader.index + 1), 1...2 ~= number else { return nil }
    reader.index += 2
    return .half(number)
  }

  /// `first quarter`, `3rd-quarter`, `second half`.
  private func words(_ reader: inout TimeReader) -> DateForm.Part? {
    guard let number = ordinal(&reader), 1...4 ~= number else { return nil }
    _ = reader.skipHyphen()
    if reader.skip(.half), number <= 2 { return isOfAMonth(reader) ? nil : .half(number) }
    guard !reader.isPluralUnit, reader.unit() == .quarter else { return nil }
    return .quarter(number)
  }

  /// `the first half of March` is a half of the month: `HalfMonthRule`.
  private func isOfAMonth(_ reader: TimeReader) -> Bool {
    reader.has(.of) && reader.line.has(.month, at: reader.index + 1)
  }

  private func ordinal(_ reader: inout TimeReader) -> Int? {
    if let word = reader.take(.ordinal) { return word.number }
    guard let number = reader.line.integer(at: reader.index, digits: 1...1),
      reader.line.has(.suffix, at: reader.index + 1), reader.line.isGlued(reader.index + 1)
    else { return nil }
    reader.index += 2
    return number
  }
}
