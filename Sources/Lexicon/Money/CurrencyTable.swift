/// A currency of ISO 4217, in use or withdrawn.
package struct Currency: Sendable, Hashable {
  package let code: String
  package let name: String
  /// The unit's common names, which several countries can share, its own one first: `dollar`, `CFA franc` and `franc`.
  package let units: [String]
  /// The countries whose it is, ISO 3166 alpha-2, the one that gives it its code first.
  package let areas: [String]
  /// What stands before the unit's name to say whose it is: `Canadian`, `N.Z.`.
  package let adjectives: [String]
  /// ISO days of use; empty = open.
  package let from: String
  package let to: String
  /// Where its code counts: it can be a word too, as `ALL`.
  package let written: CurrencyWords.Place
  /// Whether its rate is told in dollars per unit: its mean of several months is that of such rates.
  package let isQuotedInDollars: Bool

  package var unit: String { units.first ?? "" }
  package var area: String { areas.first ?? "" }

  /// Whether it was in use on an ISO day; without a day, whether it still is.
  package func isInUse(on day: String?) -> Bool {
    guard let day else { return to.isEmpty }
    return from <= day && (to.isEmpty || day <= to)
  }
}

/// The currencies by code, and by the unit's name and country.
package struct CurrencyTable: Sendable {
  package let all: [Currency]
  private let rows: [String: Int]
  private let byUnit: [String: [Int]]
  private let byName: [Name: [Int]]

  /// What a country calls its money.
  private struct Name: Hashable {
    let unit: String
    let area: String
  }

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("currencies")
    let (code, name, unit) = (try table.column("code"), try table.column("name"), try table.column("unit"))
    let (area, adjectives) = (try table.column("area"), try table.column("adjectives"))
    let (from, to, written) = (try table.column("from"), try table.column("to"), try table.column("written"))
    let quoted = table.columns.contains("quoted") ? try table.column("quoted") : nil
    var all: [Currency] = []
    for row in table.rows {
      all.append(
        Currency(
          code: code.text(row), name: name.text(row), units: unit.list(row), areas: area.list(row),
          adjectives: adjectives.list(row), from: from.text(row), to: to.text(row),
          written: try written.choice(row),
          isQuotedInDollars: try quoted?.text(row, of: ["dollars", ""]) == "dollars"))
    }
    self.all = all
    var rows: [String: Int] = [:]
    var byUnit: [String: [Int]] = [:]
    var byName: [Name: [Int]] = [:]
    for (index, currency) in all.enumerated() {
      rows[currency.code] = index
      for unit in currency.units {
        byUnit[unit, default: []].append(index)
        for area in currency.areas { byName[Name(unit: unit, area: area), default: []].append(index) }
      }
    }
    self.rows = rows
    self.byUnit = byUnit
    self.byName = byName
  }

  package func currency(code: String) -> Currency? { rows[code].map { all[$0] } }

  package func currencies(unit: String) -> [Currency] { (byUnit[unit] ?? []).map { all[$0] } }

  /// The currency of that unit in a country on a day: `peso`, `MX`, 1987 → MXP. Of an old and a new money in use the new
  /// one; without one in use the last that was, and never one that was still to come.
  package func currency(unit: String, area: String, on day: String?) -> Currency? {
    var (inUse, begun): (Int?, Int?) = (nil, nil)
    for row in byName[Name(unit: unit, area: area)] ?? [] where day.map({ all[row].from <= $0 }) ?? true {
      if isLater(row, than: begun) { begun = row }
      if all[row].isInUse(on: day), isLater(row, than: inUse) { inUse = row }
    }
    return (inUse ?? begun).map { all[$0] }
  }

  private func isLater(_ row: Int, than other: Int?) -> Bool { other.map { all[$0].from < all[row].from } ?? true }

  /// The first of these currencies that was in use on the day. Without one: what the first one's country had by that name,
  /// else, before there was any, the only one in use. `RUB` in 1987 → SUR, `MXN` → MXP, `DEM` in 2010 → DEM.
  package func currency(_ codes: [String], unit: String, on day: String?) -> String {
    let known = codes.compactMap { currency(code: $0) }
    guard let day, let first = known.first else { return codes.first ?? "" }
    if let alive = known.first(where: { $0.isInUse(on: day) }) { return alive.code }
    if let own = currency(unit: unit, area: first.area, on: day) { return own.code }
    let inUse = currencies(unit: unit).filter { $0.isInUse(on: day) }
    return inUse.count == 1 ? inUse[0].code : first.code
  }
}
