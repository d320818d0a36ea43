import Extract
import Lexicon

/// The European Central Bank's `eurofxref-hist.csv`: a column a currency, a row a day, units per euro, `N/A` for none.
///
/// Rows and cells that can't be read are set aside; what the days of a month come to says `EcbMonths`.
struct EcbHistory {
  /// What the file says, and what was set aside of it: rows, and whole months with the reason.
  struct Reading {
    var rates: [RateRows.Rate] = []
    var rejects: [RejectedRow] = []
    var setAside: [String] = []
  }

  private let codes: [String?]
  private let dollar: Int
  private var months: EcbMonths
  private var seen: Set<Substring> = []
  private var rejects: [RejectedRow] = []

  /// `eurofxref-hist.csv` begins with `Date` and codes of currencies.
  private static func isHeader(_ line: Substring) -> Bool { line.hasPrefix("Date,") }

  /// nil of a header without the dollar.
  private init?(header: Substring, currencies: CurrencyTable) throws(RateFile.Failure) {
    let cells = EcbHistory.cells(of: header)
    codes = cells.map { currencies.currency(code: String($0))?.code }
    guard let dollar = codes.firstIndex(of: "USD") else { return nil }
    var above: Set<Substring> = []
    for cell in cells where !above.insert(cell).inserted { throw .repeatedColumn(String(cell)) }
    self.dollar = dollar
    months = EcbMonths(codes: codes.map { $0 ?? "" }, dollar: dollar)
    for (cell, code) in zip(cells, codes).dropFirst() where code == nil {
      reject(1, "column '\(cell)'; expected an ISO 4217 code")
    }
  }

  /// nil of a text without the header of such a file.
  static func read(_ text: String, currencies: CurrencyTable) throws(RateFile.Failure) -> Reading? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let header = lines.first, isHeader(header),
      var history = try EcbHistory(header: header, currencies: currencies)
    else { return nil }
    if isOfOneDay(lines) { throw .oneDay }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty { history.add(line, index + 1) }
    var reading = history.months.reading()
    reading.rejects += history.rejects
    return reading
  }

  /// The bank's `eurofxref.csv` has one row, of `30 October 2026`.
  private static func isOfOneDay(_ lines: [Substring]) -> Bool {
    let rows = lines.dropFirst().filter { !$0.isEmpty }
    return rows.count == 1 && rows[0].prefix { $0 != "," }.contains(" ")
  }

  private mutating func add(_ row: Substring, _ line: Int) {
    let cells = EcbHistory.cells(of: row)
    guard cells.count == codes.count else {
      return reject(line, "\(RateRows.count(cells.count)); expected \(codes.count) as in the header")
    }
    guard cells[0].utf8.count == 10, let day = CalendarDay(iso: cells[0]) else {
      return reject(line, "Date '\(cells[0])'; expected a day, such as 2017-10-25")
    }
    guard seen.insert(cells[0]).inserted else { return reject(line, "Date '\(cells[0])' stands above already") }
    guard let dollars = RateRows.number(cells[dollar]) else {
      return reject(line, "USD '\(cells[dollar])'; expected a number above 0, which the others are crossed with")
    }
    months.add(day)
    for column in cells.indices.dropFirst() where codes[column] != nil {
      guard let rate = RateRows.number(cells[column]) else {
        if !cells[column].isEmpty && cells[column] != "N/A" {
          reject(line, "\(codes[column] ?? "") '\(cells[column])'; expected a number above 0, or N/A")
        }
        continue
      }
      months.add(column == dollar ? dollars : rate / dollars, of: column, on: day, line: line)
    }
  }

  private mutating func reject(_ line: Int, _ message: String) {
    rejects.append(RejectedRow(line: line, message: message))
  }

  /// The bank ends each line with a comma.
  private static func cells(of line: Substring) -> [Substring] {
    var cells = line.split(separator: ",", omittingEmptySubsequences: false)
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells.map { $0.drop { $0 == " " } }
  }
}
