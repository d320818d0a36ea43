import Lexicon

/// The rows of a table of monthly rates: month, currency, units per US dollar and source, parted by tabs or commas, under
/// a header row; `#` opens a comment line.
package struct RateRows: Sequence, IteratorProtocol {
  package struct Rate: Sendable, Hashable {
    package let month: Month
    package let currency: String
    package let unitsPerUSD: Double
    /// The number as it is written.
    package let digits: String
    package let source: String
    /// Of the file; 0 of a mean of several.
    package var line = 0

    /// The ISO day to which a rate of a part of a month goes: of `ecb to 2026-11-23`.
    package var lastDay: Substring? {
      let words = source.split(separator: " ")
      return words.count > 2 && words[words.count - 2] == "to" ? words.last : nil
    }
  }

  package enum Row: Sendable, Hashable {
    case rate(Rate)
    case bad(line: Int, message: String)
  }

  package static let columns = ["month", "currency", "units_per_usd", "source"]
  static let expected = "expected month, currency, units_per_usd, source"

  /// The comment lines above the header, with their `#`.
  package private(set) var comments: [String] = []
  private let bytes: [UInt8]
  private var position = 0
  private var line = 0
  private var lastSource: (bytes: ArraySlice<UInt8>, text: String)?
  private var lastCurrency: (bytes: ArraySlice<UInt8>, text: String)?

  /// Throws where the header is another.
  package init(name: String, bytes: [UInt8]) throws(SettingsError) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while let row = nextLine() {
      if row.isEmpty { continue }
      if row.first == UInt8(ascii: "#") {
        comments.append(String(decoding: row, as: UTF8.self))
        continue
      }
      let header = RateRows.cells(of: row).map { String(decoding: $0, as: UTF8.self) }
      if header == RateRows.columns { return }
      break
    }
    throw .badRates(file: name, line: Swift.max(1, line), message: "\(RateRows.expected) in the header row")
  }

  package mutating func next() -> Row? {
    while let row = nextLine() {
      if row.isEmpty || row.first == UInt8(ascii: "#") { continue }
      return read(row)
    }
    return nil
  }

  private mutating func read(_ row: ArraySlice<UInt8>) -> Row {
    let cells = RateRows.cells(of: row)
    guard cells.count == 4 else {
      return .bad(line: line, message: "\(RateRows.count(cells.count)); \(RateRows.expected)")
    }
    guard let month = Month(Substring(decoding: cells[0], as: UTF8.self)), cells[0].count == 7 else {
      return bad("month", cells[0], "a month, such as 1987-03")
    }
    guard cells[1].count == 3, cells[1].allSatisfy({ $0 &- 65 < 26 }) else {
      return bad("currency", cells[1], "an ISO 4217 code")
    }
    let digits = String(decoding: cells[2], as: UTF8.self)
    guard let rate = RateRows.number(digits) else {
      return bad("units_per_usd", cells[2], "a number above 0")
    }
    if cells[3].isEmpty { return bad("source", cells[3], "a word") }
    return .rate(
      Rate(
        month: month, currency: RateRows.text(cells[1], &lastCurrency), unitsPerUSD: rate, digits: digits,
        source: RateRows.text(cells[3], &lastSource), line: line))
  }

  private func bad(_ column: String, _ cell: ArraySlice<UInt8>, _ expected: String) -> Row {
    .bad(line: line, message: "\(column) '\(String(decoding: cell, as: UTF8.self))'; expected \(expected)")
  }

  /// The source of a month's rate that goes to an ISO day.
  static func source(_ source: String, to day: String) -> String { "\(source) to \(day)" }

  /// A decimal number above 0; nil of anything else, as `0x1` and `inf`.
  static func number(_ text: some StringProtocol) -> Double? {
    guard text.utf8.allSatisfy({ $0 &- 48 < 10 || "+-.eE".utf8.contains($0) }), let number = Double(text),
      number > 0,
      number.isFinite
    else { return nil }
    return number
  }

  /// `1 cell`, `3 cells`
  static func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }

  /// The text of a cell, which is mostly that of the row before.
  private static func text(_ cell: ArraySlice<UInt8>, _ last: inout (bytes: ArraySlice<UInt8>, text: String)?)
    -> String
  {
    if let last, last.bytes == cell { return last.text }
    let text = String(decoding: cell, as: UTF8.self)
    last = (cell, text)
    return text
  }

  private static func cells(of row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    row.split(omittingEmptySubsequences: false) { $0 == 9 || $0 == UInt8(ascii: ",") }
  }

  /// Without its line end.
  private mutating func nextLine() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    line += 1
    let end = bytes[position...].firstIndex(of: 10) ?? bytes.count
    var row = bytes[position..<end]
    position = end + 1
    if row.last == 13 { row.removeLast() }
    return row
  }
}
