import Extract
import Lexicon
import Testing

@testable import Normalize

@Suite struct RateFileTests {
  private static let history = """
    Date,USD,JPY,GBP,TRL,ABX,
    2017-10-03,1.1753,132.68,0.88573,N/A,1,
    2017-10-02,1.1744,132.34,0.88313,N/A,1,
    2004-12-31,1.3621,139.65,0.70505,1836200,1,
    """

  private func read(_ text: String) throws -> RateFile {
    try RateFile(Array(text.utf8), name: "hist.csv", currencies: CurrencyTable())
  }

  private func digits(_ file: RateFile, _ currency: String, _ month: String) -> String? {
    file.rates.first { $0.currency == currency && $0.month.description == month }?.digits
  }

  @Test func theBanksHistoryBecomesMonthlyMeansOfCrosses() throws {
    let file = try read(Self.history)
    // (1 / 1.1753 + 1 / 1.1744) / 2, (132.68 / 1.1753 + 132.34 / 1.1744) / 2
    #expect(digits(file, "EUR", "2017-10") == "0.851173")
    #expect(digits(file, "JPY", "2017-10") == "112.789")
    #expect(digits(file, "TRL", "2004-12") == "1348070")
    #expect(digits(file, "TRL", "2017-10") == nil && digits(file, "USD", "2017-10") == nil)
    #expect(file.rates.allSatisfy { $0.source == "ecb" })
    #expect(file.rejects.map(\.message) == ["column 'ABX'; expected an ISO 4217 code"])
  }

  @Test(arguments: [
    ("2017-10-04,1.17,132.5,0.88,N/A", "5 cells; expected 6 as in the header"),
    ("2017-02-29,1.17,132.5,0.88,N/A,1,", "Date '2017-02-29'; expected a day, such as 2017-10-25"),
    ("2017-10-02,1.17,132.5,0.88,N/A,1,", "Date '2017-10-02' stands above already"),
    ("2017-10-04,N/A,132.5,0.88,N/A,1,", "USD 'N/A'; expected a number above 0, which the others are crossed with"),
    ("2017-10-04,1.17,-132.5,0.88,N/A,1,", "JPY '-132.5'; expected a number above 0, or N/A"),
    ("2017-10-04,1.17,13.25,0.88,N/A,1,", "JPY is far from the other days of its month"),
    ("2017-10-04,11.7,132.5,0.88,N/A,1,", "USD is far from the other days of its month"),
  ])
  func badRowsAreSetAside(row: String, message: String) throws {
    let file = try read(Self.history + "\n" + row + "\n")
    #expect(file.rejects.dropFirst().map(\.place) == ["hist.csv:5"])
    #expect(file.rejects.dropFirst().map(\.message) == [message])
    #expect(digits(file, "TRL", "2004-12") == "1348070")
    if message.contains("far") { #expect(digits(file, "JPY", "2017-10") == "112.789") }
  }

  @Test func aMonthlyTableIsTakenAsItIs() throws {
    let file = try read(
      "month,currency,units_per_usd,source\n1987-03,SAR,3.75010,us\n1987-03,XXZ,1,us\n1987-03,USD,1,us\n")
    #expect(file.rates.map(\.digits) == ["3.75010"])
    #expect(file.rejects.map(\.place) == ["hist.csv:3", "hist.csv:4"])
  }

  @Test(arguments: ["", "when,what\n1,2\n", "Date,JPY\n2017-10-02,132\n"])
  func anotherFileIsRefused(text: String) { #expect(throws: RateFile.Failure.unknownFormat) { try read(text) } }

  @Test func aFileWithoutRatesIsRefused() {
    #expect(throws: RateFile.Failure.noRates) { try read("Date,USD,JPY\n2017-10-02,N/A,132\n") }
  }

  @Test func aTableTakesRatesInAndStaysTheSameTheSecondTime() throws {
    let table =
      "# mine\nmonth\tcurrency\tunits_per_usd\tsource\n1987-03\tDEM\t1.8355\tfed-g5\n2017-10\tEUR\t0.8507\tfed-g5\n"
    var merge = try RateMerge(table: Array(table.utf8), name: "rates.tsv")
    merge.add(try read(Self.history).rates)
    #expect(merge.added == 6 && merge.changed == 1 && merge.count == 8)
    let bytes = merge.bytes(asCSV: false)
    #expect(
      String(decoding: bytes, as: UTF8.self).hasPrefix(
        "# mine\nmonth\tcurrency\tunits_per_usd\tsource\n1987-03\tDEM"))
    var again = try RateMerge(table: bytes, name: "rates.tsv")
    again.add(try read(Self.history).rates)
    #expect(again.added == 0 && again.changed == 0 && again.bytes(asCSV: false) == bytes)
    let rates = try RateTable(name: "r", bytes: again.bytes(asCSV: true))
    let month = try #require(Month("2017-10"))
    #expect(rates.rate(of: "EUR", in: month)?.source == "ecb")
  }
}
