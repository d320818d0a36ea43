import Lexicon

/// A unit seen from the article's day or the one last spoken of: `last week` → `week-1`, `earlier this year` →
/// `year+0.START`, `the previous month` → `ref:month-1`, `the same month last year` → `year-1@same-month`, `in the quarter` →
/// `quarter-1`, `these days` → `PRESENT_REF`.
///
/// Not `last year-end` of a name, not `this time`, not `the man of the hour`.
struct RelativeUnitRule: TimeRule {
  let name = "time-relative"
  let openers: TimeRoles = [.shift, .the, .that, .portion, .edge, .comparative]
  let needs: TimeRoles = [.unit, .timeOfYear]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = portion(&reader)
    return sameUnit(reader, portion) ?? shifted(reader, portion) ?? thatUnit(reader, portion)
      ?? (portion == nil ? theUnit(reader) : nil)
  }

  /// `early`, `earlier`, `the end of`.
  private func portion(_ reader: inout TimeReader) -> DateForm.Portion? {
    reader.attempt { ahead in
      if let sense = ahead.take(.comparative) {
        ahead.skip(.inTheDay)
        return DateForm.Portion(rawValue: sense.code)
      }
      return ahead.portion()
    }
  }

  /// `the same month last year`, `the same period of 1986`.
  private func sameUnit(_ start: TimeReader, _ portion: DateForm.Portion?) -> TimeFound? {
    var reader = start
    reader.skip(.the)
    let isSame = reader.skip(.same)
    let known = reader.attempt { $0.yearInside() }
    guard isSame || known != nil && start.has(.the), let word = reader.take(.timeOfYear) else { return nil }
    let unit = TimeUnit(rawValue: word.code)
    if let known {
      guard word.code != "time", unit != .year else { return nil }
      return TimeFound(reader, date: DateForm(known, unit.map { .same($0) }, portion: portion))
    }
    if unit != .year, let base = reader.yearBehind() ?? inYear(&reader) ?? yearEarlier(&reader) {
      return TimeFound(reader, date: DateForm(base, part(unit, of: base), portion: portion))
    }
    guard let unit else { return nil }
    return TimeFound(reader, date: .shift(unit, 0, fromReference: true), confidence: 0.7)
  }

  private func part(_ unit: TimeUnit?, of base: DateForm.Base) -> DateForm.Part? {
    if let unit { return .same(unit) }
    return base.isShift ? .samePeriod : nil
  }

  /// `the same month in 1986`.
  private func inYear(_ reader: inout TimeReader) -> DateForm.Base? {
    reader.attempt { ahead in ahead.skip(.inTheDay) ? ahead.year().map { .year($0) } : nil }
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
    if hasThe, reader.has(.span), let next = reader.line.sense(.unit, at: reader.index + 1), next.code == "decade" {
      return nil
    }
    guard !reader.has(.pastSpan), let shift = reader.take(.shift) else { return nil }
    if shift.number > 0, hasThe, start.hadBefore(.exceeding) { return nil }
    let fromReference = isPrevious || (hasThe && shift.number > 0 && !shift.code.hasPrefix("+"))
    reader.skip(.fiscal)
    guard !reader.isPluralUnit, let unit = reader.unit(), unit != .second, unit != .minute else { return nil }
    if reader.line.isMark("-", at: reader.index), reader.line.isGlued(reader.index) { return nil }
    var form = DateForm.shift(unit, shift.number, fromReference: fromReference)
    let isSoFar = shift.number == 0 && start.hadBefore(.soFar)
    form.portion = isSoFar ? .toDate : portion
    return TimeFound(reader, date: form, confidence: 0.95)
  }

  /// `that day`, `later that year` of the day spoken of; `the weekend`, `the end of the year` of the article's.
  private func thatUnit(_ start: TimeReader, _ portion: DateForm.Portion?) -> TimeFound? {
    var reader = start
    let isWeekend = reader.has(.the) && reader.line.sense(.unit, at: reader.index + 1)?.code == "weekend"
    if let now = theseDays(reader) { return now }
    let isThat = reader.skip(.that)
    guard isThat || (reader.has(.the) && (isWeekend || portion != nil) && reader.skip(.the)) else {
      return nil
    }
    if !isWeekend { reader.skip(.same) }
    guard !reader.isPluralUnit, let unit = reader.unit(), unit != .second, unit != .minute else { return nil }
    if unit == .day, reader.line.has(.inTheDay, at: reader.index - 3) { return nil }
    var form = DateForm.shift(unit, 0, fromReference: isThat)
    form.portion = portion
    return TimeFound(reader, date: form, confidence: 0.85)
  }

  private func theseDays(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let sense = reader.take(.that), !sense.code.isEmpty, reader.isPluralUnit, reader.unit() == .day else {
      return nil
    }
    return TimeFound(reader, .date, .reference(sense.code), confidence: 0.85)
  }

  /// `in the quarter`, `for the full year`: the last quarter, the running year.
  private func theUnit(_ start: TimeReader) -> TimeFound? {
    var reader = start
    let isOpened = reader.hadBefore(.opener)
    guard reader.skip(.the) else { return nil }
    let isWhole = reader.skip(.more)
    reader.skip(.fiscal)
    guard let token = reader.token, !token.isCapitalized || token.shape.contains(.allCapitals),
      !reader.isPluralUnit,
      let unit = reader.unit(), [.quarter, .year, .week, .month].contains(unit), isOpened || unit == .quarter,
      reader.endsPhrase, !reader.has(.of)
    else { return nil }
    let form = DateForm.shift(unit, unit == .quarter ? -1 : 0, fromReference: unit == .month)
    return TimeFound(reader, date: form, confidence: isWhole ? 0.8 : 0.45)
  }
}

extension TimeReader {
  /// The year inside `the same 1986 period`, `the 1986 quarter`, `the corresponding year-ago month`.
  fileprivate mutating func yearInside() -> DateForm.Base? {
    if let year = line.integer(at: index, digits: 4...4), 1900...2099 ~= year {
      index += 1
      return .year(year)
    }
    guard unit() == .year, skipHyphen(), let ago = take(.ago), ago.number < 0 else { return nil }
    return .shift(.year, ago.number, fromReference: false)
  }
}
