import Lexicon
import Testing

@testable import Normalize

/// Each value that a named source gives comes out, to the last digits of a double or within the row's tolerance.
@Suite struct NamedConversionTests {
  @Test func theValuesOfTheSources() throws {
    #expect(NamedConversion.all.count >= 300)
    let lexicon = try Lexicon()
    var converters: [[String: String]: ClaimConverter] = [:]
    for row in NamedConversion.all {
      let chosen = row.chosen(lexicon.factors, lexicon.units)
      let converter = try converters[chosen] ?? ClaimConverter(chosen, lexicon)
      converters[chosen] = converter
      let claim = converter.converted(
        .figure(row.value, row.unit, row.kind, commodity: row.goods, hs: row.hs, reporter: row.area))[0]
      let value = claim.normLo ?? .nan
      let slack = row.expected == 0 ? 1e-12 : abs(row.expected) * max(row.tolerance, 2e-15)
      #expect(
        abs(value - row.expected) <= slack, "\(row.testDescription): \(value), \(row.source): \(row.expected)")
      #expect(claim.normUnit == row.to, "\(row.testDescription)")
      #expect(row.tolerance == 0 || row.goods == nil || claim.tolerance ?? 0 <= 0.35)
    }
  }

  @Test func everyRowNamesItsSource() {
    for row in NamedConversion.all { #expect(row.cells.count == 10 && !row.source.isEmpty, "\(row.cells)") }
  }
}
