import Lexicon

/// A holiday with a date: `Thanksgiving Day` → `XXXX-11W4-4`, `last Christmas` → `XXXX-12-25<`, `Easter 1987` → `1987-EA+0`,
/// `Easter week` → `XXXX-EA+0.WEEK`.
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
    let isWeek =
      reader.attempt { ahead in ahead.unit().flatMap { $0 == .week || $0 == .weekend ? true : nil } } ?? false
    let base = reader.yearBehind() ?? .open
    let form = DateForm(base, part, portion: isWeek ? .week : nil, aim: base == .open ? aim : nil)
    return TimeFound(reader, date: form, confidence: 0.9)
  }
}
