import Lexicon

/// A time without a date: `now` → `PRESENT_REF`, `the future` → `FUTURE_REF`, `recently` → `PAST_REF`.
///
/// Not `futures`, `present` as a verb, `the past three months`.
struct ReferenceWordRule: TimeRule {
  let name = "time-reference"
  let openers: TimeRoles = [.reference, .the]
  let needs: TimeRoles = [.reference]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let hasThe = reader.skip(.the)
    if hasThe { reader.skip(.nearWord) }
    guard let sense = reader.take(.reference) else { return nil }
    if hasThe != needsThe(sense, reader) && hasThe { return nil }
    if sense.code == "PAST_REF", hasThe, reader.token?.kind == .word, !reader.has(.opener), !reader.has(.and) {
      return nil
    }
    return TimeFound(reader, .date, .reference(sense.code), confidence: 0.8)
  }

  private func needsThe(_ sense: TimeSense, _ reader: TimeReader) -> Bool {
    sense.code == "FUTURE_REF" || reader.line.has(.shift, at: reader.index - 1)
  }
}
