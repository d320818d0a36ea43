import Extract
import Lexicon
import Testing

@testable import Normalize

@Suite struct RateFileTests {
  /// The weekdays of October 2017, each with these rates but for the last two.
  private static let history = month(
    "2017-10", ["1.1744,132.34,0.88313,N/A,1", "1.1753,132.68,0.88573,N/A,1"], of: "1.1744,132.34,0.88313,N/A,1")

  private static let header = "Date,USD,JPY,GBP,TRL,ABX,\n"

  /// A file of one month, the last day first: the given days are its last ones.
  private static func month(_ month: String, _ last: [String], of other: String) -> String {
    let days = (1...31).compactMap { CalendarDay(iso: "\(month)-\(CalendarDay.padded($0, 2))") }
    let weekdays = days.filter { $0.weekday < 6 }
    let rows = weekdays.enumerated().reversed().map { place, day in
      let at = place - (weekdays.count - last.count)
      return "\(month)-\(CalendarDay.padded(day.day, 2)),\(at >= 0 ? last[at] : other),\n"
    }
    return header + rows.joined()
  }

  private func read(_ text: String) throws -> RateFile {
    try RateFile(Array(text.utf8), name: "hist.csv", currencies: CurrencyTable())
  }

  private func digits(_ file: RateFile, _ currency: String, _ month: String) -> String? {
    file.rates.first { $0.currency == currency && $0.month.description == month }?.digits
  }

  @Test func theBanksHistoryBecomesMonthlyMeansOfCrosses() throws {
    let file = try read(Self.history)
    // The euro: 22 / (21 × 1.1744 + 1.1753); (21 × 132.34 / 1.1744 + 132.68 / 1.1753) / 22
    #expect(digits(file, "EUR", "2017-10") == "0.851469")
    #expect(digits(file, "JPY", "2017-10") == "112.697")
    #expect(digits(file, "TRL", "2017-10") == nil && digits(file, "USD", "2017-10") == nil)
    #expect(file.rates.allSatisfy { $0.source == "ecb" } && file.setAside.isEmpty)
    #expect(file.rejects == [RejectedRow(line: 1, message: "column 'ABX'; expected an ISO 4217 code")])
  }

  /// Dollars per euro are what the bank tells: their mean, not that of euros per dollar.
  @Test func theEuroIsAMeanOfDollars() throws {
    let far = Self.month("2017-10", Array(repeating: "1.5,1,1,N/A,1", count: 11), of: "1,1,1,N/A,1")
    #expect(try digits(read(far), "EUR", "2017-10") == "0.8")
  }

  @Test(arguments: [
    ("2017-10-28,1.17,132.5,0.88,N/A", "5 cells; expected 6 as in the header"),
    ("2017-10-28", "1 cell; expected 6 as in the header"),
    ("2017-02-29,1.17,132.5,0.88,N/A,1,", "Date '2017-02-29'; expected a day, such as 2017-10-25"),
    ("2017-10-02,1.17,132.5,0.88,N/A,1,", "Date '2017-10-02' stands above already"),
    ("2017-10-28,N/A,132.5,0.88,N/A,1,", "USD 'N/A'; expected a number above 0, which the others are crossed with"),
    ("2017-10-28,1.17,-132.5,0.88,N/A,1,", "JPY '-132.5'; expected a number above 0, or N/A"),
    ("2017-10-28,1.17,0x84,0.88,N/A,1,", "JPY '0x84'; expected a number above 0, or N/A"),
    ("2017-10-28,1.17,13.25,0.88,N/A,1,", "JPY is far from the other days of its month"),
    ("2017-10-28,11.7,132.5,0.88,N/A,1,", "USD is far from the other days of its month"),
  ])
  func badRowsAreSetAside(row: String, message: String) throws {
    let file = try read(Self.history + row + "\n")
    #expect(file.rejects.dropFirst().map(\.line) == [24])
    #expect(file.rejects.dropFirst().map(\.message) == [message])
    if message.contains("far") { #expect(digits(file, "JPY", "2017-10") == "112.697") }
  }

  /// A file of ninety days begins within a month, and ends within one.
  @Test func aPartOfAMonthIsToldAsOne() throws {
    let file = try read(
      Self.header + "2017-11-03,1.16,132,0.88,N/A,1,\n" + Self.history.dropFirst(Self.header.count)
        + "2017-09-29,1.18,132,0.88,N/A,1,\n2017-09-28,1.18,132,0.88,N/A,1,\n")
    #expect(digits(file, "EUR", "2017-09") == nil && digits(file, "EUR", "2017-10") == "0.851469")
    #expect(file.setAside == ["2017-09: the file begins within it, on 2017-09-28"])
    let november = try #require(file.rates.first { $0.month.description == "2017-11" })
    #expect(november.source == "ecb to 2017-11-03" && november.lastDay == "2017-11-03")
    #expect(file.rates.first?.lastDay == nil)
  }

  @Test func aMonthOfFewDaysIsSetAside() throws {
    let rates = Array(repeating: "1.1744,132.34,0.88313,1900000,1", count: 11)
    let few = Self.month("2017-10", Array(rates.dropFirst()), of: "1.1744,132.34,0.88313,N/A,1")
    let file = try read(few)
    #expect(digits(file, "TRL", "2017-10") == nil && digits(file, "JPY", "2017-10") != nil)
    #expect(file.setAside == ["TRL of 2017-10: 10 of 22 days"])
    let half = Self.month("2017-10", rates, of: "1.1744,132.34,0.88313,N/A,1")
    #expect(try digits(read(half), "TRL", "2017-10") == "1617850")
  }

  @Test func aMonthlyTableIsTakenAsItIs() throws {
    let file = try read(
      "month,currency,units_per_usd,source\n1987-03,SAR,3.75010,us\n1987-03,XXZ,1,us\n1987-03,USD,1,us\n1987-03\n")
    #expect(file.rates.map(\.digits) == ["3.75010"])
    #expect(file.rejects.map(\.line) == [3, 4, 5])
    #expect(file.rejects.last?.message == "1 cell; expected month, currency, units_per_usd, source")
  }

  @Test(arguments: ["", "when,what\n1,2\n", "Date,JPY\n2017-10-02,132\n"])
  func anotherFileIsRefused(text: String) { #expect(throws: RateFile.Failure.unknownFormat) { try read(text) } }

  @Test func aFileWithoutRatesIsRefused() {
    #expect(throws: RateFile.Failure.noRates) { try read("Date,USD,JPY\n2017-10-02,N/A,132\n") }
    #expect(throws: RateFile.Failure.repeatedColumn("USD")) { try read("Date,USD,JPY,USD\n2017-10-02,1.1,132,1\n") }
    #expect(throws: RateFile.Failure.oneDay) { try read("Date, USD, JPY, \n30 October 2026, 1.14, 172.1, \n") }
    #expect(throws: RateFile.Failure.noWholeMonth(["2017-10: the file begins within it, on 2017-10-30"])) {
      try read("Date,USD,JPY\n2017-10-31,1.1,132\n2017-10-30,1.1,132\n")
    }
  }

  private static let table =
    "# mine\nmonth\tcurrency\tunits_per_usd\tsource\n1987-03\tDEM\t1.8355\tfed-g5\n2017-10\tEUR\t0.8507\tfed-g5\n"

  private func merge(_ table: String = table) throws -> RateMerge {
    try RateMerge(table: Array(table.utf8), name: "rates.tsv")
  }

  @Test func aTableTakesRatesInAndStaysTheSameTheSecondTime() throws {
    var merge = try merge()
    #expect(merge.add(try read(Self.history).rates).isEmpty)
    #expect(merge.added == 2 && merge.changed == 1 && merge.count == 4)
    let bytes = merge.bytes(asCSV: false)
    #expect(
      String(decoding: bytes, as: UTF8.self).hasPrefix(
        "# mine\nmonth\tcurrency\tunits_per_usd\tsource\n1987-03\tDEM"))
    var again = try RateMerge(table: bytes, name: "rates.tsv")
    #expect(again.add(try read(Self.history).rates).isEmpty)
    #expect(again.added == 0 && again.changed == 0 && again.bytes(asCSV: false) == bytes)
    let rates = try RateTable(name: "r", bytes: again.bytes(asCSV: true))
    let month = try #require(Month("2017-10"))
    #expect(rates.rate(of: "EUR", in: month)?.source == "ecb")
  }

  @Test func aPartOfAMonthGivesWay() throws {
    func imported(_ days: ClosedRange<Int>) throws -> [RateRows.Rate] {
      try read("Date,USD,JPY\n" + days.reversed().map { "2017-10-0\($0),1.\($0),132\n" }.joined()).rates
    }
    var merge = try merge()
    _ = merge.add(try imported(2...4))
    #expect(merge.added == 1 && merge.changed == 0, "a whole month stays, a new one is added")
    _ = merge.add(try imported(2...3))
    #expect(merge.changed == 0)
    _ = merge.add(try imported(2...5))
    #expect(merge.changed == 1)
    #expect(String(decoding: merge.bytes(asCSV: true), as: UTF8.self).contains("ecb to 2017-10-05"))
    _ = merge.add(try read(Self.history).rates)
    #expect(!String(decoding: merge.bytes(asCSV: true), as: UTF8.self).contains("ecb to"))
  }

  @Test func aRateFarFromTheMonthsBesideItIsSetAside() throws {
    var merge = try merge()
    let file = try read(
      "month,currency,units_per_usd,source\n2017-11,EUR,8.5,us\n2017-12,EUR,0.84,us\n1987-04,DEM,0.5,us\n1987-02,DEM,1.9,us\n"
    )
    let far = merge.add(file.rates)
    #expect(far.map(\.line) == [2, 4])
    #expect(far.first?.message == "EUR '8.5' is far from the months beside 2017-11")
    #expect(merge.added == 2 && merge.changed == 0)
  }

  /// A money that loses a zero a month has no month that is far from both of its neighbours in the same way.
  @Test func aFallThatLastsIsTaken() throws {
    var merge = try merge()
    let rows = ["1", "2.5", "25", "60"].enumerated().map { "1994-0\($0 + 1),UAK,\($1),us\n" }
    let far = merge.add(try read("month,currency,units_per_usd,source\n" + rows.joined()).rates)
    #expect(far.isEmpty)
  }
}
