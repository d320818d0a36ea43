/// A currency of ISO 4217, in use or withdrawn.
package struct Currency: Sendable, Hashable {
  package let code: String
  package let name: String
  /// The unit's common name, which several countries can share: `dollar`.
  package let unit: String
  /// The country whose it is, ISO 3166 alpha-2; empty for none.
  package let area: String
  /// What stands before the unit's name to say whose it is: `Canadian`, `N.Z.`.
  package let adjectives: [String]
  /// ISO days of use; empty = open.
  package let from: String
  package let to: String
  /// Where its code counts: it can be a word too, as `ALL`.
  package let written: CurrencyWords.Place

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
          code: code.text(row), name: name.text(row), unit: unit.text(row), area: area.text(row),
          adjectives: adjectives.list(row), from: from.text(row), to: to.text(row),
          written: try written.choice(row)))
    }
    self.all = all
    var rows: [String: Int] = [:]
    var byUnit: [String: [Int]] = [:]
    for (index, currency) in all.enumerated() {
      rows[currency.code] = index
      byUnit[currency.unit, default: []].append(index)
    }
    self.rows = rows
    self.byUnit = byUnit
  }

  package func currency(code: String) -> Currency? { rows[code].map { all[$0] } }

  package func currencies(unit: String) -> [Currency] { (byUnit[unit] ?? []).map { all[$0] } }

  /// The currency of that unit in a country on a day: `peso`, `MX`, 1987 → MXP. Without one in use then, the newest.
  package func currency(unit: String, area: String, on day: String?) -> Currency? {
    let candidates = currencies(unit: unit).filter { $0.area == area }
    return candidates.first { $0.isInUse(on: day) } ?? candidates.max { $0.from < $1.from }
  }
}
