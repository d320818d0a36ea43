import Lexicon

/// A time without a date: `now` → `PRESENT_REF`, `the future` → `FUTURE_REF`, `recently` and `the past` → `PAST_REF`, `at
/// present`, `at the moment`.
///
/// Not `futures`, `present` as a verb, `the past three months`, `the moment of truth`.
struct ReferenceWordRule: TimeRule {
  let name = "time-reference"
  let openers: TimeRoles = [.reference, .the]
  let needs: TimeRoles = [.reference, .timeOfYear]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let hasThe = reader.skip(.the)
    if hasThe { reader.skip(.nearWord) }
    let isLast = reader.has(.shift)
    if hasThe, let now = moment(reader) { return now }
    guard let sense = reader.take(.reference) else { return nil }
    if hasThe
      ? !needsThe(sense, reader)
      : isLast && !(reader.line.has(.at, at: reader.index - 2) && sense.code == "PRESENT_REF")
    {
      return nil
    }
    if sense.code == "PAST_REF", hasThe, reader.token?.kind == .word, !reader.has(.opener), !reader.has(.and) {
      return nil
    }
    if sense.code == "PRESENT_REF", hasThe || isLast, !reader.endsPhrase || reader.has(.of) { return nil }
    return TimeFound(reader, .date, .reference(sense.code), confidence: 0.8)
  }

  /// `at the moment`, `for the moment`.
  private func moment(_ start: TimeReader) -> TimeFound? {
    var reader = start
    let before = reader.line.roles(at: reader.index - 2)
    guard let sense = reader.take(.timeOfYear), sense.code.hasSuffix("_REF"), before.meets([.at, .forWord]),
      reader.endsPhrase, !reader.has(.of)
    else { return nil }
    return TimeFound(reader, .date, .reference(sense.code), confidence: 0.8)
  }

  private func needsThe(_ sense: TimeSense, _ reader: TimeReader) -> Bool {
    sense.code == "FUTURE_REF" || reader.line.has(.shift, at: reader.index - 1)
  }
}
