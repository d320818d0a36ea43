/// Reads one date, shape by shape.
struct DateScan {
  private var parts: DateParts
  private let months: [String: Int]
  private let zones: [String: Int]

  /// Nil where the text can be no date.
  init?(_ text: String, months: [String: Int], zones: [String: Int]) {
    guard let parts = DateParts(text) else { return nil }
    self.parts = parts
    self.months = months
    self.zones = zones
  }

  /// The whole text as one date.
  mutating func read() -> CivilMoment? {
    skipWeekday()
    return whole { $0.yearFirst() } ?? whole { $0.monthFirst() } ?? whole { $0.numbersFirst() }
  }

  /// What `shape` reads, if it reads all.
  private func whole(_ shape: (inout DateScan) -> CivilMoment?) -> CivilMoment? {
    var scan = self
    guard let moment = shape(&scan), scan.parts.isAtEnd else { return nil }
    return moment
  }

  private mutating func skipWeekday() {
    guard case .word(let word)? = parts.first, months[word] == nil else { return }
    parts.removeFirst()
    parts.take(".")
    parts.take(",")
  }

  /// `2017-10-25`, `2017/10/25`, `20171025`
  private mutating func yearFirst() -> CivilMoment? {
    if case .number(let number, digits: 8)? = parts.first {
      parts.removeFirst()
      return timed(CivilMoment(year: number / 10000, month: number / 100 % 100, day: number % 100))
    }
    guard case .number(let year, digits: 4)? = parts.first, case .mark(let mark)? = parts.second,
      [45, 46, 47].contains(mark)
    else { return nil }
    parts.removeFirst(2)
    guard let month = shortNumber(), takeMark(mark), let day = shortNumber() else { return nil }
    return timed(CivilMoment(year: year, month: month, day: day))
  }

  /// `October 25, 2017`, `Oct 25 13:45:00 GMT 2017`
  private mutating func monthFirst() -> CivilMoment? {
    guard let month = month(), let day = shortNumber() else { return nil }
    parts.take(",")
    if case .mark(58)? = parts.second {
      guard let time = time(), let year = year() else { return nil }
      return at(time, of: CivilMoment(year: year, month: month, day: day))
    }
    guard let year = year() else { return nil }
    return timed(CivilMoment(year: year, month: month, day: day))
  }

  /// `25 Oct 2017`, `25-MAR-1987`, `10/25/2017`, `25.10.2017`
  private mutating func numbersFirst() -> CivilMoment? {
    guard let first = shortNumber() else { return nil }
    let mark = separator()
    if let month = month() {
      parts.take(",")
      _ = separator()
      guard let year = year(orShort: true) else { return nil }
      return timed(CivilMoment(year: year, month: month, day: first))
    }
    guard let mark, let second = shortNumber(), takeMark(mark), let year = year() else { return nil }
    guard let dayIsFirst = isDayFirst(first, second, mark) else { return nil }
    return timed(CivilMoment(year: year, month: dayIsFirst ? second : first, day: dayIsFirst ? first : second))
  }

  /// Points part the day from the month behind it, strokes the month from the day, unless that can't be; with hyphens
  /// only the number above 12 tells.
  private func isDayFirst(_ first: Int, _ second: Int, _ mark: UInt8) -> Bool? {
    if first > 12 || second > 12 { return first > 12 }
    return mark == 46 ? true : mark == 47 ? false : nil
  }

  private mutating func timed(_ day: CivilMoment?) -> CivilMoment? {
    guard let day else { return nil }
    if parts.isAtEnd { return day }
    parts.take(",")
    if case .word(let word)? = parts.first, word == "t" || word == "at" { parts.removeFirst() }
    guard let time = time() else { return nil }
    return at(time, of: day)
  }

  private func at(_ time: Time, of day: CivilMoment?) -> CivilMoment? {
    day?.at(hour: time.hour, minute: time.minute, second: time.second, offset: time.offset)
  }

  private struct Time {
    var hour = 0
    var minute = 0
    var second = 0
    var offset = 0
  }

  /// `13:45`, `13:45:00.123 +02:00`, `1:45 pm`, `134500`
  private mutating func time() -> Time? {
    var time = Time()
    if case .number(let number, digits: 6)? = parts.first {
      parts.removeFirst()
      (time.hour, time.minute, time.second) = (number / 10000, number / 100 % 100, number % 100)
    } else {
      guard let hour = shortNumber(), parts.take(":"), let minute = shortNumber() else { return nil }
      (time.hour, time.minute) = (hour, minute)
      if parts.take(":") {
        guard let second = shortNumber() else { return nil }
        time.second = second
        if parts.take(".") || parts.take(","), case .number? = parts.first { parts.removeFirst() }
      }
    }
    guard takeHalfDay(&time), let offset = zone() else { return nil }
    time.offset = offset
    return time
  }

  private mutating func takeHalfDay(_ time: inout Time) -> Bool {
    guard case .word(let word)? = parts.first, word == "am" || word == "pm" else { return true }
    parts.removeFirst()
    guard 1...12 ~= time.hour else { return false }
    time.hour = time.hour % 12 + (word == "pm" ? 12 : 0)
    return true
  }

  /// Minutes east of Greenwich, 0 where no zone stands; nil where what stands is none.
  private mutating func zone() -> Int? {
    var offset = 0
    if case .word(let word)? = parts.first {
      guard let minutes = zones[word] else { return nil }
      parts.removeFirst()
      offset = minutes
    }
    if case .mark(let sign)? = parts.first, sign == 43 || sign == 45 {
      parts.removeFirst()
      guard let minutes = offsetMinutes() else { return nil }
      offset += sign == 45 ? -minutes : minutes
    }
    if parts.first == .mark(40), parts.last == .mark(41) { parts.removeAll() }
    return offset
  }

  /// `0200`, `02:00`, `02`
  private mutating func offsetMinutes() -> Int? {
    if case .number(let number, digits: 4)? = parts.first {
      parts.removeFirst()
      return number / 100 * 60 + number % 100
    }
    guard let hours = shortNumber() else { return nil }
    guard parts.take(":") else { return hours * 60 }
    return shortNumber().map { hours * 60 + $0 }
  }

  private mutating func shortNumber() -> Int? {
    guard case .number(let number, let digits)? = parts.first, digits <= 2 else { return nil }
    parts.removeFirst()
    return number
  }

  private mutating func year(orShort: Bool = false) -> Int? {
    guard case .number(let number, let digits)? = parts.first, digits == 4 || (orShort && digits == 2) else {
      return nil
    }
    parts.removeFirst()
    // As POSIX reads two digits: 69 to 99 are of the last century.
    return digits == 4 ? number : number + (number < 69 ? 2000 : 1900)
  }

  private mutating func month() -> Int? {
    guard case .word(let word)? = parts.first, let month = months[word] else { return nil }
    parts.removeFirst()
    parts.take(".")
    return month
  }

  private mutating func takeMark(_ mark: UInt8) -> Bool {
    guard parts.first == .mark(mark) else { return false }
    parts.removeFirst()
    return true
  }

  private mutating func separator() -> UInt8? {
    guard case .mark(let mark)? = parts.first, [45, 46, 47].contains(mark) else { return nil }
    parts.removeFirst()
    return mark
  }
}
