/// A day of the proleptic Gregorian calendar, years 1 to 9999, by exact arithmetic.
package struct CalendarDay: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// nil for a day that the calendar does not have: 30 February, 29 February 1987.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDay.length(ofMonth: month, year: year) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that lies so many days after 1970-01-01.
  package init?(daysSinceEpoch days: Int) {
    guard CalendarDay.allDays ~= days else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// 0001-01-01 … 9999-12-31.
  private static let allDays = -719_162...2_932_896

  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 = Monday … 7 = Sunday.
  package var weekday: Int {
    let rest = (daysSinceEpoch + 3) % 7
    return (rest < 0 ? rest + 7 : rest) + 1
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// nil beyond the years that the calendar has.
  package func adding(days: Int) -> CalendarDay? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? nil : CalendarDay(daysSinceEpoch: sum)
  }

  /// The same day of another month, the last one where that month is shorter: 31 January + 1 → 28 February; nil beyond the
  /// years that the calendar has.
  package func adding(months: Int) -> CalendarDay? {
    let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, count >= 12 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return CalendarDay(newYear, newMonth, min(day, CalendarDay.length(ofMonth: newMonth, year: newYear)))
  }
}

extension CalendarDay {
  /// The ISO 8601 week: 2017-10-25 → 2017, 43.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = daysSinceEpoch + 4 - weekday
    guard let day = CalendarDay(daysSinceEpoch: thursday), let first = CalendarDay(day.year, 1, 1) else {
      return weekday > 4 ? (0, 52) : (10_000, 1)
    }
    return (day.year, (thursday - first.daysSinceEpoch) / 7 + 1)
  }

  /// The Monday of an ISO week; nil where the year has no such week.
  package static func monday(ofWeek week: Int, year: Int) -> CalendarDay? {
    guard 1...53 ~= week, let fourth = CalendarDay(year, 1, 4),
      let monday = fourth.adding(days: 7 * (week - 1) + 1 - fourth.weekday)
    else { return nil }
    return monday.isoWeek == (year, week) ? monday : nil
  }

  /// Easter Sunday in the western churches.
  package static func easter(_ year: Int) -> CalendarDay? {
    let (golden, century) = (year % 19, year / 100)
    let skipped = (8 * century + 13) / 25
    let epact = (19 * golden + century - century / 4 - skipped + 15) % 30
    let moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let days = moon - weekday
    let month = 3 + (days + 40) / 44
    return CalendarDay(year, month, days + 28 - 31 * (month / 4))
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2017-10-25`.
  package var description: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      CalendarDay.write(year, 4, to: bytes, at: 0)
      bytes[4] = UInt8(ascii: "-")
      CalendarDay.write(month, 2, to: bytes, at: 5)
      bytes[7] = UInt8(ascii: "-")
      CalendarDay.write(day, 2, to: bytes, at: 8)
      return 10
    }
  }

  private static func write(_ number: Int, _ width: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int)
  {
    var rest = number
    for place in (start..<start + width).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// `1987-03`.
  package static func text(ofMonth month: Int, _ year: Int) -> String {
    String(unsafeUninitializedCapacity: 7) { bytes in
      write(year, 4, to: bytes, at: 0)
      bytes[4] = UInt8(ascii: "-")
      write(month, 2, to: bytes, at: 5)
      return 7
    }
  }

  package static func padded(_ number: Int, _ width: Int) -> String {
    let isShort = number >= 0 && number < (width == 2 ? 100 : width == 3 ? 1000 : 10000) && 2...4 ~= width
    guard isShort else {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return String(unsafeUninitializedCapacity: width) { bytes in
      write(number, width, to: bytes, at: 0)
      return width
    }
  }

  /// Reads the day at the head of an ISO 8601 day or instant: `2017-10-25`, `1987-03-03T17:18:55Z`.
  package init?(iso text: some StringProtocol) {
    var bytes = text.utf8.makeIterator()
    guard let year = CalendarDay.number(&bytes, digits: 4), bytes.next() == UInt8(ascii: "-"),
      let month = CalendarDay.number(&bytes, digits: 2), bytes.next() == UInt8(ascii: "-"),
      let day = CalendarDay.number(&bytes, digits: 2)
    else { return nil }
    switch bytes.next() {
    case nil, UInt8(ascii: "T"), UInt8(ascii: " "): self.init(year, month, day)
    default: return nil
    }
  }

  /// So many digits, and no fewer.
  @inlinable package static func number(_ bytes: inout some IteratorProtocol<UInt8>, digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = bytes.next().map({ $0 &- UInt8(ascii: "0") }), digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
