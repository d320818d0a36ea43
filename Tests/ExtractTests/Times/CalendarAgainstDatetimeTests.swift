import Foundation
import Testing

@testable import Extract

/// The calendar against another one: each row of the file that `TRADEFLOW_CALENDAR_ROWS` names, as `Tests/days.py` writes it.
/// `make integration` does both.
@Suite struct CalendarAgainstDatetimeTests {
  private static let path = ProcessInfo.processInfo.environment["TRADEFLOW_CALENDAR_ROWS"]

  @Test(.enabled(if: path != nil, "make integration writes the rows"))
  func countsAsDatetimeDoes() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: try #require(Self.path)))
    var rows = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      let known = row(cells)
      if known != cells { Issue.record("\(cells) is \(known) here") }
      rows += 1
    }
    #expect(rows > 0)
  }

  /// The row as this calendar has it, of the same day and the same steps.
  private func row(_ cells: [String]) -> [String] {
    let (year, month, day) = (Int(cells[0]) ?? 0, Int(cells[1]) ?? 0, Int(cells[2]) ?? 0)
    guard let date = CalendarDay(year, month, day) else { return Array(cells[..<3]) }
    guard cells.count == 13, let days = Int(cells[9]), let months = Int(cells[11]) else {
      return [date.description]
    }
    guard CalendarDay(daysSinceEpoch: date.daysSinceEpoch) == date, CalendarDay(iso: date.description) == date,
      CalendarDay.monday(ofWeek: date.isoWeek.week, year: date.isoWeek.year)?.adding(days: date.weekday - 1) == date
    else { return [date.description, "does not come back"] }
    let numbers = [
      date.daysSinceEpoch, date.weekday, date.isoWeek.year, date.isoWeek.week,
      CalendarDay.length(ofMonth: month, year: year), CalendarDay.isLeap(year) ? 1 : 0,
    ]
    return Array(cells[..<3]) + numbers.map(String.init) + [
      cells[9], date.adding(days: days)?.description ?? "-", cells[11],
      date.adding(months: months)?.description ?? "-",
    ]
  }
}
