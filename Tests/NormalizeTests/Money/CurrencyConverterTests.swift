import Testing

@testable import Normalize

@Suite struct CurrencyConverterTests {
  private static let table = """
    month,currency,units_per_usd,source
    1987-03,DEM,1.8,fed-g5
    1987-04,DEM,1.7,fed-g5
    1987-03,GBP,0.625,fed-g5
    """

  private func converter(to base: String) throws -> CurrencyConverter {
    CurrencyConverter(base: base, rates: try RateTable(name: "rates.csv", bytes: Self.table.utf8))
  }

  @Test func takesTheMonthsRate() throws {
    let conversion = try #require(converter(to: "USD").conversion(of: "DEM", in: ["1987-03"]))
    #expect(abs(conversion.rate - 1 / 1.8) < 1e-15)
    #expect(conversion.period == "1987-03" && conversion.source == "fed-g5")
  }

  @Test func takesTheMeanOfAYear() throws {
    let conversion = try #require(converter(to: "USD").conversion(of: "DEM", in: ["1987"]))
    #expect(abs(conversion.rate - 1 / 1.75) < 1e-15)
  }

  @Test func crossesThroughTheDollar() throws {
    let conversion = try #require(converter(to: "GBP").conversion(of: "DEM", in: ["1987-03"]))
    #expect(abs(conversion.rate - 0.625 / 1.8) < 1e-15)
  }

  @Test func fallsBackToTheNextPeriodAndNeverGuesses() throws {
    let usd = try converter(to: "USD")
    #expect(usd.conversion(of: "DEM", in: ["1999-01", "1987-04"])?.period == "1987-04")
    #expect(usd.conversion(of: "DEM", in: ["1999-01"]) == nil)
    #expect(usd.conversion(of: "IRR", in: ["1987-03"]) == nil)
    #expect(usd.conversion(of: "DEM", in: []) == nil)
  }

  @Test func theOwnTableHasTheRatesOfItsTime() throws {
    let rates = try RateTable(tables: .embedded)
    let euro = try #require(rates.rate(of: "EUR", in: "2017-10"))
    #expect((0.84...0.86).contains(euro.unitsPerUSD) && !euro.source.isEmpty)
    let mark = try #require(rates.rate(of: "DEM", in: "1987-03"))
    #expect((1.7...2.0).contains(mark.unitsPerUSD))
  }

  @Test func aBadRowIsRefusedWithItsLine() {
    #expect(
      throws: SettingsError.badRates(
        file: "r.csv", line: 2, message: "expected month, currency, units_per_usd, source")
    ) { try RateTable(name: "r.csv", bytes: "month,currency,units_per_usd,source\n1987-03,DEM,dear,x\n".utf8) }
    #expect(throws: SettingsError.unreadableRates("no/such/file.csv")) { try RateTable(file: "no/such/file.csv") }
  }
}
