import Lexicon

/// Monthly exchange rates: units of a currency per US dollar, with their source.
package struct RateTable: Sendable {
  package struct Rate: Sendable, Hashable {
    package let unitsPerUSD: Double
    package let source: String
    /// Whether its source tells it in dollars per unit.
    package var isQuotedInDollars = false
  }

  /// The rates of one currency, a place a month.
  private struct Series: Sendable {
    private(set) var first: Month
    private var rates: [Rate?] = []

    init(first: Month) { self.first = first }

    subscript(month: Month) -> Rate? {
      let place = first.distance(to: month)
      return rates.indices.contains(place) ? rates[place] : nil
    }

    mutating func set(_ rate: Rate, in month: Month) {
      if month < first {
        rates.insert(contentsOf: repeatElement(nil, count: month.distance(to: first)), at: 0)
        first = month
      }
      let place = first.distance(to: month)
      if place >= rates.count { rates += repeatElement(nil, count: place + 1 - rates.count) }
      rates[place] = rate
    }

    var months: [Month] {
      rates.indices.compactMap { rates[$0] == nil ? nil : first.advanced(by: $0) }
    }
  }

  private var series: [String: Series] = [:]

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
    guard let bytes = WholeFile.bytes(of: file) else { throw .unreadableRates(file) }
    try self.init(name: file, bytes: bytes)
  }

  /// Rows of month, currency, units per US dollar and source, parted by tabs or commas, under a header row.
  package init(name: String, bytes: some Sequence<UInt8>) throws(SettingsError) {
    var last: (code: String, series: Series)?
    for row in try RateRows(name: name, bytes: Array(bytes)) {
      switch row {
      case .bad(let line, let message): throw .badRates(file: name, line: line, message: message)
      case .rate(let rate):
        if last?.code != rate.currency {
          if let last { series[last.code] = last.series }
          last = (rate.currency, series[rate.currency] ?? Series(first: rate.month))
        }
        last?.series.set(Rate(unitsPerUSD: rate.unitsPerUSD, source: rate.source), in: rate.month)
      }
    }
    if let last { series[last.code] = last.series }
  }

  /// The rate that the table has of a month.
  package func rate(of currency: String, in month: Month) -> Rate? { series[currency]?[month] }

  /// The months that it has of a currency.
  package func months(of currency: String) -> [Month] { series[currency]?.months ?? [] }
}
