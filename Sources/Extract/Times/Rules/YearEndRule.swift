import Lexicon

/// The end of a unit in one word, its middle, or what has gone of it: `year-end 1988` → `1988.END`, `month-end` →
/// `month+0.END`, `mid-year` → `year+0.MID`, `the year to date` → `year+0.TODATE`.
///
/// Not `the year-ago quarter`, not `the year ended`.
struct YearEndRule: TimeRule {
  let name = "time-year-end"
  let openers: TimeRoles = [.unit, .the, .fiscal, .portion]
  let needs: TimeRoles = [.edge, .spanEdge, .portion]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    reader.skip(.the)
    if let middle = middle(reader) { return middle }
    reader.skip(.fiscal)
    guard !reader.isPluralUnit, let unit = reader.unit(), [.year, .quarter, .month, .week].contains(unit) else {
      return nil
    }
    return edge(reader, unit) ?? toDate(reader, unit)
  }

  /// `mid-year`.
  private func middle(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard reader.take(.portion)?.code == "MID", reader.skipHyphen(), !reader.isPluralUnit, let unit = reader.unit()
    else { return nil }
    var form = DateForm.shift(unit, 0)
    form.portion = .middle
    return TimeFound(reader, date: form, confidence: 0.85)
  }

  private func edge(_ start: TimeReader, _ unit: TimeUnit) -> TimeFound? {
    var reader = start
    let isJoined = reader.skipHyphen()
    guard let edge = reader.take(.edge), isJoined || unit == .year, edge.code == "END" else { return nil }
    let base = unit == .year ? reader.yearBehind() : nil
    let form = DateForm(base ?? .shift(unit, 0, fromReference: false), portion: .end)
    return TimeFound(reader, date: form, confidence: 0.92)
  }

  private func toDate(_ start: TimeReader, _ unit: TimeUnit) -> TimeFound? {
    var reader = start
    _ = reader.skipHyphen()
    guard reader.line.sense(.opener, at: reader.index)?.code == "range" else { return nil }
    reader.index += 1
    _ = reader.skipHyphen()
    guard reader.take(.spanEdge)?.code == "date" else { return nil }
    return TimeFound(
      reader, date: DateForm(.shift(unit, 0, fromReference: false), portion: .toDate), confidence: 0.9)
  }
}
