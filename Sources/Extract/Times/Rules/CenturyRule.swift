import Lexicon

/// A hundred years: `the 19th century` → `18XX`, `twentieth-century` → `19XX`.
struct CenturyRule: TimeRule {
  let name = "time-century"
  let openers: TimeRoles = [.numeral, .ordinal, .portion, .edge, .the]
  let needs: TimeRoles = [.unit]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = reader.portion()
    reader.skip(.the)
    guard let ordinal = ordinal(&reader), 2...21 ~= ordinal else { return nil }
    _ = reader.skipHyphen()
    guard reader.unit() == .century else { return nil }
    if let unit = reader.line.token(reader.index - 1), unit.isCapitalized, let next = reader.token,
      next.isCapitalized
    {
      return nil
    }
    return TimeFound(reader, date: DateForm(.century(ordinal - 1), portion: portion), confidence: 0.95)
  }

  private func ordinal(_ reader: inout TimeReader) -> Int? {
    if let word = reader.take(.ordinal) { return word.number }
    guard let number = reader.line.integer(at: reader.index, digits: 1...2),
      reader.line.has(.suffix, at: reader.index + 1)
    else { return nil }
    reader.index += 2
    return number
  }
}
