import Testing

@testable import Extract

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2017-10-25", 17_464, 3), ("2000-02-29", 11_016, 2), ("1987-03-11", 6278, 3),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("1900-03-01", -25_508, 4),
  ])
  func countsDays(_ iso: String, _ days: Int, _ weekday: Int) throws {
    let day = try #require(CalendarDay(iso: iso))
    #expect(day.daysSinceEpoch == days)
    #expect(day.weekday == weekday)
    #expect(CalendarDay(daysSinceEpoch: days) == day)
    #expect(day.description == iso)
  }

  @Test(arguments: [
    (1987, 2, 29), (1987, 2, 30), (1900, 2, 29), (2017, 13, 1), (2017, 0, 1), (2017, 4, 31), (0, 1, 1),
  ])
  func refusesImpossibleDays(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year, month, day) == nil)
  }

  @Test(arguments: [
    ("2017-10-25", 2017, 43), ("2016-01-01", 2015, 53), ("2018-12-31", 2019, 1), ("2000-01-01", 1999, 52),
  ])
  func knowsISOWeeks(_ iso: String, _ year: Int, _ week: Int) throws {
    let found = try #require(CalendarDay(iso: iso)).isoWeek
    #expect(found == (year, week))
  }

  @Test func keepsToTheMonthWhenMonthsAreAdded() throws {
    let day = try #require(CalendarDay(1987, 1, 31))
    #expect(day.adding(months: 1)?.description == "1987-02-28")
    #expect(day.adding(months: -2)?.description == "1986-11-30")
    #expect(day.adding(months: 13)?.description == "1988-02-29")
  }

  @Test func endsWithTheCalendar() throws {
    #expect(try #require(CalendarDay(9999, 12, 31)).adding(days: 1) == nil)
    #expect(try #require(CalendarDay(1, 1, 1)).adding(days: -1) == nil)
    #expect(try #require(CalendarDay(1, 1, 1)).adding(months: -1) == nil)
    #expect(try #require(CalendarDay(9999, 12, 1)).adding(months: 1) == nil)
  }

  @Test(arguments: [Int.max, Int.min, 4_000_000, -4_000_000])
  func isNoDayBeyondTheCalendar(_ steps: Int) throws {
    let day = try #require(CalendarDay(1987, 3, 11))
    #expect(day.adding(days: steps) == nil)
    #expect(day.adding(months: steps) == nil)
    #expect(CalendarDay(daysSinceEpoch: steps) == nil)
    #expect(CalendarDay.monday(ofWeek: steps, year: 1987) == nil)
    #expect(CalendarDay.easter(10_000) == nil)
  }

  @Test(arguments: [
    (1987, "1987-04-19"), (2000, "2000-04-23"), (2017, "2017-04-16"), (2038, "2038-04-25"), (1954, "1954-04-18"),
    (1981, "1981-04-19"), (2008, "2008-03-23"),
  ])
  func knowsEaster(_ year: Int, _ iso: String) {
    #expect(CalendarDay.easter(year)?.description == iso)
  }

  @Test func roundTripsEveryDayOfFourCenturies() throws {
    let first = try #require(CalendarDay(1800, 1, 1))
    var before = first
    for offset in 1..<146_097 {
      let day = try #require(CalendarDay(daysSinceEpoch: first.daysSinceEpoch + offset))
      let isNext = day > before && CalendarDay(day.year, day.month, day.day) == day
      if !isNext || day.daysSinceEpoch != before.daysSinceEpoch + 1 { Issue.record("\(day) after \(before)") }
      before = day
    }
    #expect(before.description == "2199-12-31")
  }

  @Test(arguments: ["1987-3-3", "1987-03", "03-03-1987", "1987/03/03", "1987-03-033", "abcd-ef-gh", ""])
  func readsISODaysOnly(_ text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func readsTheDayOfAnInstant() {
    #expect(CalendarDay(iso: "1987-03-03T17:18:55Z")?.description == "1987-03-03")
  }
}
