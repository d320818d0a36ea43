import Testing

@testable import Lexicon

@Suite struct CurrencyTableTests {
  @Test(arguments: [
    ("peso", "MX", "1987-03-01", "MXP"), ("peso", "MX", "2017-03-01", "MXN"),
    ("cruzado", "BR", "1987-06-01", "BRC"),
    ("franc", "BE", "1987-06-01", "BEF"), ("mark", "DE", "1987-06-01", "DEM"),
    ("dollar", "CA", "2017-01-01", "CAD"),
    ("zloty", "PL", "1987-01-01", "PLZ"), ("zloty", "PL", "2017-01-01", "PLN"),
  ])
  func theCurrencyOfItsTime(unit: String, area: String, day: String, code: String) throws {
    #expect(try CurrencyTable().currency(unit: unit, area: area, on: day)?.code == code)
  }

  @Test func everyCurrencyOfIsoInUseIsThere() throws {
    let currencies = try CurrencyTable()
    for code in ["USD", "EUR", "JPY", "GBP", "CNY", "INR", "BRL", "ZAR", "KWD", "XAF", "IQD", "IRR"] {
      #expect(currencies.currency(code: code)?.isInUse(on: nil) == true)
    }
    #expect(currencies.currency(code: "DEM")?.isInUse(on: "2017-01-01") == false)
  }
}
