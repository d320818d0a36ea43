import Lexicon

/// A unit seen from the article's day or the one last spoken of: `last week` → `week-1`, `earlier this year` →
/// `year+0.START`, `the previous month` → `ref:month-1`, `the same month last year` → `year-1@same-month`.
///
/// Not `last year-end` of a name, not `this time`.
struct RelativeUnitRule: TimeRule {
  let name = "time-relative"
  let openers: TimeRoles = [.shift, .the, .that, .portion, .edge, .comparative]
  let needs: TimeRoles = [.unit, .timeOfYear]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = portion(&reader)
    return sameUnit(reader, portion) ?? shifted(reader, portion) ?? thatUnit(reader, portion)
  }

  /// `early`, `earlier`, `the end of`.
  private func portion(_ reader: inout TimeReader) -> DateForm.Portion? {
    reader.attempt { ahead in
      if let sense = ahead.take(.comparative) { return DateForm.Portion(rawValue: sense.code) }
      return ahead.portion()
    }
  }

  /// `the same month last year`, `the same period of 1986`.
  private func sameUnit(_ start: TimeReader, _ portion: DateForm.Portion?) -> TimeFound? {
    var reader = start
    reader.skip(.the)
    guard reader.skip(.same), let word = reader.take(.timeOfYear) else { return nil }
    let unit = TimeUnit(rawValue: word.code)
    if let base = reader.yearBehind(), unit != .year {
      return TimeFound(reader, date: DateForm(base, unit.map { .same($0) }, portion: portion))
    }
    if let ago = yearEarlier(&reader), unit != .year {
      return TimeFound(reader, date: DateForm(ago, unit.map { .same($0) }, portion: portion))
    }
    guard let unit else { return nil }
    return TimeFound(reader, date: .shift(unit, 0, fromReference: true), confidence: 0.7)
  }

  /// `a year earlier`, `a year ago`.
  private func yearEarlier(_ reader: inout TimeReader) -> DateForm.Base? {
    reader.attempt { ahead in
      guard ahead.skip(.article), ahead.unit() == .year, let ago = ahead.take(.ago), ago.number < 0 else {
        return nil
      }
      return .shift(.year, -1, fromReference: false)
    }
  }

  private func shifted(_ start: TimeReader, _ portion: DateForm.Portion?) -> TimeFound? {
    var reader = start
    let hasThe = reader.skip(.the)
    let isPrevious = reader.has(.fromReference)
    guard !reader.has(.pastSpan), let shift = reader.take(.shift) else { return nil }
    let fromReference = isPrevious || (hasThe && shift.number > 0)
    reader.skip(.fiscal)
    guard !reader.isPluralUnit, let unit = reader.unit(), unit != .second, unit != .minute else { return nil }
    if reader.line.isMark("-", at: reader.index), reader.line.isGlued(reader.index) { return nil }
    var form = DateForm.shift(unit, shift.number, fromReference: fromReference)
    form.portion = portion
    return TimeFound(reader, date: form, confidence: 0.95)
  }

  /// `that day`, `later that year` of the day spoken of; `the weekend`, `the end of the year` of the article's.
  private func thatUnit(_ start: TimeReader, _ portion: DateForm.Portion?) -> TimeFound? {
    var reader = start
    let isWeekend = reader.has(.the) && reader.line.sense(.unit, at: reader.index + 1)?.code == "weekend"
    let isThat = reader.skip(.that)
    guard isThat || (reader.has(.the) && (isWeekend || portion != nil) && reader.skip(.the)) else {
      return nil
    }
    if !isWeekend { reader.skip(.same) }
    guard !reader.isPluralUnit, let unit = reader.unit(), unit != .second, unit != .minute else { return nil }
    var form = DateForm.shift(unit, 0, fromReference: isThat)
    form.portion = portion
    return TimeFound(reader, date: form, confidence: 0.85)
  }
}
