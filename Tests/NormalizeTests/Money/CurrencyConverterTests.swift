import Lexicon
import Testing

@testable import Normalize

@Suite struct CurrencyConverterTests {
  private static let table = """
    month,currency,units_per_usd,source
    1987-03,DEM,1.8,fed-g5
    1987-04,DEM,1.7,fed-g5
    1987-03,GBP,0.625,fed-g5
    1987-04,GBP,0.5,fed-g5
    1987-03,FRF,6,other
    """

  private func converter(to base: String) throws -> CurrencyConverter {
    let table = try RateTable(name: "rates.csv", bytes: Self.table.utf8)
    return CurrencyConverter(
      base: base, rates: RateBook(table: table, pegs: try CurrencyPegs(), quotedInDollars: ["GBP"]))
  }

  private func convert(_ currency: String, to base: String, _ period: String) throws
    -> CurrencyConverter.Conversion?
  {
    let span = try #require(MonthSpan(notation: period))
    return try converter(to: base).conversion(of: currency, in: span)
  }

  private func needed(_ currency: String, to base: String, _ period: String) throws -> CurrencyConverter.Conversion
  {
    let found = try convert(currency, to: base, period)
    return try #require(found)
  }

  @Test func takesTheMonthsRate() throws {
    let conversion = try needed("DEM", to: "USD", "1987-03")
    #expect(abs(conversion.rate - 1 / 1.8) < 1e-15)
    #expect(conversion.period == "1987-03" && conversion.source == "fed-g5")
  }

  @Test func takesTheMeanOfASpan() throws {
    let conversion = try needed("DEM", to: "USD", "1987-03/1987-04")
    #expect(abs(conversion.rate - 1 / 1.75) < 1e-15)
    #expect(conversion.period == "1987-03/1987-04")
  }

  /// (1.6 + 2) / 2 dollars a pound, as its source tells the mean, not 2 / (0.625 + 0.5).
  @Test func aRateToldInDollarsHasTheMeanOfDollars() throws {
    #expect(try abs(needed("GBP", to: "USD", "1987-03/1987-04").rate - 1.8) < 1e-15)
    #expect(try abs(needed("USD", to: "GBP", "1987-03/1987-04").rate - 1 / 1.8) < 1e-15)
    #expect(try abs(needed("GBP", to: "DEM", "1987-03/1987-04").rate - 1.8 * 1.75) < 1e-14)
  }

  @Test func aSpanWithFewRatesHasNone() throws {
    #expect(try convert("DEM", to: "USD", "1987") == nil)
    #expect(try convert("DEM", to: "USD", "1987-03/1987-05")?.period == "1987-03/1987-04")
  }

  @Test func crossesThroughTheDollarAndSaysSo() throws {
    let conversion = try needed("DEM", to: "GBP", "1987-03")
    #expect(abs(conversion.rate - 0.625 / 1.8) < 1e-15)
    #expect(conversion.source == "fed-g5, DEM and GBP per USD")
    #expect(try convert("FRF", to: "GBP", "1987-03")?.source == "other; fed-g5, FRF and GBP per USD")
  }

  @Test func aPegNeedsNoOtherCurrency() throws {
    let conversion = try needed("XOF", to: "FRF", "1987-03")
    #expect(conversion.rate == 0.02)
    #expect(conversion.source == "50 XOF per FRF since 1971-01: Banque de France: franc zone")
    let inDollars = try needed("XOF", to: "USD", "1987-03")
    #expect(abs(inDollars.rate - 1 / 300) < 1e-15)
    #expect(inDollars.source == "50 XOF per FRF since 1971-01: Banque de France: franc zone; other")
  }

  @Test func neverGuesses() throws {
    #expect(try convert("DEM", to: "USD", "1999-01") == nil)
    #expect(try convert("IRR", to: "USD", "1987-03") == nil)
  }

  @Test func centsAreHundredths() throws {
    #expect(try convert("USc", to: "USD", "1987-03")?.rate == 0.01)
    #expect(try convert("GBp", to: "USD", "1987-03")?.rate == 0.016)
  }

  @Test(arguments: [
    (
      "month,currency,units_per_usd,source\n1987-03,DEM,dear,x\n", 2,
      "units_per_usd 'dear'; expected a number above 0"
    ),
    (
      "month,currency,units_per_usd,source\n1987-13,DEM,1,x\n", 2,
      "month '1987-13'; expected a month, such as 1987-03"
    ),
    ("month,currency,units_per_usd,source\n\n1987-03,mark,1,x\n", 3, "currency 'mark'; expected an ISO 4217 code"),
    ("1987-03,DEM,1.8,x\n", 1, "expected month, currency, units_per_usd, source in the header row"),
  ])
  func aBadRowIsRefusedWithItsLine(text: String, line: Int, message: String) {
    #expect(throws: SettingsError.badRates(file: "r.csv", line: line, message: message)) {
      try RateTable(name: "r.csv", bytes: text.utf8)
    }
  }

  @Test func anUnreadableFileIsRefused() {
    #expect(throws: SettingsError.unreadableRates("no/such/file.csv")) { try RateTable(file: "no/such/file.csv") }
  }
}
