import Lexicon

/// The head of a year in months: `the first nine months of 1986` → `1986-01/1986-09`, a duration of `P9M`.
///
/// Not `the first nine days`.
struct FirstMonthsRule: TimeRule {
  let name = "time-first-months"
  let openers: TimeRoles = [.ordinal, .the]
  let needs: TimeRoles = [.unit]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    reader.skip(.the)
    guard let first = reader.take(.ordinal), first.number == 1, let count = reader.count()?.whole,
      2...11 ~= count
    else { return nil }
    _ = reader.skipHyphen()
    guard reader.unit() == .month else { return nil }
    let base = reader.yearBehind() ?? .open
    let form = TimeForm.range(DateForm(base, .month(1)), DateForm(base, .month(count)))
    var found = TimeFound(reader, .duration, form, confidence: 0.9)
    found.number = ExactDecimal(count)
    found.unit = .month
    return found
  }
}
