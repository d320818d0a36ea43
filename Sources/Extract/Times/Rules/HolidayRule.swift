import Lexicon

/// A holiday with a date: `Thanksgiving Day` → `XXXX-11W4-4`, `last Christmas` → `XXXX-12-25<`, `Easter 1987` → `1987-EA+0`.
///
/// Not `Easter Island`.
struct HolidayRule: TimeRule {
  let name = "time-holiday"
  let openers: TimeRoles = [.holiday, .shift]
  let needs: TimeRoles = [.holiday]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let aim = reader.attempt { ahead in ahead.monthAim() }
    guard reader.has(.holiday),
      let found = reader.line.lexicon.phrases.match(.timeWord, in: reader.line.text, at: reader.index),
      let part = DateForm.Part(notation: reader.line.words.holiday(found.sense.row))
    else { return nil }
    reader.index += found.count
    guard reader.index <= reader.line.range.upperBound else { return nil }
    if aim == nil, let next = reader.token, next.kind == .word, next.isCapitalized { return nil }
    let base = reader.yearBehind() ?? .open
    return TimeFound(reader, date: DateForm(base, part, aim: base == .open ? aim : nil), confidence: 0.9)
  }
}
