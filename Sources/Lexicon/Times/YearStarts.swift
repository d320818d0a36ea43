/// The months in which fiscal years of governments and marketing years of crops begin.
package struct YearStarts: Sendable {
  /// The calendar year and the month in which a year of twelve months begins.
  package struct Start: Sendable, Hashable {
    package let year: Int
    package let month: Int

    package init(year: Int, month: Int) {
      self.year = year
      self.month = month
    }
  }

  private struct Row: Sendable {
    let month: Int
    /// The calendar years in which such a year begins.
    let years: ClosedRange<Int>
    /// Steps from the year that names it to the one in which it begins; nil where writers differ.
    var toFirst: Int?
  }

  private var fiscal: [String: [Row]] = [:]
  /// By HS code, then by area.
  private var crops: [String: [String: [Row]]] = [:]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    try addFiscal(tables.table("fiscal-years"))
    try addCrops(tables.table("crop-years"))
  }

  /// Japan's fiscal 1987 → April 1987, that of the United States → October 1986; nil where it cannot be told.
  package func fiscal(_ named: Int, of area: String) -> Start? {
    for row in fiscal[area] ?? [] {
      guard let steps = row.toFirst, row.years ~= named + steps else { continue }
      return Start(year: named + steps, month: row.month)
    }
    return nil
  }

  /// Of the fiscal year that touches two years: Japan's 1986/87 → April 1986.
  package func fiscal(beginning year: Int, of area: String) -> Start? {
    YearStarts.start(in: fiscal[area], year).flatMap { $0.month > 1 ? $0 : nil }
  }

  /// Of the marketing year that begins in a year, of goods by their HS code: United States wheat 1986/87 → June 1986. Where no
  /// country is known, or `world` is meant, that of the whole world.
  package func crop(beginning year: Int, of goods: String, in area: String?) -> Start? {
    guard let areas = crops[goods] else { return nil }
    let area = area ?? "world"
    return YearStarts.start(in: areas[area], year) ?? YearStarts.start(in: areas["any"], year)
  }

  /// Whether the goods have marketing years anywhere.
  package func isCrop(_ goods: String) -> Bool { crops[goods] != nil }

  private static func start(in rows: [Row]?, _ year: Int) -> Start? {
    rows?.first { $0.years ~= year }.map { Start(year: year, month: $0.month) }
  }

  private mutating func addFiscal(_ table: Table) throws(TableError) {
    let (area, month) = (try table.column("area"), try table.column("month"))
    let named = try table.column("named")
    let bounds = (try table.column("from"), try table.column("until"))
    for row in table.rows {
      var new = Row(month: try month.integer(row), years: try YearStarts.years(row, bounds))
      switch try named.text(row, of: ["first", "last", ""]) {
      case "first": new.toFirst = 0
      case "last": new.toFirst = -1
      default: break
      }
      fiscal[area.text(row), default: []].append(new)
    }
  }

  private mutating func addCrops(_ table: Table) throws(TableError) {
    let (hs, area, month) = (try table.column("hs"), try table.column("area"), try table.column("month"))
    let bounds = (try table.column("from"), try table.column("until"))
    for row in table.rows {
      let new = Row(month: try month.integer(row), years: try YearStarts.years(row, bounds))
      for name in area.list(row) { crops[hs.text(row), default: [:]][name, default: []].append(new) }
    }
  }

  private static func years(_ row: Table.Row, _ bounds: (Table.Column, Table.Column)) throws(TableError)
    -> ClosedRange<Int>
  {
    let from = bounds.0.text(row).isEmpty ? 1 : try bounds.0.integer(row)
    let until = bounds.1.text(row).isEmpty ? 9999 : try bounds.1.integer(row)
    guard from <= until else { throw bounds.1.bad(row, expected: "no year before the first") }
    return from...until
  }
}
