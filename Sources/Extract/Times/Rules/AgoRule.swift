import Lexicon

/// A time so far from another: `two months ago` → `month-2`, `a year earlier` → `ref:year-1`, `six weeks later`, `a year from
/// now` → `year+1`; the unit that lies there, `the year-ago quarter` → `year-1@same-quarter`.
///
/// Not `long ago`; `10 days before the vote` stays a duration.
struct AgoRule: TimeRule {
  let name = "time-ago"
  let openers: TimeRoles = [
    .numeral, .number, .article, .vague, .compared, .at, .approximate, .exceeding, .unit, .the, .half,
  ]
  let needs: TimeRoles = [.ago, .reference, .deictic]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let start = reader.index
    _ = reader.skipBound(nearly: true)
    let isPlural = reader.isPluralUnit
    let isBare =
      reader.skip(.the)
      ? !reader.isPluralUnit : !isPlural && reader.line.sense(.unit, at: reader.index)?.code == "year"
    let bare: TimeCount? = isPlural ? TimeCount.vague : isBare ? TimeCount(value: ExactDecimal(1)) : nil
    guard let count = bare ?? reader.distance() else { return nil }
    _ = reader.skipHyphen()
    guard let unit = reader.unit() else { return nil }
    if let steps = count.whole, let now = fromNow(reader, unit, steps) { return now }
    let isJoined = reader.skipHyphen()
    guard let ago = reader.take(.ago), !isBeforeEvent(ago, reader) else { return nil }
    if isBare, isJoined || reader.line.has(.the, at: start) && reader.has(.timeOfYear) {
      if let same = sameUnit(reader, unit, ago) { return same }
      if reader.line.has(.the, at: start), reader.token?.kind == .word { return nil }
    }
    return found(reader, count, unit, ago)
  }

  /// `two weeks from now`, `a year from today`.
  private func fromNow(_ start: TimeReader, _ unit: TimeUnit, _ steps: Int) -> TimeFound? {
    var reader = start
    guard reader.line.sense(.opener, at: reader.index)?.code == "from" else { return nil }
    reader.index += 1
    let isNow = reader.take(.reference)?.code == "PRESENT_REF" || reader.take(.deictic)?.code == "day+0"
    guard isNow else { return nil }
    let (base, size) = base(of: unit)
    return TimeFound(reader, date: .shift(base, steps * size), confidence: 0.9)
  }

  /// The `quarter` of `the year-ago quarter`.
  private func sameUnit(_ start: TimeReader, _ unit: TimeUnit, _ ago: TimeSense) -> TimeFound? {
    var reader = start
    guard unit == .year, ago.number < 0, let word = reader.take(.timeOfYear), word.code != "time" else {
      return nil
    }
    let part = TimeUnit(rawValue: word.code).flatMap { $0 == .year ? nil : DateForm.Part.same($0) }
    let form = DateForm.shift(.year, ago.number, fromReference: part == nil, part)
    return TimeFound(reader, date: form, confidence: 0.9)
  }

  /// `ago` counts from the article's day, `earlier` from the one spoken of.
  private func isFromReference(_ reader: TimeReader) -> Bool {
    reader.line.string(at: reader.index - 1).lowercased() != "ago"
  }

  /// Of years with a fraction: 2.5 → 30.
  private func months(_ count: TimeCount, _ unit: TimeUnit) -> Int? {
    guard let value = count.value, value.exponent < 0 else { return nil }
    let size = [TimeUnit.year: 12, .decade: 120, .century: 1200][unit]
    return size.flatMap { value.multiplied(by: ExactDecimal($0))?.whole }
  }

  private func base(of unit: TimeUnit) -> (unit: TimeUnit, size: Int) {
    switch unit {
    case .decade: return (.year, 10)
    case .century: return (.year, 100)
    case .fortnight: return (.week, 2)
    default: return (unit, 1)
    }
  }

  private func found(_ reader: TimeReader, _ count: TimeCount, _ unit: TimeUnit, _ ago: TimeSense) -> TimeFound? {
    if let months = months(count, unit) {
      let form = DateForm.shift(.month, months * ago.number, fromReference: isFromReference(reader))
      return TimeFound(reader, date: form, confidence: 0.88)
    }
    guard let steps = count.whole else {
      guard ago.number < 0, ago.code == "-1" else { return nil }
      return TimeFound(reader, .date, .reference("PAST_REF"), confidence: 0.7)
    }
    let (base, size) = base(of: unit)
    let form = DateForm.shift(base, steps * size * ago.number, fromReference: isFromReference(reader))
    return TimeFound(reader, date: form, confidence: 0.92)
  }

  /// `before` and `prior` need an event: only at the end of a phrase do they point at the day spoken of.
  private func isBeforeEvent(_ ago: TimeSense, _ reader: TimeReader) -> Bool {
    guard reader.line.has(.opener, at: reader.index - 1) || reader.line.has(.fromReference, at: reader.index - 1)
    else { return false }
    return reader.token?.kind == .word || reader.token?.kind == .number
  }
}

extension TimeReader {
  /// `two`, `five or six`, `half a`.
  fileprivate mutating func distance() -> TimeCount? { countRange()?.upper ?? halfCount() ?? count() }
}
