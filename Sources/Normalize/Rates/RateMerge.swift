import Lexicon

/// Puts imported rates into a table of monthly rates: theirs come before what it has of the same currency and month.
package struct RateMerge: Sendable {
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

  package mutating func add(_ imported: [RateRows.Rate]) {
    for rate in imported {
      let old = rates.updateValue(rate, forKey: RateKey(rate))
      if let old {
        changed += old.digits == rate.digits && old.source == rate.source ? 0 : 1
      } else {
        added += 1
      }
    }
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
