import Lexicon

/// A year: `in 1987` → `1987`, `early 1997` → `1997.START`, `1986/87` → `1986/1987`, `fiscal 1988` and `the 1988
/// marketing year` → `FY1988`, `calendar 1988` → `1988`, `nineteen eighty-eight`.
///
/// Not `1987 tonnes`, `2000 people`, `Flight 1987`, `$1987`.
struct YearRule: TimeRule {
  let name = "time-year"
  let openers: TimeRoles = [.numeral, .portion, .edge, .fiscal, .the, .calendarYear, .number]
  let needs: TimeRoles = [.numeral, .number]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let start = reader.index
    let portion = reader.portion()
    let hasThe = portion == nil && reader.skip(.the)
    let isFiscal = reader.skip(.fiscal)
    let isCalendar = reader.skip(.calendarYear)
    let isCalled = reader.line.sense(.unit, at: reader.index)?.code == "year"
    if isCalled, isFiscal || isCalendar || hasThe { reader.index += 1 }
    if reader.has(.number) { return spelled(reader) }
    let place = reader.index
    if hasThe, !isCalled, !isCalendar { return marketingYear(reader) }
    if reader.line.isMark("'", at: place) { return shortYear(reader, isFiscal: isFiscal) }
    guard let year = reader.line.integer(at: place, digits: 4...4), 1000...2099 ~= year else { return nil }
    reader.index += 1
    if let last = split(year, &reader) { return range(year, last, reader) }
    if portion == nil, !isFiscal, let found = marketingYear(from: reader, year) { return found }
    let isNamed = portion != nil || isFiscal || isCalendar || isCalled
    guard YearSense(reader.line, at: place, year: year, isNamed: isNamed, start: start).isYear else { return nil }
    let form = DateForm(isFiscal ? .fiscal(year) : .year(year), portion: portion)
    return TimeFound(reader, date: form, confidence: isNamed ? 0.95 : 0.85)
  }

  /// `1987 marketing year`.
  private func marketingYear(_ start: TimeReader) -> TimeFound? {
    guard let year = start.line.integer(at: start.index, digits: 4...4), 1900...2099 ~= year else { return nil }
    var reader = start
    reader.index += 1
    return marketingYear(from: reader, year)
  }

  private func marketingYear(from start: TimeReader, _ year: Int) -> TimeFound? {
    var reader = start
    let isCalendar = reader.skip(.calendarYear)
    guard isCalendar || reader.skip(.fiscal), !reader.isPluralUnit, reader.unit() == .year else { return nil }
    return TimeFound(reader, date: DateForm(isCalendar ? .year(year) : .fiscal(year)), confidence: 0.95)
  }

  /// `nineteen eighty-eight`, as broadcasters write it.
  private func spelled(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let century = reader.take(.number), 18...20 ~= century.number, let tens = reader.take(.number),
      20...90 ~= tens.number
    else { return nil }
    _ = reader.skipHyphen()
    let ones = reader.line.sense(.number, at: reader.index)?.number ?? 0
    if 1...9 ~= ones { reader.index += 1 }
    guard reader.endsPhrase, 1...9 ~= ones || reader.hadBefore(.number) else { return nil }
    let year = century.number * 100 + tens.number + (1...9 ~= ones ? ones : 0)
    return TimeFound(reader, date: DateForm(.year(year)), confidence: 0.8)
  }

  /// `'86` behind a preposition or an article.
  private func shortYear(_ start: TimeReader, isFiscal: Bool) -> TimeFound? {
    var reader = start
    guard isFiscal || reader.hadBefore(.opener) || reader.hadBefore(.the), let year = reader.year(),
      !reader.isAtCountedUnit,
      !reader.line.isGlued(reader.index) || reader.token?.kind == .mark
    else { return nil }
    return TimeFound(reader, date: DateForm(isFiscal ? .fiscal(year) : .year(year)), confidence: 0.8)
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
      let isSplit = end < 100 && last == first + 1 && ahead.line.isMark("/", at: ahead.index - 2)
      return !isSplit && ahead.isAtCountedUnit ? nil : last
    }
  }

  private func range(_ first: Int, _ last: Int, _ reader: TimeReader) -> TimeFound {
    TimeFound(reader, .date, .range(DateForm(.year(first)), DateForm(.year(last))), confidence: 0.9)
  }
}
