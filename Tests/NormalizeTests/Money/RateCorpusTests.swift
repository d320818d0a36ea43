import Foundation
import Lexicon
import Testing

@testable import Normalize

/// `Tests/Corpus/rates.tsv`: what the sources publish, against the program's tables.
@Suite struct RateCorpusTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let currency, base, period, units, source: String
    let tolerance: Double

    var testDescription: String { "\(currency) per \(base), \(period)" }
  }

  static let rows: [Row] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("Corpus/rates.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let table = try? Table(name: "rates", text: text),
      let columns = try? ["currency", "per", "period", "units", "tolerance", "source"].map(table.column)
    else { return [] }
    return table.rows.map { row in
      let cells = columns.map { $0.text(row) }
      return Row(
        currency: cells[0], base: cells[1], period: cells[2], units: cells[3], source: cells[5],
        tolerance: Double(cells[4]) ?? 0)
    }
  }()

  private static let lexicon = try? Lexicon()

  @Test func theCorpusIsRead() { #expect(Self.rows.count > 40) }

  @Test(arguments: rows) func rate(_ row: Row) throws {
    let lexicon = try #require(Self.lexicon)
    let span = try #require(MonthSpan(notation: row.period))
    // What one unit of `base` costs in the currency.
    let converter = CurrencyConverter(base: row.currency, rates: try RateBook(lexicon: lexicon, file: nil))
    let conversion = converter.conversion(of: row.base, in: span)
    guard let units = Double(row.units) else {
      #expect(conversion == nil, "\(row.source)")
      return
    }
    let found = try #require(conversion)
    #expect(abs(found.rate / units - 1) <= row.tolerance + 1e-12, "\(found.rate) against \(units): \(row.source)")
    #expect(!found.source.isEmpty && found.period == row.period)
  }
}
