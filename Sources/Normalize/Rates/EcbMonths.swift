import Extract
import Lexicon

/// The months of the European Central Bank's days: means of the daily crosses, units of a currency per US dollar = units
/// per euro / dollars per euro. The euro itself is told in dollars: its mean is that of dollars per euro, inverted.
///
/// A day's rate that is not within a third and three times its month's median is set aside. So is a month of which the
/// file has too little: the one that it begins within, and a currency's month with fewer than half of the days that the
/// best covered currency has. The month that the file ends within is there with the day to which it goes in its source.
struct EcbMonths {
  static let source = "ecb"
  private static let farOff = 3.0
  /// Of a month's weekdays that a whole one may lack at an end: the bank has holidays.
  private static let holidays = 2

  private struct Day {
    let line: Int
    let rate: Double
  }

  private let codes: [String]
  private let dollar: Int
  private var first: CalendarDay?
  private var last: CalendarDay?
  /// By column, then by month.
  private var days: [[Month: [Day]]]

  /// The column of the dollar has dollars per euro, the others units per dollar.
  init(codes: [String], dollar: Int) {
    (self.codes, self.dollar) = (codes, dollar)
    days = Array(repeating: [:], count: codes.count)
  }

  mutating func add(_ day: CalendarDay) {
    first = first.map { min($0, day) } ?? day
    last = last.map { max($0, day) } ?? day
  }

  mutating func add(_ rate: Double, of column: Int, on day: CalendarDay, line: Int) {
    days[column][Month(count: day.year * 12 + day.month - 1), default: []].append(Day(line: line, rate: rate))
  }

  func reading() -> EcbHistory.Reading {
    var (right, rejects) = rightDays()
    var setAside: [String] = []
    if let begun = first.flatMap(EcbMonths.cut(before:)) {
      for column in right.indices { right[column][begun.month] = nil }
      setAside.append("\(begun.month): the file begins within it, on \(begun.day)")
    }
    let best = EcbMonths.most(right)
    let ended = last.flatMap(EcbMonths.cut(behind:))
    var rates: [RateRows.Rate] = []
    for (column, months) in right.enumerated() {
      let code = column == dollar ? "EUR" : codes[column]
      for (month, days) in months.sorted(by: { $0.key < $1.key }) where !days.isEmpty {
        let all = best[month] ?? 0
        if days.count * 2 < all {
          setAside.append("\(code) of \(month): \(days.count) of \(all) days")
          continue
        }
        let source =
          ended?.month == month ? RateRows.source(EcbMonths.source, to: ended?.day ?? "") : EcbMonths.source
        rates.append(rate(of: code, month, days, isEuro: column == dollar, source))
      }
    }
    rejects.sort { ($0.line, $0.message) < ($1.line, $1.message) }
    return EcbHistory.Reading(rates: rates, rejects: rejects, setAside: setAside)
  }

  private func rate(of code: String, _ month: Month, _ days: [Day], isEuro: Bool, _ source: String) -> RateRows.Rate
  {
    let mean = days.reduce(0.0) { $0 + $1.rate } / Double(days.count)
    let units = isEuro ? 1 / mean : mean
    let digits = SignificantDigits.text(units, 6)
    return RateRows.Rate(
      month: month, currency: code, unitsPerUSD: Double(digits) ?? units, digits: digits, source: source)
  }

  /// A wrong dollar would make all of its day wrong.
  private func rightDays() -> (days: [[Month: [Day]]], rejects: [RejectedRow]) {
    var (right, rejects) = (days, [RejectedRow]())
    func reject(_ days: [Day], _ code: String) {
      rejects += days.map { RejectedRow(line: $0.line, message: "\(code) is far from the other days of its month") }
    }
    let wrong = days[dollar].values.flatMap(EcbMonths.outliers)
    reject(wrong, "USD")
    let lines = Set(wrong.map(\.line))
    for column in right.indices {
      for (month, days) in right[column] {
        let kept = lines.isEmpty ? days : days.filter { !lines.contains($0.line) }
        let outliers = EcbMonths.outliers(of: kept)
        let far = Set(outliers.map(\.line))
        reject(outliers, codes[column])
        right[column][month] = far.isEmpty ? kept : kept.filter { !far.contains($0.line) }
      }
    }
    return (right, rejects)
  }

  private static func outliers(of days: [Day]) -> [Day] {
    guard !days.isEmpty else { return [] }
    let median = days.map(\.rate).sorted()[days.count / 2]
    return days.filter { day in
      let ratio = day.rate / median
      return ratio >= farOff || ratio <= 1 / farOff
    }
  }

  /// The days of the currency that has the most of them, by month.
  private static func most(_ days: [[Month: [Day]]]) -> [Month: Int] {
    var most: [Month: Int] = [:]
    for months in days {
      for (month, days) in months { most[month] = max(most[month] ?? 0, days.count) }
    }
    return most
  }

  private typealias Cut = (month: Month, day: String)

  private static func cut(before day: CalendarDay) -> Cut? { cut(day, lacking: 1..<day.day) }

  private static func cut(behind day: CalendarDay) -> Cut? {
    cut(day, lacking: day.day + 1..<CalendarDay.length(ofMonth: day.month, year: day.year) + 1)
  }

  /// Nil where the days that a file lacks of its first or last month are weekends and holidays.
  private static func cut(_ day: CalendarDay, lacking days: Range<Int>) -> Cut? {
    let weekdays = days.count { CalendarDay(day.year, day.month, $0).map { $0.weekday < 6 } ?? false }
    guard weekdays > holidays else { return nil }
    let month = Month(count: day.year * 12 + day.month - 1)
    return (month, "\(month)-\(CalendarDay.padded(day.day, 2))")
  }
}
