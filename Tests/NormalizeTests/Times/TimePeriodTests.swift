import Extract
import Testing

@testable import Normalize

@Suite struct TimePeriodTests {
  @Test(arguments: [
    ("1986", "1986"), ("1986-12", "1986-12"), ("1986-Q4", "1986-Q4"), ("week-1", "2017-W42"),
    ("day+0", "2017-10-25"),
    ("day-1TNI", "2017-10-24"), ("1986/1987", "1986/1987"), ("1986-01/1986-09", "1986-01/1986-09"),
    ("1986-H1", "1986-01/1986-06"), ("1998-FA", "1998-09/1998-11"), ("198X", "1980-01/1989-12"),
    ("P3M<", "2017-07/2017-10"), ("P5Y>", "2017/2022"), ("P2W<", "2017-10-12/2017-10-25"),
    ("1987-10-01/2017-10", "1987-10/2017-10"), ("weekend+0", "2017-10-21/2017-10-22"), ("18XX", "1800-01/1899-12"),
  ])
  func isWrittenAsClaimsWriteIt(_ notation: String, _ period: String) {
    #expect(self.period(notation, published: "2017-10-25")?.notation == period)
  }

  @Test(arguments: ["PAST_REF", "P3Y", "XXXX-WXX-3", "FY1987", "week-1"])
  func isNoneWithoutDays(_ notation: String) {
    #expect(period(notation, published: "") == nil)
  }

  @Test func firstMonthsAreMonths() {
    let expression = TimeExpression(notation: "1986-01/1986-09")
    let resolved = TimeResolver().resolve(expression, kind: .duration, in: TimeContext(published: nil))
    #expect(resolved.timex == "P9M")
    #expect(TimePeriod(resolved, kind: .duration)?.notation == "1986-01/1986-09")
  }

  private func period(_ notation: String, published: String) -> TimePeriod? {
    let kind: Kind = notation.hasPrefix("P") && !notation.hasSuffix("REF") ? .duration : .date
    let context = TimeContext(published: CalendarDay(iso: published))
    return TimePeriod(
      TimeResolver().resolve(TimeExpression(notation: notation), kind: kind, in: context), kind: kind)
  }
}
