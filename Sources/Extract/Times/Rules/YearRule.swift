import Lexicon

/// A year: `in 1987` → `1987`, `early 1997` → `1997.START`, `1986/87` → `1986/1987`, `fiscal 1988` → `FY1988`.
///
/// Not `1987 tonnes`, `2000 people`, `Flight 1987`, `$1987`.
struct YearRule: TimeRule {
  let name = "time-year"
  let openers: TimeRoles = [.numeral, .portion, .edge, .fiscal, .the]
  let needs: TimeRoles = [.numeral]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let start = reader.index
    let portion = reader.portion()
    let isFiscal = reader.skip(.fiscal)
    if isFiscal, reader.line.sense(.unit, at: reader.index)?.code == "year" { reader.index += 1 }
    let place = reader.index
    if reader.line.isMark("'", at: place) { return shortYear(reader) }
    guard let year = reader.line.integer(at: place, digits: 4...4), 1000...2099 ~= year else { return nil }
    reader.index += 1
    if let last = split(year, &reader) { return range(year, last, reader) }
    let isNamed = portion != nil || isFiscal
    guard YearSense(reader.line, at: place, year: year, isNamed: isNamed, start: start).isYear else { return nil }
    let form = DateForm(isFiscal ? .fiscal(year) : .year(year), portion: portion)
    return TimeFound(reader, date: form, confidence: isNamed ? 0.95 : 0.85)
  }

  /// `'86` behind a preposition or an article.
  private func shortYear(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard reader.hadBefore(.opener) || reader.hadBefore(.the), let year = reader.year(), !reader.isAtCountedUnit,
      !reader.line.isGlued(reader.index) || reader.token?.kind == .mark
    else { return nil }
    return TimeFound(reader, date: DateForm(.year(year)), confidence: 0.8)
  }

  /// The second year of `1986/87`, `1986-1987`.
  private func split(_ first: Int, _ reader: inout TimeReader) -> Int? {
    reader.attempt { ahead in
      guard ahead.skip(mark: "/") || ahead.skip(mark: "-"), ahead.line.isGlued(ahead.index),
        ahead.line.isGlued(ahead.index - 1), let end = ahead.line.integer(at: ahead.index, digits: 2...4)
      else { return nil }
      let last = end < 100 ? first / 100 * 100 + end + (end < first % 100 ? 100 : 0) : end
      guard last > first, last - first < 100, 1000...2099 ~= last, !ahead.line.isMark("-", at: ahead.index + 1)
      else { return nil }
      ahead.index += 1
      return ahead.isAtCountedUnit ? nil : last
    }
  }

  private func range(_ first: Int, _ last: Int, _ reader: TimeReader) -> TimeFound {
    TimeFound(reader, .date, .range(DateForm(.year(first)), DateForm(.year(last))), confidence: 0.9)
  }
}
