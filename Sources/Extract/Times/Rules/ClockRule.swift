import Lexicon

/// A time of day: `10:35 a.m.` → `ref:day+0T10:35`, `9 a.m. EST Tuesday` → `XXXX-WXX-2T09:00`, `1300 GMT`, `1300 hrs
/// GMT`, `midday`, `ten o'clock`, `8:30 this evening` → `day+0T20:30`.
///
/// Not `3:1`, not `4 am` of nothing but `4 a.m.`, not `1987 men`.
struct ClockRule: TimeRule {
  let name = "time-clock"
  let openers: TimeRoles = [.numeral, .clockWord, .number]
  let needs: TimeRoles = [.numeral, .clockWord, .clockHalf, .oclock]

  func match(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let clock = clockWord(&reader) ?? digits(&reader) ?? spelled(&reader) else { return openClock(start) }
    reader.skip(.zone)
    var form = dayAhead(reader) ?? day(&reader)
    form.clock = "T" + (form.clock.flatMap { shifted(clock, into: $0) } ?? clock)
    return TimeFound(reader, date: form, confidence: 0.9)
  }

  /// `7:30 tonight`, `8:15 Friday night`: the day behind it tells which half.
  private func openClock(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let hour = reader.line.integer(at: reader.index, digits: 1...1), hour > 0 else { return nil }
    reader.index += 1
    guard let minutes = minutes(&reader), let clock = text(hour, minutes) else { return nil }
    var form = day(&reader)
    guard let part = form.clock else { return nil }
    form.clock = "T" + (shifted(clock, into: part) ?? clock)
    return TimeFound(reader, date: form, confidence: 0.85)
  }

  /// `10:00` in the evening is `22:00`; nil where nothing changes.
  private func shifted(_ clock: String, into part: String) -> String? {
    guard part == "TAF" || part == "TEV" || part == "TNI", let hour = Int(clock.prefix(2)), hour < 12 else {
      return nil
    }
    return CalendarDay.padded(hour + 12, 2) + clock.dropFirst(2)
  }

  /// `nine p.m.`, `ten o'clock`.
  private func spelled(_ reader: inout TimeReader) -> String? {
    reader.attempt { ahead in
      guard let number = ahead.take(.number)?.number, 1...12 ~= number else { return nil }
      if let half = ahead.take(.clockHalf) { return text(number % 12 + half.number, 0) }
      guard ahead.has(.oclock) else { return nil }
      return spokenHour(number, &ahead).flatMap { text($0, 0) }
    }
  }

  private func clockWord(_ reader: inout TimeReader) -> String? {
    if let token = reader.token, token.isCapitalized, reader.index > reader.line.range.lowerBound { return nil }
    return reader.take(.clockWord).map { String($0.code.dropFirst()) }
  }

  private func digits(_ reader: inout TimeReader) -> String? {
    let digits = reader.line.digitCount(at: reader.index)
    guard let number = reader.line.integer(at: reader.index) else { return nil }
    reader.index += 1
    if digits >= 3 {
      _ = reader.attempt { (ahead: inout TimeReader) -> Bool? in
        ahead.unit() == .hour && ahead.has(.zone) ? true : nil
      }
      return reader.has(.zone) ? text(number / 100, number % 100) : nil
    }
    let minutes = minutes(&reader)
    if let half = reader.take(.clockHalf) {
      guard 1...12 ~= number else { return nil }
      return text(number % 12 + half.number, minutes ?? 0)
    }
    if let minutes, reader.line.digitCount(at: reader.index - 1) == 2, reader.has(.zone) || digits == 2 {
      return text(number, minutes)
    }
    if minutes == nil, let hour = spokenHour(number, &reader) { return text(hour, 0) }
    return nil
  }

  private func minutes(_ reader: inout TimeReader) -> Int? {
    reader.attempt { ahead in
      guard ahead.skip(mark: ":"), ahead.line.isGlued(ahead.index),
        let minutes = ahead.line.integer(at: ahead.index, digits: 2...2)
      else { return nil }
      ahead.index += 1
      return minutes
    }
  }

  /// `4 in the morning`, `5 o'clock`.
  private func spokenHour(_ hour: Int, _ reader: inout TimeReader) -> Int? {
    guard 1...12 ~= hour else { return nil }
    return reader.attempt { ahead in
      let isClock = ahead.skip(.oclock)
      if isClock { guard ahead.skip(mark: "'"), ahead.token?.kind == .word else { return nil } }
      if isClock { ahead.index += 1 }
      let part = ahead.attempt { (inner: inout TimeReader) -> String? in
        inner.skip(.inTheDay) && inner.skip(.the) ? inner.dayPart() : nil
      }
      guard isClock || part != nil else { return nil }
      return part == nil || part == "TMO" ? hour : hour % 12 + 12
    }
  }

  private func text(_ hour: Int, _ minutes: Int) -> String? {
    guard 0...24 ~= hour, 0...59 ~= minutes else { return nil }
    return CalendarDay.padded(hour, 2) + ":" + CalendarDay.padded(minutes, 2)
  }

  /// The date that stands apart behind it: `midnight on September 14`.
  private func dayAhead(_ start: TimeReader) -> DateForm? {
    var reader = start
    guard reader.line.sense(.opener, at: reader.index)?.code == "on" else { return nil }
    reader.index += 1
    guard let date = DayDateRule().match(reader), case .date(let form) = date.form else { return nil }
    return form
  }

  /// The day behind the time: `Tuesday`, `tomorrow`, `September 14`; else the one last spoken of.
  private func day(_ reader: inout TimeReader) -> DateForm {
    reader.attempt { (ahead: inout TimeReader) -> DateForm? in
      ahead.skip(mark: ",")
      if let date = DayDateRule().match(ahead), case .date(let form) = date.form {
        ahead.index = date.end
        return form
      }
      if let weekday = ahead.take(.weekday) {
        return DateForm(.open, .weekday(weekday.number), clock: ahead.dayPart())
      }
      return ahead.partOfDay()
    } ?? .shift(.day, 0, fromReference: true)
  }
}

extension TimeReader {
  /// `this morning`, `yesterday afternoon`, `last night`.
  fileprivate mutating func partOfDay() -> DateForm? {
    attempt { ahead in
      if let sense = ahead.take(.deictic), var form = DateForm(notation: sense.code) {
        form.clock = ahead.dayPart() ?? form.clock
        return form
      }
      guard let shift = ahead.take(.shift), shift.number <= 0, let part = ahead.dayPart() else { return nil }
      return DateForm(.shift(.day, shift.number, fromReference: false), clock: part)
    }
  }
}
