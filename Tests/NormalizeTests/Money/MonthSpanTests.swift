import Extract
import Testing

@testable import Normalize

@Suite struct MonthSpanTests {
  @Test(arguments: [
    ("1987", "1987-01", "1987-12"), ("1987-03", "1987-03", "1987-03"), ("1987-Q2", "1987-04", "1987-06"),
    ("1986-07/1987-06", "1986-07", "1987-06"), ("1987-01/1987-09", "1987-01", "1987-09"),
  ])
  func readsAndWrites(notation: String, first: String, last: String) throws {
    let span = try #require(MonthSpan(notation: notation))
    #expect(span.first.description == first && span.last.description == last && span.description == notation)
  }

  @Test(arguments: ["", "87", "1987-13", "1987-Q5", "1987-H3", "1988/1987", "next year", "1987-", "1987/"])
  func refuses(notation: String) { #expect(MonthSpan(notation: notation) == nil) }

  @Test func aWeekIsOfTheMonthInWhichItBegins() {
    #expect(MonthSpan(notation: "2017-W40")?.description == "2017-10")
    #expect(MonthSpan(notation: "2017-W44")?.description == "2017-10")
    #expect(MonthSpan(notation: "2019-W01")?.description == "2018-12")
    #expect(MonthSpan(notation: "2017-W53") == nil)
  }

  @Test(arguments: [
    // period_start, period_end, published, the months whose rate counts
    ("1986-01-01", "1986-12-31", "1987-03-11", "1986"),
    ("1986-10-01", "1986-12-31", "1987-03-11", "1986-Q4"),
    ("1986-07-01", "1987-06-30", "1988-03-11", "1986-07/1987-06"),
    ("1987-02-26", "1987-03-04", "1987-03-11", "1987-02"),
    ("1987-03-05", "1987-03-05", "1987-03-11", "1987-03"),
    ("1987-01-01", "1987-12-31", "1987-03-11", "1987-Q1"),
    ("1988-01-01", "1988-12-31", "1987-03-11T06:00:00Z", "1987-03"),
    ("", "", "1987-03-11", "1987-03"),
    ("1986-01-01", "1986-12-31", "", "1986"),
    ("", "", "", ""),
  ])
  func ofAClaim(start: String, end: String, published: String, months: String) {
    let article = Article(id: "a", published: published.isEmpty ? nil : published, text: [])
    var claim = Claim(
      id: "c", article: "a", field: .text, start: 0, end: 1, quote: "", sentenceStart: 0, sentenceEnd: 1,
      kind: .money, rule: "r", confidence: 1)
    (claim.periodStart, claim.periodEnd) = (start.isEmpty ? nil : start, end.isEmpty ? nil : end)
    #expect(ClaimMonths(article).span(of: claim)?.description ?? "" == months)
  }
}
