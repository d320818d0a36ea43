import Testing

@testable import Lexicon

@Suite struct CurrencyTableTests {
  @Test(arguments: [
    ("peso", "MX", "1987-03-01", "MXP"), ("peso", "MX", "2017-03-01", "MXN"),
    ("cruzado", "BR", "1987-06-01", "BRC"),
    ("franc", "BE", "1987-06-01", "BEF"), ("mark", "DE", "1987-06-01", "DEM"),
    ("dollar", "CA", "2017-01-01", "CAD"),
    ("zloty", "PL", "1987-01-01", "PLZ"), ("zloty", "PL", "2017-01-01", "PLN"),
    // Of the old and the new money in use, the new one.
    ("lira", "TR", "2005-02-15", "TRY"), ("leu", "RO", "2005-08-15", "RON"), ("ruble", "RU", "1998-04-15", "RUB"),
    ("cedi", "GH", "2007-08-15", "GHS"), ("manat", "AZ", "2006-04-15", "AZN"), ("peso", "CU", "2000-01-01", "CUP"),
    // Of none in use, the last that was, and never one to come.
    ("cruzeiro", "BR", "1987-03-15", "BRB"), ("cruzado", "BR", "1991-03-15", "BRN"),
    ("sol", "PE", "1987-03-15", "PES"),
    ("peso", "AR", "1987-03-15", "ARP"), ("guilder", "NL", "2005-03-15", "NLG"),
    ("escudo", "PT", "2005-03-15", "PTE"),
    ("pound", "MT", "1986-03-15", "MTL"), ("crown", "IS", "1987-03-15", "ISK"),
    ("karbovanets", "UA", "1994-04-15", "UAK"), ("rial", "YE", "1988-01-01", "YER"),
  ])
  func theCurrencyOfItsTime(unit: String, area: String, day: String, code: String) throws {
    #expect(try CurrencyTable().currency(unit: unit, area: area, on: day)?.code == code)
  }

  @Test(arguments: [
    (["RUB"], "ruble", "1987-06-01", "SUR"), (["MXN"], "peso", "1987-06-01", "MXP"),
    (["DEM"], "mark", "2010-01-01", "DEM"),
    (["NLG"], "guilder", "2005-01-01", "NLG"), (["ITL", "TRY"], "lira", "1987-06-01", "ITL"),
    (["ITL", "TRY"], "lira", "2010-01-01", "TRY"),
  ])
  func theCurrencyOfNoCountry(codes: [String], unit: String, day: String, code: String) throws {
    #expect(try CurrencyTable().currency(codes, unit: unit, on: day) == code)
  }

  @Test func noCurrencyBeforeItsFirst() throws {
    #expect(try CurrencyTable().currency(unit: "nakfa", area: "ER", on: "1990-01-01") == nil)
  }

  @Test func everyCurrencyOfIsoInUseIsThere() throws {
    let currencies = try CurrencyTable()
    for code in ["USD", "EUR", "JPY", "GBP", "CNY", "INR", "BRL", "ZAR", "KWD", "XAF", "IQD", "IRR"] {
      #expect(currencies.currency(code: code)?.isInUse(on: nil) == true)
    }
    #expect(currencies.currency(code: "DEM")?.isInUse(on: "2017-01-01") == false)
  }
}
