import Extract
import Lexicon

/// A month of the calendar; months count on, so that spans of them are ranges.
package struct Month: Sendable, Hashable, Comparable, Strideable {
  /// Months since January of the year 0.
  package let count: Int

  package init(count: Int) { self.count = count }

  /// `1987-03`, or the month of a day or instant: `1987-03-11`, `1987-03-11T06:00:00Z`; nil of anything else.
  package init?(_ text: some StringProtocol) {
    var bytes = text.utf8.makeIterator()
    guard let year = CalendarDay.number(&bytes, digits: 4), year > 0, bytes.next() == UInt8(ascii: "-"),
      let month = CalendarDay.number(&bytes, digits: 2), 1...12 ~= month,
      bytes.next() ?? UInt8(ascii: "-") == UInt8(ascii: "-")
    else { return nil }
    count = year * 12 + month - 1
  }

  package var year: Int { count / 12 }
  package var month: Int { count % 12 + 1 }

  package func distance(to other: Month) -> Int { other.count - count }
  package func advanced(by months: Int) -> Month { Month(count: count + months) }
  package static func < (left: Month, right: Month) -> Bool { left.count < right.count }
}

extension Month: CustomStringConvertible {
  package var description: String {
    let (year, month) = (String(year), String(month))
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + (month.count < 2 ? "-0" : "-") + month
  }
}

/// A span of whole months, as rates and price indices are taken over it.
package struct MonthSpan: Sendable, Hashable {
  package let first: Month
  /// Inclusive.
  package let last: Month

  package init(_ first: Month, _ last: Month) {
    (self.first, self.last) = (first, max(first, last))
  }

  /// Nil where one of the two ISO days is missing.
  init?(from start: String?, to end: String?) {
    guard let first = start.flatMap({ Month($0) }), let last = end.flatMap({ Month($0) }) else { return nil }
    self.init(first, last)
  }

  package var months: ClosedRange<Month> { first...last }

  /// `1987`, `1987-03`, `1987-Q1`, `1987-H1`, `1987-W11` (the month in which it begins), `1986-07/1987-06`, as a user types
  /// them; nil of anything else.
  package init?(notation: String) {
    let ends = notation.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2, let first = MonthSpan(part: ends[0]), let last = MonthSpan(part: ends[1]),
      first.first <= last.last
    {
      self.init(first.first, last.last)
    } else if ends.count == 1, let span = MonthSpan(part: ends[0]) {
      self = span
    } else {
      return nil
    }
  }

  private init?(part: Substring) {
    if let month = Month(part) {
      self.init(month, month)
      return
    }
    guard let january = Month(part.prefix(4) + "-01") else { return nil }
    switch (part.dropFirst(4).prefix(2), part.dropFirst(6), part.utf8.count) {
    case ("", "", 4): self.init(january, january.advanced(by: 11))
    case ("-Q", let number, 7):
      guard let quarter = Int(number), 1...4 ~= quarter else { return nil }
      self.init(january.advanced(by: quarter * 3 - 3), january.advanced(by: quarter * 3 - 1))
    case ("-H", let number, 7):
      guard let half = Int(number), 1...2 ~= half else { return nil }
      self.init(january.advanced(by: half * 6 - 6), january.advanced(by: half * 6 - 1))
    case ("-W", let number, 8):
      guard let week = Int(number), let monday = CalendarDay.monday(ofWeek: week, year: january.year) else {
        return nil
      }
      let month = Month(count: monday.year * 12 + monday.month - 1)
      self.init(month, month)
    default: return nil
    }
  }
}

extension MonthSpan: CustomStringConvertible {
  /// `1987`, `1987-03`, `1987-Q1`, else its ends: `1987-01/1987-09`.
  package var description: String {
    if first == last { return first.description }
    let (count, year) = (first.distance(to: last) + 1, first.description.prefix(4))
    if count == 12, first.month == 1 { return String(year) }
    if count == 3, first.month % 3 == 1 { return "\(year)-Q\((first.month + 2) / 3)" }
    return "\(first)/\(last)"
  }
}
