import Lexicon

/// A length of time: `three days` → `P3D`, `two-day`, `18 months`, `decades-long` → `PXY`, `the past three months` → `P3M<`,
/// `four to eight weeks` → `P8W`, its lower end beside it; `three days a week` and `5 mln dlrs a year` are sets.
///
/// Not an age (`6-year-old`), not `a second`, not `three quarters of the crop`, not bare `years` but behind `for`.
struct DurationRule: TimeRule {
  let name = "time-duration"
  let openers: TimeRoles = [
    .numeral, .number, .article, .vague, .unit, .the, .span, .compared, .at, .exceeding, .shift, .half,
  ]
  let needs: TimeRoles = [.unit]

  func match(_ reader: TimeReader) -> TimeFound? {
    counted(reader) ?? bare(reader)
  }

  private func counted(_ start: TimeReader) -> TimeFound? {
    var reader = start
    let isBounded = reader.skipBound()
    let aim = isBounded ? nil : reader.attempt { $0.spanAim() }
    let hasThe = aim == nil && reader.roles(.the, before: [.numeral, .number])
    if hasThe { reader.index += 1 }
    let place = reader.index
    let range = reader.countRange()
    guard let count = range?.upper ?? reader.halfCount() ?? reader.count() ?? spanCount(aim, reader) else {
      return nil
    }
    let isArticle = reader.line.has(.article, at: place) && reader.index == place + 1
    reader.skip(.more)
    let hyphen = reader.skipHyphen()
    let isPlural = reader.isPluralUnit
    if hyphen && (isArticle || hasThe) || hasThe && !isPlural { return nil }
    guard let unit = reader.unit(), fits(count, unit, isPlural: isPlural, isArticle: isArticle, reader) else {
      return nil
    }
    if place == reader.index - 1, !isPlural, unit != .decade, !isPast(reader, at: place),
      aim != .after || !start.hadBefore(.exceeding)
    {
      return nil
    }
    if isName(reader) || reader.isInCompound || unit == .quarter && hyphen && isPlural { return nil }
    let half = isArticle || count.value != nil ? reader.andHalf() : nil
    let number = half.flatMap { count.value?.adding($0) } ?? count.value
    if reader.isAge || (!hyphen && reader.isBeforeLong) { return nil }
    if hyphen { reader.skipLong() }
    reader.skipTimeOf()
    if aim == nil, !hyphen, let period = reader.attempt({ $0.ratePeriod(of: unit) }) {
      return TimeFound(reader, .set, .duration(period.duration("1"), nil), confidence: 0.8)
    }
    let isRate = isArticle && half == nil && start.index == place && isBehindUnit(start)
    if isRate { return TimeFound(reader, .set, .duration(unit.duration("1"), nil), confidence: 0.85) }
    var found = TimeFound(
      reader, .duration, .duration(TimeCount(value: number).duration(unit), aim),
      confidence: count.value == nil ? 0.75 : 0.9)
    found.number = number
    found.lower = range?.lower.value
    found.unit = unit
    return found
  }

  /// `5 mln tonnes a year`, `"5 mln tonnes" a year`.
  private func isBehindUnit(_ reader: TimeReader) -> Bool {
    let isQuoted = reader.line.isMark("\"", at: reader.index - 1)
    return reader.line.has(.countedUnit, at: reader.index - (isQuoted ? 2 : 1))
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
