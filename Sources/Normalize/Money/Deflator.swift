import Lexicon

/// A user's price index: what money of a month or year buys, in prices of the base period.
///
/// The table has a header row `period,index,base`, parted by commas or tabs: period a year or month, base the same in all
/// rows, with the index 100 unless the table has a row of it.
package struct Deflator: Sendable {
  struct Factor: Sendable, Hashable {
    /// Constant prices = current prices × this.
    let value: Double
    /// `× 1.25: index 100 of 2015 / 80 of 1987`
    let words: String
  }

  static let columns = ["period", "index", "base"]

  /// `2015`, `2015-06`.
  package let base: String
  private let name: String
  private var years: [Int: Double] = [:]
  private var months: [Month: Double] = [:]

  package init(file: String) throws(SettingsError) {
    guard let bytes = WholeFile.bytes(of: file) else { throw .unreadableTable(file) }
    try self.init(name: file, text: String(decoding: bytes, as: UTF8.self))
  }

  package init(name: String, text: String) throws(SettingsError) {
    self.name = name.split(separator: "/").last.map(String.init) ?? name
    var rows: [(line: Int, cells: [Substring])] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      rows.append((index + 1, line.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "\t" }))
    }
    guard rows.first?.cells.map(String.init) == Deflator.columns, rows.count > 1 else {
      throw .badTable(
        file: name, line: rows.first?.line ?? 1, message: "expected rows of period, index, base under that header")
    }
    base = String(rows[1].cells.last ?? "")
    guard MonthSpan(notation: base) != nil else {
      throw .badTable(file: name, line: rows[1].line, message: "base '\(base)'; expected a year or month")
    }
    for row in rows.dropFirst() { try add(row.cells, place: (name, row.line)) }
  }

  private mutating func add(_ cells: [Substring], place: (file: String, line: Int)) throws(SettingsError) {
    func bad(_ message: String) -> SettingsError {
      .badTable(file: place.file, line: place.line, message: message)
    }
    guard cells.count == 3 else { throw bad("\(RateRows.count(cells.count)); expected period, index, base") }
    guard let index = Double(cells[1]), index > 0, index.isFinite else {
      throw bad("index '\(cells[1])'; expected a number above 0")
    }
    guard cells[2] == base else { throw bad("base '\(cells[2])'; expected '\(base)' as in the rows above") }
    if let month = Month(cells[0]), cells[0].utf8.count == 7 {
      months[month] = index
    } else if let year = Int(cells[0]), cells[0].utf8.count == 4 {
      years[year] = index
    } else {
      throw bad("period '\(cells[0])'; expected a year or month, such as 1987 or 1987-03")
    }
  }

  /// From the prices of a span, the mean of its months, to those of the base; nil where a month has no index.
  func factor(in span: MonthSpan) -> Factor? {
    guard let index = index(of: span), let basis = MonthSpan(notation: base) else { return nil }
    let target = self.index(of: basis) ?? 100
    let words =
      "× \(Deflator.tidy(target / index)): index \(Deflator.tidy(target)) of \(base) / \(Deflator.tidy(index)) of \(span), \(name)"
    return Factor(value: target / index, words: words)
  }

  private func index(of span: MonthSpan) -> Double? {
    var sum = 0.0
    for month in span.months {
      guard let index = months[month] ?? years[month.year] else { return nil }
      sum += index
    }
    return sum / Double(span.months.count)
  }

  /// To six significant digits: `0.512345`, `80`.
  private static func tidy(_ value: Double) -> String { SignificantDigits.text(value, 6) }
}
