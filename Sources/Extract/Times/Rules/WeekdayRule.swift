import Lexicon

/// A day of the week: `Wednesday` → `XXXX-WXX-3`, `last Friday night` → `XXXX-WXX-5TNI<`, `Tuesday next week` →
/// `week+1@WXX-2`; in the plural a set.
struct WeekdayRule: TimeRule {
  let name = "time-weekday"
  let openers: TimeRoles = [.weekday, .shift, .portion]
  let needs: TimeRoles = [.weekday]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = reader.portion()
    let aim = reader.attempt { ahead in ahead.monthAim() }
    let place = reader.index
    guard let weekday = reader.take(.weekday), isFull(reader, at: place) else { return nil }
    if isPlural(reader, at: place) {
      return TimeFound(reader, .set, .date(DateForm(.open, .weekday(weekday.number))), confidence: 0.85)
    }
    let part = reader.dayPart()
    if portion != nil && part != nil { return nil }
    var form = DateForm(.open, .weekday(weekday.number), clock: part, portion: portion, aim: aim)
    if aim == .nearest { form.aim = .afterOrSame }
    if aim == nil, let week = weekBehind(&reader) { form.base = week }
    return TimeFound(reader, date: form, confidence: 0.95)
  }

  /// A short form needs its point: `Wed.`.
  private func isFull(_ reader: TimeReader, at place: Int) -> Bool {
    reader.line.digitCount(at: place) == 0
      && (reader.line.token(place).map { $0.range.count > 5 } ?? false || reader.line.isMark(".", at: place + 1))
  }

  private func isPlural(_ reader: TimeReader, at place: Int) -> Bool {
    reader.line.string(at: place).hasSuffix("days") || reader.line.string(at: place).hasSuffix("DAYS")
  }

  /// `last week` behind the day's name.
  private func weekBehind(_ reader: inout TimeReader) -> DateForm.Base? {
    reader.attempt { ahead in
      ahead.skip(.of)
      guard let shift = ahead.take(.shift), ahead.unit() == .week else { return nil }
      return .shift(.week, shift.number, fromReference: false)
    }
  }
}

extension TimeReader {
  /// `morning`, `night` as TIMEX3 writes them: `TMO`, `TNI`.
  mutating func dayPart() -> String? {
    take(.dayPart).map { "T" + $0.code }
  }
}
