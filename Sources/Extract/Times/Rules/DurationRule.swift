import Lexicon

/// A length of time: `three days` → `P3D`, `two-day`, `18 months`, `decades-long` → `PXY`, `the past three months` → `P3M<`.
///
/// Not an age (`6-year-old`), not `a second`, not `three quarters of the crop`, not bare `years` but behind `for`.
struct DurationRule: TimeRule {
  let name = "time-duration"
  let openers: TimeRoles = [
    .numeral, .number, .article, .vague, .unit, .the, .span, .compared, .at, .exceeding, .shift,
  ]
  let needs: TimeRoles = [.unit]

  func match(_ reader: TimeReader) -> TimeFound? {
    counted(reader) ?? bare(reader)
  }

  private func counted(_ start: TimeReader) -> TimeFound? {
    var reader = start
    let isBounded = reader.skipBound()
    let aim = isBounded ? nil : reader.attempt { $0.spanAim() }
    let place = reader.index
    guard let count = reader.count() ?? spanCount(aim, reader) else { return nil }
    let isArticle = reader.line.has(.article, at: place) && reader.index == place + 1
    reader.skip(.more)
    let hyphen = reader.skipHyphen()
    let isPlural = reader.isPluralUnit
    guard let unit = reader.unit(), fits(count, unit, isPlural: isPlural, isArticle: isArticle, reader) else {
      return nil
    }
    if place == reader.index - 1, !isPlural, !isPast(reader, at: place) { return nil }
    if isName(reader) { return nil }
    let half = isArticle || count.value != nil ? reader.andHalf() : nil
    let number = half.flatMap { count.value?.adding($0) } ?? count.value
    if reader.isAge || (!hyphen && reader.isBeforeLong) { return nil }
    if hyphen { reader.skipLong() }
    var found = TimeFound(
      reader, .duration, .duration(TimeCount(value: number).duration(unit), aim),
      confidence: count.value == nil ? 0.75 : 0.9)
    found.number = number
    found.unit = unit
    return found
  }

  /// `the past years` are several, `the past year` is one.
  private func spanCount(_ aim: DateForm.Aim?, _ reader: TimeReader) -> TimeCount? {
    guard aim != nil else { return nil }
    return reader.isPluralUnit ? TimeCount.vague : TimeCount(value: ExactDecimal(1))
  }

  private func isPast(_ reader: TimeReader, at place: Int) -> Bool { reader.line.has(.pastSpan, at: place - 1) }

  /// `60 Minutes`: a capital that no headline explains.
  private func isName(_ reader: TimeReader) -> Bool {
    guard let unit = reader.line.token(reader.index - 1), unit.isCapitalized else { return false }
    return !unit.shape.contains(.allCapitals) && reader.line.has(.numeral, at: reader.index - 2)
  }

  private func fits(_ count: TimeCount, _ unit: TimeUnit, isPlural: Bool, isArticle: Bool, _ reader: TimeReader)
    -> Bool
  {
    if isArticle && (unit == .second || unit == .quarter || unit == .weekend) { return false }
    if unit == .quarter && !isPlural { return false }
    if unit == .quarter && reader.has(.of) { return false }
    if isArticle && isPlural { return false }
    if unit == .year && !isPlural, let number = count.whole, 1000...2099 ~= number { return false }
    return count.value != ExactDecimal.zero
  }

  /// `for years`, `in the weeks before the vote`, `decades-long`.
  private func bare(_ start: TimeReader) -> TimeFound? {
    var reader = start
    let isPlural = reader.isPluralUnit
    guard let unit = reader.unit() else { return nil }
    let isLong = reader.skipLong()
    guard isLong || (isPlural && isLengthOf(start, unit)) else { return nil }
    let count = isPlural ? TimeCount.vague : TimeCount(value: ExactDecimal(1))
    var found = TimeFound(reader, .duration, .duration(count.duration(unit), nil), confidence: 0.7)
    found.unit = unit
    return found
  }

  private func isLengthOf(_ start: TimeReader, _ unit: TimeUnit) -> Bool {
    guard unit != .second, unit != .minute, unit != .quarter else { return false }
    return start.line.has(.forWord, at: start.index - 1) || start.line.has(.beforeAfter, at: start.index + 1)
  }
}

extension TimeReader {
  /// `more than`, `at least`, `over`; `nearly` only where it is asked for.
  mutating func skipBound(nearly: Bool = false) -> Bool {
    attempt { (ahead: inout TimeReader) -> Bool? in
      if ahead.skip(.exceeding) || (nearly && ahead.skip(.approximate)) { return true }
      if ahead.skip(.compared), ahead.skip(.than) { return true }
      return nil
    } ?? attempt { (ahead: inout TimeReader) -> Bool? in
      ahead.skip(.at) && ahead.skip(.least) ? true : nil
    } ?? false
  }

  /// `the past`, `next`, `the first` before a count: which way the time runs.
  mutating func spanAim() -> DateForm.Aim? {
    let hasThe = skip(.the)
    guard has(.span) || (hasThe && has(.shift)), let shift = take(.shift) else { return nil }
    return shift.number < 0 ? .before : .after
  }

  /// `and a half` behind the unit: `a year and a half`.
  mutating func andHalf() -> ExactDecimal? {
    attempt { ahead in
      guard ahead.skip(.and), ahead.skip(.article), ahead.skip(.half) else { return nil }
      return ExactDecimal(significand: 5, exponent: -1)
    }
  }

  /// `-old`, ` old`, ` of age`: an age is no time expression.
  var isAge: Bool {
    if has(.old) { return true }
    return line.isMark("-", at: index) && line.has(.old, at: index + 1)
  }

  var isBeforeLong: Bool { line.isMark("-", at: index) && line.has(.long, at: index + 1) }

  @discardableResult
  mutating func skipLong() -> Bool {
    attempt { (ahead: inout TimeReader) -> Bool? in
      ahead.skipHyphen() && ahead.skip(.long) ? true : nil
    } ?? false
  }
}
