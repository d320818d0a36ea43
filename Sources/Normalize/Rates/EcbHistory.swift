import Extract
import Lexicon

/// The European Central Bank's `eurofxref-hist.csv`: a column a currency, a row a day, units per euro, `N/A` for none.
///
/// Its monthly means are of the daily crosses: units of a currency per US dollar = units per euro / dollars per euro. A
/// day's rate that is not within a third and three times its month's median is set aside, as are rows and cells that
/// can't be read.
package struct EcbHistory {
  package static let source = "ecb"
  private static let farOff = 3.0

  private struct Day {
    let line: Int
    let cross: Double
  }

  private let name: String
  private let codes: [String?]
  private let dollar: Int
  /// By column, then by month.
  private var days: [[Month: [Day]]]
  private var seen: Set<Substring> = []
  private var rejects: [Reject] = []

  /// `eurofxref-hist.csv` begins with `Date` and codes of currencies.
  static func isHeader(_ line: Substring) -> Bool { line.hasPrefix("Date,") }

  /// nil of a header without the dollar.
  private init?(name: String, header: Substring, currencies: CurrencyTable) {
    self.name = name
    let cells = EcbHistory.cells(of: header)
    codes = cells.map { currencies.currency(code: String($0))?.code }
    guard let dollar = codes.firstIndex(of: "USD") else { return nil }
    self.dollar = dollar
    days = Array(repeating: [:], count: cells.count)
    for (cell, code) in zip(cells, codes).dropFirst() where code == nil {
      reject(1, "column '\(cell)'; expected an ISO 4217 code")
    }
  }

  /// The rates of each currency and month; nil of a text without the header of such a file.
  package static func read(_ text: String, name: String, currencies: CurrencyTable) -> (
    rates: [RateRows.Rate], rejects: [Reject]
  )? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let header = lines.first, isHeader(header),
      var history = EcbHistory(name: name, header: header, currencies: currencies)
    else { return nil }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty { history.add(line, index + 1) }
    let rates = history.rates()
    return (rates, history.rejects)
  }

  private mutating func add(_ row: Substring, _ line: Int) {
    let cells = EcbHistory.cells(of: row)
    guard cells.count == codes.count else {
      return reject(line, "\(cells.count) cells; expected \(codes.count) as in the header")
    }
    guard IsoCalendar.isDay(cells[0]), let month = Month(cells[0]) else {
      return reject(line, "Date '\(cells[0])'; expected a day, such as 2017-10-25")
    }
    guard seen.insert(cells[0]).inserted else { return reject(line, "Date '\(cells[0])' stands above already") }
    guard let dollars = EcbHistory.rate(cells[dollar]) else {
      return reject(line, "USD '\(cells[dollar])'; expected a number above 0, which the others are crossed with")
    }
    for column in cells.indices.dropFirst() where codes[column] != nil {
      guard let rate = EcbHistory.rate(cells[column]) else {
        if !cells[column].isEmpty && cells[column] != "N/A" {
          reject(line, "\(codes[column] ?? "") '\(cells[column])'; expected a number above 0, or N/A")
        }
        continue
      }
      // The dollar's own column tells what the euro costs.
      let cross = column == dollar ? 1 / dollars : rate / dollars
      days[column][month, default: []].append(Day(line: line, cross: cross))
    }
  }

  private mutating func rates() -> [RateRows.Rate] {
    var rates: [RateRows.Rate] = []
    dropWrongDollars()
    for column in days.indices {
      let code = column == dollar ? "EUR" : codes[column] ?? ""
      for (month, days) in days[column].sorted(by: { $0.key < $1.key }) {
        let right = days.filter { isRight($0, days, code) }
        guard !right.isEmpty else { continue }
        let mean = right.reduce(0.0) { $0 + $1.cross } / Double(right.count)
        let digits = SignificantDigits.text(mean, 6)
        rates.append(
          RateRows.Rate(
            month: month, currency: code, unitsPerUSD: Double(digits) ?? mean, digits: digits,
            source: EcbHistory.source))
      }
    }
    return rates
  }

  /// A wrong dollar would make all of its day wrong.
  private mutating func dropWrongDollars() {
    var wrong: Set<Int> = []
    for days in days[dollar].values { for day in days where !isRight(day, days, "USD") { wrong.insert(day.line) } }
    if wrong.isEmpty { return }
    for column in days.indices {
      for month in days[column].keys { days[column][month]?.removeAll { wrong.contains($0.line) } }
    }
  }

  private mutating func isRight(_ day: Day, _ days: [Day], _ code: String) -> Bool {
    let sorted = days.map(\.cross).sorted()
    let ratio = day.cross / sorted[sorted.count / 2]
    if ratio < EcbHistory.farOff && ratio > 1 / EcbHistory.farOff { return true }
    reject(day.line, "\(code) is far from the other days of its month")
    return false
  }

  private mutating func reject(_ line: Int, _ message: String) {
    rejects.append(Reject(place: "\(name):\(line)", category: "bad-rate", message: message))
  }

  private static func rate(_ cell: Substring) -> Double? {
    guard let rate = Double(cell), rate > 0, rate.isFinite else { return nil }
    return rate
  }

  /// The bank ends each line with a comma.
  private static func cells(of line: Substring) -> [Substring] {
    var cells = line.split(separator: ",", omittingEmptySubsequences: false)
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells.map { $0.drop { $0 == " " } }
  }
}

/// Days as tables write them.
enum IsoCalendar {
  /// Whether the calendar has it: `2016-02-29`, not `2017-02-29`.
  static func isDay(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return false }
    return CalendarDay(year, month, day) != nil
  }
}
