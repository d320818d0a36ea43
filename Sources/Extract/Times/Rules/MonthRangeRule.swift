import Lexicon

/// From month to month: `January-September 1986` → `1986-01/1986-09`, `Jan/March` → `XXXX-01/XXXX-03`.
///
/// Not `May-June Corp`.
struct MonthRangeRule: TimeRule {
  let name = "time-months"
  let openers: TimeRoles = [.month]
  let needs: TimeRoles = [.month]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    guard let first = reader.month(), joins(&reader), let last = reader.month(), first != last else { return nil }
    let base = reader.yearBehind() ?? .open
    let form = TimeForm.range(DateForm(base, .month(first)), DateForm(base, .month(last)))
    return TimeFound(reader, .date, form, confidence: 0.9)
  }

  private func joins(_ reader: inout TimeReader) -> Bool { reader.skip(mark: "-") || reader.skip(mark: "/") }
}
