import Extract
import Lexicon
import Testing

@testable import Normalize

@Suite struct SplitYearTests {
  @Test(
    arguments: [
      ("FY1988", "US", nil, "1987-10-01", "1988-09-30"), ("FY1987", "JP", nil, "1987-04-01", "1988-03-31"),
      ("FY1976", "US", nil, "1975-07-01", "1976-06-30"), ("FY1988", "AU", nil, "1987-07-01", "1988-06-30"),
      ("FY1989", "NZ", nil, "1988-04-01", "1989-03-31"), ("FY1990", "NZ", nil, "1989-07-01", "1990-06-30"),
      ("FY1987", "DE", nil, "1987-01-01", "1987-12-31"), ("1986/1987", "IN", nil, "1986-04-01", "1987-03-31"),
      ("1986/1987", "US", "1001", "1986-06-01", "1987-05-31"),
      ("1986/1987", "US", "1005", "1986-09-01", "1987-08-31"),
      ("1986/1987", "FR", "1001", "1986-07-01", "1987-06-30"),
      ("1986/1987", "world", "1701", "1986-10-01", "1987-09-30"),
      ("1986/1987", nil, "1701", "1986-10-01", "1987-09-30"),
      ("1986/1987", "CI", "1801", "1986-10-01", "1987-09-30"),
      ("1999/2000", "IT", "1701", "1999-07-01", "2000-06-30"),
      ("2006/2007", "IT", "1701", "2006-10-01", "2007-09-30"),
      ("1986/1987", "JP", "7208", "1986-04-01", "1987-03-31"),
    ] as [(String, String?, String?, String, String)])
  func hasTheMonthsOfItsOwner(_ notation: String, _ area: String?, _ goods: String?, _ start: String, _ end: String)
    throws
  {
    let time = try resolved(notation, YearOwner(area: area, goods: goods, hasGoods: goods != nil))
    #expect(time.start?.description == start)
    #expect(time.end?.description == end)
  }

  /// No months are guessed: the days are those of both years, or none.
  @Test(
    arguments: [
      ("1986/1987", "TH", "1701"), ("1986/1987", "DE", nil), ("1986/1987", "XX", nil), ("1986/1987", "JP", "0805"),
      ("1985/1987", "US", "1001"),
    ] as [(String, String?, String?)])
  func staysAsItIs(_ notation: String, _ area: String?, _ goods: String?) throws {
    let time = try resolved(notation, YearOwner(area: area, goods: goods, hasGoods: goods != nil))
    #expect(time.timex == notation)
    #expect(time.start?.description == notation.prefix(4) + "-01-01")
    #expect(time.end?.description == "1987-12-31")
  }

  @Test(
    arguments: [("FY1987", "GB", nil), ("FY1987", "US", "1001"), ("FY2000", "ID", nil)]
      as [(String, String?, String?)])
  func hasNoDaysWhereItsNameDoesNotTell(_ notation: String, _ area: String?, _ goods: String?) throws {
    let time = try resolved(notation, YearOwner(area: area, goods: goods, hasGoods: goods != nil))
    #expect(time.timex == notation && time.start == nil)
  }

  @Test func obeysTheText() throws {
    let owner = YearOwner(area: "US", goods: "1001", hasGoods: true, stated: 8)
    let time = try resolved("1986/1987", owner)
    #expect(time.start?.description == "1986-08-01")
    #expect(time.anchor.description == "years of the text begin in month 8")
  }

  private func resolved(_ notation: String, _ owner: YearOwner) throws -> ResolvedTime {
    var context = TimeContext(published: CalendarDay(iso: "1987-03-11"))
    context.owner = owner
    let resolver = TimeResolver(years: try YearStarts())
    return resolver.resolve(TimeExpression(notation: notation), kind: .date, in: context)
  }
}
