import Testing

@testable import Extract

@Suite struct TimeNotationTests {
  @Test(arguments: [
    "2017-10-25", "1986", "1986-Q1", "1986-H2", "1998-FA", "198X", "18XX", "FY1987", "XXXX-10-25", "XXXX-12",
    "XXXX-Q3",
    "XXXX-WXX-3", "XXXX-XX-15", "XXXX-11W4-4", "XXXX-11W1-1+1", "XXXX-EA-2", "XXXX-12<", "XXXX-12<=", "XXXX-12>=",
    "XXXX-10-25~", "XXXX-10-25~<", "XXXX-10-25~>", "day+0", "day-1TNI", "week-1", "ref:year-1", "year-1@10",
    "year-1@10-25", "week+1@WXX-3", "year-1@same-month", "ref:day+0T10:35", "XXXX-WXX-5TNI<=", "198X.END",
    "XXXX-03.START~<", "XXXX-01/XXXX-09", "1986/1987", "P3Y", "PXD", "P3M<", "PT5H30M", "PAST_REF",
  ])
  func isReadBackAsWritten(_ notation: String) {
    #expect(TimeForm(notation: notation)?.notation == notation)
  }

  @Test(arguments: ["", "-", "XXXX-", "XXXX-99", "moon-1", "year", "1986-Z1", "@10", "1986/", "/1986", "19X6"])
  func refusesWhatIsNone(_ notation: String) {
    #expect(TimeForm(notation: notation) == nil)
  }
}
