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

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("currencies")
    let (code, name, unit) = (try table.column("code"), try table.column("name"), try table.column("unit"))
    let (area, adjectives) = (try table.column("area"), try table.column("adjectives"))
    let (from, to, written) = (try table.column("from"), try table.column("to"), try table.column("written"))
    var all: [Currency] = []
    for row in table.rows {
      all.append(
        Currency(
          code: code.text(row), name: name.text(row), units: unit.list(row), areas: area.list(row),
          adjectives: adjectives.list(row), from: from.text(row), to: to.text(row),
          written: try written.choice(row)))
    }
    self.all = all
    var rows: [String: Int] = [:]
    var byUnit: [String: [Int]] = [:]
    for (index, currency) in all.enumerated() {
      rows[currency.code] = index
      for unit in currency.units { byUnit[unit, default: []].append(index) }
    }
    self.rows = rows
    self.byUnit = byUnit
  }

  package func currency(code: String) -> Currency? { rows[code].map { all[$0] } }

  package func currencies(unit: String) -> [Currency] { (byUnit[unit] ?? []).map { all[$0] } }

  /// The currency of that unit in a country on a day: `peso`, `MX`, 1987 → MXP. Without one in use then, the newest.
  package func currency(unit: String, area: String, on day: String?) -> Currency? {
    let candidates = currencies(unit: unit).filter { $0.areas.contains(area) }
    return candidates.first { $0.isInUse(on: day) } ?? candidates.max { $0.from < $1.from }
  }

  /// The currency, or where it was not in use on the day the one of that unit that then was: its country's, else the
  /// only one. `RUB` in 1987 → SUR, `MXN` → MXP.
  package func currency(_ code: String, unit: String, on day: String?) -> String {
    guard let day, let currency = currency(code: code), !currency.isInUse(on: day) else { return code }
    let inUse = currencies(unit: unit).filter { $0.isInUse(on: day) }
    if let own = inUse.first(where: { $0.area == currency.area }) { return own.code }
    return inUse.count == 1 ? inUse[0].code : code
  }
}
