import Lexicon

/// The head of a year in months: `the first nine months of 1986` → `1986-01/1986-09`, a duration of `P9M`; the first three
/// quarters likewise, and `the last three months of 1986` → `1986-10/1986-12`.
///
/// Not `the first nine days`, not `the last three months`.
struct FirstMonthsRule: TimeRule {
  let name = "time-first-months"
  let openers: TimeRoles = [.ordinal, .the, .span]
  let needs: TimeRoles = [.unit]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    reader.skip(.the)
    let isHead = reader.line.sense(.ordinal, at: reader.index)?.number == 1
    guard isHead || reader.has(.span), !reader.hadBefore(.ordinal) else { return nil }
    reader.index += 1
    guard let count = reader.count()?.whole, 2...11 ~= count else { return nil }
    _ = reader.skipHyphen()
    guard let unit = reader.unit(), let months = months(count, unit) else { return nil }
    let year = reader.yearBehind()
    if !isHead, year == nil { return nil }
    return found(reader, year ?? .open, isHead ? 1...months : (13 - months)...12, count, unit)
  }

  private func months(_ count: Int, _ unit: TimeUnit) -> Int? {
    switch unit {
    case .month: return count
    case .quarter: return count <= 3 ? count * 3 : nil
    default: return nil
    }
  }

  /// `the first four months of the fiscal year, ending Sept 30`.
  private func ended(_ start: TimeReader, _ months: Int) -> TimeForm? {
    var reader = start
    reader.skip(mark: ",")
    return reader.spanEdge(hasThe: true).map { .anchored("P\(months)M", $0, $1) }
  }

  private func found(
    _ reader: TimeReader, _ base: DateForm.Base, _ months: ClosedRange<Int>, _ count: Int, _ unit: TimeUnit
  ) -> TimeFound {
    let form =
      base == .open
      ? ended(reader, months.count) : nil
    let span = TimeForm.range(
      DateForm(base, .month(months.lowerBound)), DateForm(base, .month(months.upperBound)))
    var found = TimeFound(reader, .duration, form ?? span, confidence: 0.9)
    found.number = ExactDecimal(count)
    found.unit = unit
    return found
  }
}
