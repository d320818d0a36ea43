import Glibc
import Lexicon

/// Monthly exchange rates: units of a currency per US dollar, with their source.
package struct RateTable: Sendable {
  package struct Rate: Sendable, Hashable {
    package let unitsPerUSD: Double
    package let source: String
  }

  /// By currency, then by month `1987-03`.
  private var rates: [String: [String: Rate]] = [:]

  /// The program's own table, or the one that stands for it.
  package init(tables: TableSet) throws(SettingsError) {
    let place = tables.place(of: "rates")
    let read = tables.withBytes(of: "rates") { bytes in
      Result { () throws(SettingsError) in try RateTable(name: place, bytes: bytes) }
    }
    guard let read else { throw .unreadableRates(place) }
    self = try read.get()
  }

  /// A user's own table.
  package init(file: String) throws(SettingsError) {
    guard let descriptor = fopen(file, "r") else { throw .unreadableRates(file) }
    defer { fclose(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, descriptor), count > 0 { bytes += chunk[..<count] }
    guard ferror(descriptor) == 0 else { throw .unreadableRates(file) }
    try self.init(name: file, bytes: bytes)
  }

  /// Rows of month, currency, units per US dollar and source, parted by tabs or commas, under a header row.
  package init(name: String, bytes: some Sequence<UInt8>) throws(SettingsError) {
    let lines = Array(bytes).split(separator: 10, omittingEmptySubsequences: false)
    var isHeader = true
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != UInt8(ascii: "#") {
      if isHeader {
        isHeader = false
        continue
      }
      let cells = line.split(omittingEmptySubsequences: false) { $0 == 9 || $0 == 44 || $0 == 13 }
      guard cells.count >= 4, let rate = Double(String(decoding: cells[2], as: UTF8.self)), rate > 0 else {
        throw .badRates(file: name, line: index + 1, message: "expected month, currency, units_per_usd, source")
      }
      let month = String(decoding: cells[0], as: UTF8.self)
      rates[String(decoding: cells[1], as: UTF8.self), default: [:]][month] =
        Rate(unitsPerUSD: rate, source: String(decoding: cells[3], as: UTF8.self))
    }
  }

  /// The rate of a month `1987-03`, or the mean over the months of a year `1987` that the table has.
  package func rate(of currency: String, in period: String) -> Rate? {
    if currency == "USD" { return Rate(unitsPerUSD: 1, source: "definition") }
    guard let months = rates[currency] else { return nil }
    if period.count == 7 { return months[period] }
    let year = months.filter { $0.key.hasPrefix(period + "-") }.sorted { $0.key < $1.key }
    guard let first = year.first else { return nil }
    let sum = year.reduce(0.0) { $0 + $1.value.unitsPerUSD }
    return Rate(unitsPerUSD: sum / Double(year.count), source: first.value.source)
  }
}
