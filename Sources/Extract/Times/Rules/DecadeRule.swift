import Lexicon

/// Ten years: `the 1980s` → `198X`, `early 1990s` → `199X.START`, `mid-'80s`, `the eighties`, `the first half of the
/// 1980s` → `198X.H1`.
///
/// Not `747s`, not `1985s`.
struct DecadeRule: TimeRule {
  let name = "time-decade"
  let openers: TimeRoles = [.numeral, .portion, .edge, .decadeWord, .ordinal, .the]
  let needs: TimeRoles = [.numeral, .decadeWord]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = reader.portion() ?? half(&reader)
    guard let decade = digits(&reader) ?? word(&reader) else { return nil }
    return TimeFound(reader, date: DateForm(.decade(decade), portion: portion), confidence: 0.95)
  }

  /// `the second half of the` before it.
  private func half(_ reader: inout TimeReader) -> DateForm.Portion? {
    reader.attempt { ahead in
      ahead.skip(.the)
      guard let place = ahead.take(.ordinal)?.number, 1...2 ~= place else { return nil }
      _ = ahead.skipHyphen()
      guard ahead.skip(.half), ahead.skip(.of), ahead.skip(.the) else { return nil }
      return place == 1 ? .firstHalf : .secondHalf
    }
  }

  private func digits(_ reader: inout TimeReader) -> Int? {
    reader.attempt { ahead in
      let isShort = ahead.skip(mark: "'")
      guard let year = ahead.line.integer(at: ahead.index, digits: isShort ? 2...2 : 4...4), year % 10 == 0 else {
        return nil
      }
      ahead.index += 1
      if !isShort, !(1000...2090 ~= year) { return nil }
      ahead.skip(mark: "'")
      guard ahead.line.isGlued(ahead.index), ahead.line.string(at: ahead.index) == "s" else { return nil }
      ahead.index += 1
      return isShort ? 190 + year / 10 : year / 10
    }
  }

  private func word(_ reader: inout TimeReader) -> Int? {
    guard reader.hadBefore(.the) || reader.hadBefore(.portion) else { return nil }
    return reader.take(.decadeWord).map { 190 + $0.number / 10 }
  }
}
