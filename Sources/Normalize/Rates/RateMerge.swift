import Lexicon

/// Puts imported rates into a table of monthly rates: theirs come before what it has of the same currency and month.
///
/// A rate of a month to a day (`ecb to 2026-11-23`) takes the place of none and of one to a day before, and gives way to
/// that of the month. A rate of a monthly table is set aside where it is three times the rates of the months beside it, or
/// a third of them: a jump that lasts is none of that.
package struct RateMerge: Sendable {
  private static let farOff = 3.0
  package private(set) var added = 0
  package private(set) var changed = 0
  private var rates: [RateKey: RateRows.Rate] = [:]
  private let comments: [String]

  /// Throws on a row of the table that can't be read.
  package init(table bytes: [UInt8], name: String) throws(SettingsError) {
    var rows = try RateRows(name: name, bytes: bytes)
    comments = rows.comments
    while let row = rows.next() {
      switch row {
      case .rate(let rate): rates[RateKey(rate)] = rate
      case .bad(let line, let message): throw .badRates(file: name, line: line, message: message)
      }
    }
  }

  /// The rows that it sets aside, in the order of the file.
  package mutating func add(_ imported: [RateRows.Rate]) -> [RejectedRow] {
    var file = Dictionary(imported.map { (RateKey($0), $0) }) { first, _ in first }
    var far: [RateRows.Rate] = []
    // First those between two months, so that none is far from a wrong one beside it.
    for count in [2, 1] {
      let found = imported.filter { rate in
        rate.line > 0 && file[RateKey(rate)] != nil && isFarOff(rate, neighbours(of: rate, in: file), count)
      }
      for rate in found { file[RateKey(rate)] = nil }
      far += found
    }
    for rate in imported where file[RateKey(rate)] != nil { put(rate) }
    return far.sorted { $0.line < $1.line }.map { rate in
      RejectedRow(
        line: rate.line, message: "\(rate.currency) '\(rate.digits)' is far from the months beside \(rate.month)")
    }
  }

  private mutating func put(_ rate: RateRows.Rate) {
    guard let old = rates[RateKey(rate)] else {
      added += 1
      rates[RateKey(rate)] = rate
      return
    }
    if let day = rate.lastDay, old.lastDay.map({ day < $0 }) ?? true { return }
    changed += old.digits == rate.digits && old.source == rate.source ? 0 : 1
    rates[RateKey(rate)] = rate
  }

  /// The rates of the months before and after, of the file and else of the table.
  private func neighbours(of rate: RateRows.Rate, in file: [RateKey: RateRows.Rate]) -> [Double] {
    [-1, 1].compactMap { step in
      let key = RateKey(currency: rate.currency, month: rate.month.advanced(by: step))
      return (file[key] ?? rates[key])?.unitsPerUSD
    }
  }

  private func isFarOff(_ rate: RateRows.Rate, _ neighbours: [Double], _ count: Int) -> Bool {
    guard neighbours.count == count else { return false }
    let ratios = neighbours.map { rate.unitsPerUSD / $0 }
    return ratios.allSatisfy { $0 >= RateMerge.farOff } || ratios.allSatisfy { $0 <= 1 / RateMerge.farOff }
  }

  package var count: Int { rates.count }

  /// The table's bytes, in the order of currencies and months: by commas without comments, or by tabs.
  package func bytes(asCSV: Bool) -> [UInt8] {
    let separator = asCSV ? "," : "\t"
    var text = asCSV ? "" : comments.map { $0 + "\n" }.joined()
    text += RateRows.columns.joined(separator: separator) + "\n"
    for (key, rate) in rates.sorted(by: { $0.key < $1.key }) {
      text += [key.month.description, key.currency, rate.digits, rate.source].joined(separator: separator) + "\n"
    }
    return Array(text.utf8)
  }
}
