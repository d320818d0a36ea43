import Extract
import Lexicon
import Testing

@testable import Normalize

@Suite struct DeflatorTests {
  private static let table = "period,index,base\n1986,40,2015\n1987,42,2015\n1987-03,41,2015\n"

  @Test(arguments: [
    ("1986", 2.5, "× 2.5: index 100 of 2015 / 40 of 1986, prices.csv"),
    ("1987-03", 100.0 / 41, "× 2.43902: index 100 of 2015 / 41 of 1987-03, prices.csv"),
    ("1986-12/1987-01", 100.0 / 41, "× 2.43902: index 100 of 2015 / 41 of 1986-12/1987-01, prices.csv"),
  ])
  func factors(period: String, factor: Double, words: String) throws {
    let deflator = try Deflator(name: "my/prices.csv", text: Self.table)
    let span = try #require(MonthSpan(notation: period))
    let found = try #require(deflator.factor(in: span))
    #expect(abs(found.value - factor) < 1e-12 && found.words == words)
  }

  @Test func aMonthWithoutAnIndexHasNoFactor() throws {
    let deflator = try Deflator(name: "p", text: Self.table)
    for period in ["1988", "1987-07/1988-06"] {
      let span = try #require(MonthSpan(notation: period))
      #expect(deflator.factor(in: span) == nil)
    }
  }

  @Test func theRowOfTheBaseIsItsIndex() throws {
    let deflator = try Deflator(name: "p", text: "period\tindex\tbase\n1986\t40\t1987\n1987\t50\t1987\n")
    let span = try #require(MonthSpan(notation: "1986"))
    #expect(deflator.factor(in: span)?.value == 1.25)
  }

  @Test(arguments: [
    ("", 1, "expected rows of period, index, base under that header"),
    ("period,index,base\n1986,none,2015\n", 2, "index 'none'; expected a number above 0"),
    ("period,index,base\n1986,40,2015\n1987,40,2010\n", 3, "base '2010'; expected '2015' as in the rows above"),
    (
      "period,index,base\nlast year,40,2015\n", 2,
      "period 'last year'; expected a year or month, such as 1987 or 1987-03"
    ),
    ("period,index,base\n1986,40\n", 2, "base '40'; expected a year or month"),
  ])
  func refuses(text: String, line: Int, message: String) {
    #expect(throws: SettingsError.badTable(file: "p.csv", line: line, message: message)) {
      try Deflator(name: "p.csv", text: text)
    }
  }
}
