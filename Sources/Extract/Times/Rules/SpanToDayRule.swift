import Lexicon

/// A length of time with its end or its start named behind it: the `nine months` of `nine months ended Sept. 30` →
/// `P9M<@XXXX-09-30`, `the year` of `the year started March 1` → `P1Y>@XXXX-03-01`, `the week` of `the week to Friday`.
///
/// The day is an expression of its own.
struct SpanToDayRule: TimeRule {
  let name = "time-span-to-day"
  let openers: TimeRoles = [.the, .unit, .numeral, .number]
  let needs: TimeRoles = [.spanEdge]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let hasThe = reader.skip(.the)
    reader.skip(.fiscal)
    let count = reader.isPluralUnit || reader.has(.unit) ? nil : reader.count()?.whole
    _ = reader.skipHyphen()
    let isPlural = reader.isPluralUnit
    guard let unit = reader.unit(), isPlural == (count != nil), count == nil || unit != .quarter else { return nil }
    guard [.week, .month, .quarter, .year].contains(unit), let (aim, day) = edge(reader, hasThe) else {
      return nil
    }
    let value = unit.duration(String(count ?? 1))
    var found = TimeFound(
      reader, unit == .quarter ? .date : .duration, .anchored(value, aim, day), confidence: 0.92)
    if let count {
      found.number = ExactDecimal(count)
      found.unit = unit
    }
    return found
  }

  private func edge(_ reader: TimeReader, _ hasThe: Bool) -> (DateForm.Aim, DateForm)? {
    var reader = reader
    return reader.spanEdge(hasThe: hasThe)
  }
}
