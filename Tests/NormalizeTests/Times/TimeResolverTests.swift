import Extract
import Foundation
import Lexicon
import Testing

@testable import Normalize

@Suite struct TimeResolverTests {
  private let resolver = TimeResolver()

  /// Each wording of the corpus, resolved in reading order against the day that its row gives.
  @Test(arguments: TimeResolverTests.corpus())
  func resolvesTheCorpus(_ row: [String]) {
    let kinds = row[2].split(separator: "|").compactMap { Kind(rawValue: String($0)) }
    let notations = row[3].split(separator: "|").map(String.init)
    var context = TimeContext(published: CalendarDay(iso: row[4]))
    var values: [String] = []
    for (kind, notation) in zip(kinds, notations) {
      let expression = TimeExpression(notation: notation)
      let resolved = resolver.resolve(expression, kind: kind, in: context)
      context.follow(resolved, expression, kind: kind)
      values.append(resolved.timex)
    }
    #expect(values.joined(separator: "|") == row[5])
  }

  @Test(arguments: [
    ("1986", "1986-01-01", "1986-12-31"), ("1986-Q4", "1986-10-01", "1986-12-31"),
    ("1986-H1", "1986-01-01", "1986-06-30"), ("198X", "1980-01-01", "1989-12-31"),
    ("week-1", "2017-10-16", "2017-10-22"), ("month-1", "2017-09-01", "2017-09-30"),
    ("quarter+0", "2017-10-01", "2017-12-31"), ("weekend+0", "2017-10-21", "2017-10-22"),
    ("XXXX-02~<", "2017-02-01", "2017-02-28"), ("1988-02", "1988-02-01", "1988-02-29"),
    ("P3M<", "2017-07-26", "2017-10-25"), ("P2W>", "2017-10-25", "2017-11-07"),
    ("XXXX-01<=/XXXX-09<=", "2017-01-01", "2017-09-30"), ("XXXX-11<=/XXXX-02<=", "2016-11-01", "2017-02-28"),
    ("1986/1987", "1986-01-01", "1987-12-31"), ("1986-03.START", "1986-03-01", "1986-03-10"),
    ("1986-03.END", "1986-03-21", "1986-03-31"), ("1998-WI", "1998-12-01", "1999-02-28"),
    ("XXXX-WXX-3<=", "2017-10-25", "2017-10-25"), ("XXXX-WXX-3<", "2017-10-18", "2017-10-18"),
    ("XXXX-XX-15<", "2017-10-15", "2017-10-15"), ("year+0.TODATE", "2017-01-01", "2017-10-25"),
    ("1987.START", "1987-01-01", "1987-04-30"), ("year+0.START", "2017-01-01", "2017-04-30"),
  ])
  func givesFirstAndLastDay(_ notation: String, _ start: String, _ end: String) {
    let context = TimeContext(published: CalendarDay(iso: "2017-10-25"))
    let kind: Kind = notation.hasPrefix("P") ? .duration : .date
    let resolved = resolver.resolve(TimeExpression(notation: notation), kind: kind, in: context)
    #expect(resolved.start?.description == start)
    #expect(resolved.end?.description == end)
  }

  /// The notation does not know the year; 29 February is the nearest that there is.
  @Test func resolvesALeapDayInALeapYear() {
    let context = TimeContext(published: CalendarDay(iso: "1987-03-11"))
    let resolved = resolver.resolve(TimeExpression(notation: "XXXX-02-29<="), kind: .date, in: context)
    #expect(resolved.timex == "1984-02-29")
  }

  @Test(arguments: ["1987-02-30", "1987-13", "nonsense", "1987-Q5", "XXXX-02-30<="])
  func leavesImpossibleDatesWithoutDays(_ notation: String) {
    let context = TimeContext(published: CalendarDay(iso: "1987-03-11"))
    let resolved = resolver.resolve(TimeExpression(notation: notation), kind: .date, in: context)
    #expect(resolved.start == nil && resolved.end == nil)
  }

  @Test(arguments: ["day+0", "week-1", "XXXX-WXX-3<=", "XXXX-10-25~", "ref:year-1", "P3M<", "ref:day+0T10:35"])
  func neverGuessesWithoutADate(_ notation: String) {
    let kind: Kind = notation.hasPrefix("P") ? .duration : .date
    let resolved = resolver.resolve(TimeExpression(notation: notation), kind: kind, in: TimeContext(published: nil))
    #expect(resolved.start == nil && resolved.end == nil)
  }

  /// Units at both ends of the calendar, and beyond them.
  @Test(
    arguments: [
      ("9999-12-31", "month+0", "9999-12-01", "9999-12-31"),
      ("9999-12-31", "quarter+0", "9999-10-01", "9999-12-31"),
      ("9999-12-31", "decade+0", "9990-01-01", "9999-12-31"),
      ("9999-12-31", "century+0", "9900-01-01", "9999-12-31"),
      ("0001-01-01", "decade+0", "0001-01-01", "0009-12-31"),
      ("0001-01-01", "century+0", "0001-01-01", "0099-12-31"),
      ("0001-01-01", "week+0", "0001-01-01", "0001-01-07"), ("0001-01-01", "day-1", nil, nil),
      ("9999-12-31", "week+0", nil, nil), ("9999-12-31", "year+1", nil, nil),
      ("1987-03-11", "week+9223372036854775807", nil, nil), ("1987-03-11", "year-9223372036854775807", nil, nil),
      ("1987-03-11", "quarter+4611686018427387904", nil, nil), ("1987-03-11", "P9999Y<", nil, nil),
    ] as [(String, String, String?, String?)])
  func endsWithTheCalendar(_ published: String, _ notation: String, _ start: String?, _ end: String?) {
    let context = TimeContext(published: CalendarDay(iso: published))
    let kind: Kind = notation.hasPrefix("P") ? .duration : .date
    let resolved = resolver.resolve(TimeExpression(notation: notation), kind: kind, in: context)
    #expect(resolved.start?.description == start)
    #expect(resolved.end?.description == end)
  }

  /// Each counts from what was last spoken of, and what is only compared with is none of that.
  @Test(arguments: [
    (["ref:week-1", "ref:week-1"], ["1987-W10", "1987-W10"]),
    (["1987-03-06", "ref:week-1", "ref:week-1"], ["1987-03-06", "1987-W09", "1987-W09"]),
    (["1986-12", "ref:year-1", "ref:month-1"], ["1986-12", "1985", "1986-11"]),
    (["1986-12", "year-1@same-month", "ref:month+1"], ["1986-12", "1985-12", "1987-01"]),
    (["1987-02", "year-1@same-month", "year-1@same-period"], ["1987-02", "1986-02", "1986-02"]),
    (["1986-Q4", "year-1@same-period", "year-1@same-quarter"], ["1986-Q4", "1985-Q4", "1985-Q4"]),
    (["P9M<@1986-09-30", "1986-09-30", "year-1@same-period"], ["P9M", "1986-09-30", "1985-01/1985-09"]),
    (["year-1@same-quarter", "year-1@same-period", "1986"], ["1985-Q4", "1986", "1986"]),
    (["1979", "ref:year+2", "ref:year+1"], ["1979", "1981", "1982"]),
    (["1979", "ref:month-1"], ["1979", "1987-02"]), (["1979-05", "ref:day+1"], ["1979-05", "1987-03-12"]),
    (["198X", "ref:year-1"], ["198X", "1986"]), (["1986-05-06", "ref:day+1"], ["1986-05-06", "1986-05-07"]),
  ])
  func countsFromWhatWasSpokenOf(_ notations: [String], _ values: [String]) {
    var context = TimeContext(published: CalendarDay(iso: "1987-03-11"))
    var found: [String] = []
    for notation in notations {
      let expression = TimeExpression(notation: notation)
      let kind: Kind = notation.hasPrefix("P") ? .duration : .date
      let resolved = resolver.resolve(expression, kind: kind, in: context)
      context.follow(resolved, expression, kind: kind)
      found.append(resolved.timex)
    }
    #expect(found == values)
  }

  /// A weekday that may lie ahead, on a Wednesday: no further than Sunday.
  @Test(arguments: [
    ("XXXX-WXX-3~>", "1987-03-11"), ("XXXX-WXX-4~>", "1987-03-12"), ("XXXX-WXX-7~>", "1987-03-15"),
    ("XXXX-WXX-1~>", "1987-03-09"), ("XXXX-WXX-2~>", "1987-03-10"), ("XXXX-WXX-2>=", "1987-03-17"),
  ])
  func looksNotTooFarAhead(_ notation: String, _ day: String) {
    let context = TimeContext(published: CalendarDay(iso: "1987-03-11"))
    #expect(resolver.resolve(TimeExpression(notation: notation), kind: .date, in: context).timex == day)
  }

  @Test func tellsWhatDecided() {
    var context = TimeContext(published: CalendarDay(iso: "1987-03-11"))
    let december = TimeExpression(notation: "1986-12")
    context.follow(resolver.resolve(december, kind: .date, in: context), december, kind: .date)
    let anchors = ["XXXX-WXX-3<", "ref:year-1", "week-1", "1986", "P3M<", "1987-N03-04"].map { notation in
      let kind: Kind = notation.hasPrefix("P") ? .duration : .date
      return resolver.resolve(TimeExpression(notation: notation), kind: kind, in: context).anchor.description
    }
    #expect(
      anchors == [
        "before published 1987-03-11", "from 1986-12 spoken of before", "from published 1987-03-11",
        "the words alone", "before published 1987-03-11", "month first as in this article",
      ])
  }

  private static func corpus(from file: StaticString = #filePath) -> [[String]] {
    let tests = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = tests.appendingPathComponent("Corpus/times.tsv")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
