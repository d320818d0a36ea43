import Lexicon

/// A day of the week: `Wednesday` → `XXXX-WXX-3`, `last Friday night` → `XXXX-WXX-5TNI<`, `Tuesday next week` →
/// `week+1@WXX-2`, `Friday the 13th` → `XXXX-XX-13`; in the plural a set; `the day before last Tuesday`.
///
/// Not `the Sunday Times`.
struct WeekdayRule: TimeRule {
  let name = "time-weekday"
  let openers: TimeRoles = [.weekday, .shift, .portion, .the]
  let needs: TimeRoles = [.weekday]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let steps = daysBeside(&reader)
    let isNamed = steps == 0 && reader.has(.the)
    if isNamed { return nil }
    let portion = steps == 0 ? reader.portion() : nil
    let aim = reader.attempt { ahead in ahead.monthAim() }
    let place = reader.index
    guard let weekday = reader.take(.weekday), isFull(reader, at: place) else { return nil }
    if isPlural(reader, at: place) {
      return TimeFound(reader, .set, .date(DateForm(.open, .weekday(weekday.number))), confidence: 0.85)
    }
    let part = reader.dayPart()
    if part != nil, isTitle(reader) { return nil }
    if part == nil, let day = thirteenth(&reader) {
      return TimeFound(reader, date: DateForm(.open, .dayOfMonth(day), aim: .nearest), confidence: 0.85)
    }
    if part == nil, reader.line.has(.the, at: place - 1), let next = reader.token, next.isCapitalized { return nil }
    var form = DateForm(.open, .weekday(weekday.number), clock: part, portion: portion, aim: aim)
    if aim == .nearest { form.aim = .afterOrSame }
    if steps != 0 { form.part = .weekday((weekday.number + steps + 6) % 7 + 1) }
    if aim == nil, let week = weekBehind(&reader) { form.base = week }
    return TimeFound(reader, date: form, confidence: 0.95)
  }

  /// A short form needs its point: `Wed.`.
  private func isFull(_ reader: TimeReader, at place: Int) -> Bool {
    reader.line.digitCount(at: place) == 0
      && (reader.line.token(place).map { $0.range.count > 5 } ?? false || reader.line.isMark(".", at: place + 1))
  }

  /// `Tuesday Morning Corp`: a part of the day with a capital, and another behind it.
  private func isTitle(_ reader: TimeReader) -> Bool {
    guard let part = reader.line.token(reader.index - 1), part.isCapitalized, !part.shape.contains(.allCapitals)
    else {
      return false
    }
    return reader.token?.kind == .word && reader.token?.isCapitalized == true
  }

  private func isPlural(_ reader: TimeReader, at place: Int) -> Bool {
    reader.line.string(at: place).hasSuffix("days") || reader.line.string(at: place).hasSuffix("DAYS")
  }

  /// `the day before`, `the day after` in front: -1, 1.
  private func daysBeside(_ reader: inout TimeReader) -> Int {
    reader.attempt { (ahead: inout TimeReader) -> Int? in
      guard ahead.skip(.the), !ahead.isPluralUnit, ahead.unit() == .day, ahead.has(.beforeAfter) else { return nil }
      let isBefore = ahead.has(.ago)
      ahead.index += 1
      return ahead.roles.meets([.weekday, .shift]) ? (isBefore ? -1 : 1) : nil
    } ?? 0
  }

  /// The `13th` of `Friday the 13th`; a month behind it would make it a date of its own.
  private func thirteenth(_ reader: inout TimeReader) -> Int? {
    reader.attempt { (ahead: inout TimeReader) -> Int? in
      guard ahead.skip(.the), ahead.line.has(.suffix, at: ahead.index + 1), let day = ahead.dayOfMonth() else {
        return nil
      }
      return ahead.endsPhrase && !ahead.has(.of) ? day : nil
    }
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
