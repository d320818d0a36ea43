import Lexicon

/// A time so far from another: `two months ago` → `month-2`, `a year earlier` → `ref:year-1`, `six weeks later`.
///
/// Not `long ago`; `10 days before the vote` stays a duration.
struct AgoRule: TimeRule {
  let name = "time-ago"
  let openers: TimeRoles = [
    .numeral, .number, .article, .vague, .compared, .at, .approximate, .exceeding, .unit, .the,
  ]
  let needs: TimeRoles = [.ago]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    _ = reader.skipBound(nearly: true)
    let isBare =
      reader.skip(.the) ? !reader.isPluralUnit : reader.line.sense(.unit, at: reader.index)?.code == "year"
    guard let count = isBare ? TimeCount(value: ExactDecimal(1)) : reader.count() else { return nil }
    _ = reader.skipHyphen()
    guard let unit = reader.unit() else { return nil }
    _ = reader.skipHyphen()
    guard let ago = reader.take(.ago), !isBeforeEvent(ago, reader) else { return nil }
    return found(reader, count, unit, ago)
  }

  private func found(_ reader: TimeReader, _ count: TimeCount, _ unit: TimeUnit, _ ago: TimeSense) -> TimeFound? {
    guard let steps = count.whole else {
      guard ago.number < 0, ago.code == "-1" else { return nil }
      return TimeFound(reader, .date, .reference("PAST_REF"), confidence: 0.7)
    }
    let fromReference = reader.line.string(at: reader.index - 1).lowercased() != "ago"
    let (base, size): (TimeUnit, Int) =
      switch unit {
      case .decade: (.year, 10)
      case .century: (.year, 100)
      case .fortnight: (.week, 2)
      default: (unit, 1)
      }
    let form = DateForm.shift(base, steps * size * ago.number, fromReference: fromReference)
    return TimeFound(reader, date: form, confidence: 0.92)
  }

  /// `before` and `prior` need an event: only at the end of a phrase do they point at the day spoken of.
  private func isBeforeEvent(_ ago: TimeSense, _ reader: TimeReader) -> Bool {
    guard reader.line.has(.opener, at: reader.index - 1) || reader.line.has(.fromReference, at: reader.index - 1)
    else { return false }
    return reader.token?.kind == .word || reader.token?.kind == .number
  }
}
