/// What a unit of certain goods weighs, as a named source says: a tonne of crude oil is 7.32 barrels.
package struct CommodityFactor: Sendable, Hashable {
  /// Which units a factor holds of.
  package enum Holds: String, Sendable, CaseIterable {
    /// The unit alone: a bushel's weight.
    case unit = ""
    /// All units of that volume.
    case density
    /// The same, where the text gives no degrees API.
    case gravity
  }

  /// A grade of the goods that alone it is of, in lower case: `brent`; empty of all.
  package let grade: String
  /// One `unit` is `factor` of `to`; one of the two is a unit of mass.
  package let unit: String
  package let to: String
  package let factor: ExactDecimal
  package let holds: Holds
  /// Relative.
  package let tolerance: Double
  /// The country that it holds in, ISO 3166-1 alpha-2; empty of all.
  package let area: String
  /// The first and the last year that it holds in; nil where it is open.
  package var from: Int?
  package var until: Int?
  package let source: String
}

/// Goods whose units weigh something, with the factors of them.
package struct WeighedGoods: Sendable, Hashable {
  package let name: String
  /// The heading of the Harmonized System that they stand in, 2 or 4 digits.
  package let hs: String
  package internal(set) var factors: [CommodityFactor]
}

/// The goods of `commodity-factors.tsv`, by their names and by heading.
package struct CommodityFactors: Sendable {
  package private(set) var all: [WeighedGoods] = []
  private var byName: [String: Int] = [:]
  /// The headings that hold one kind of goods.
  private var byHeading: [String: Int] = [:]

  package init(_ tables: TableSet = .embedded, units: UnitTable) throws(TableError) {
    let table = try tables.table("commodity-factors")
    let reader = try CommodityFactorRow(table, units: units)
    let (goods, hs, names) = (try table.column("goods"), try table.column("hs"), try table.column("names"))
    for row in table.rows {
      let factor = try reader.factor(row)
      let name = goods.text(row).lowercased()
      let index = add(name, hs.text(row))
      guard all[index].hs == hs.text(row) else { throw hs.bad(row, expected: "'\(all[index].hs)', as above") }
      all[index].factors.append(factor)
      for other in names.list(row) {
        if other == "*" { byHeading[hs.text(row)] = index } else { byName[other.lowercased()] = index }
      }
    }
  }

  private mutating func add(_ name: String, _ hs: String) -> Int {
    if let index = byName[name] { return index }
    byName[name] = all.count
    all.append(WeighedGoods(name: name, hs: hs, factors: []))
    return all.count - 1
  }

  /// The goods of that very name.
  package func goods(named name: String) -> WeighedGoods? { byName[name.lowercased()].map { all[$0] } }

  /// The goods that a claim's words name by their last words, in the heading that the claim has: `soft wheat` is wheat,
  /// `palm oil` is no `oil`. Words without a heading must be the whole name.
  package func goods(of commodity: String, hs: String?) -> WeighedGoods? {
    if let index = byName[commodity], isOne(all[index].hs, hs) { return all[index] }
    guard let hs else { return nil }
    var words = commodity[...]
    while let blank = words.firstIndex(of: " ") {
      words = words[words.index(after: blank)...]
      if let index = byName[String(words)], isOne(all[index].hs, hs) { return all[index] }
    }
    return byHeading[hs].map { all[$0] }
  }

  private func isOne(_ heading: String, _ hs: String?) -> Bool {
    guard let hs else { return true }
    return heading.hasPrefix(hs) || hs.hasPrefix(heading)
  }
}

/// Reads the factor of a row.
private struct CommodityFactorRow {
  private let units: UnitTable
  private let grade: Table.Column
  private let unit: Table.Column
  private let to: Table.Column
  private let factor: Table.Column
  private let holds: Table.Column
  private let tolerance: Table.Column
  private let area: Table.Column
  private let from: Table.Column
  private let until: Table.Column
  private let source: Table.Column

  init(_ table: Table, units: UnitTable) throws(TableError) {
    self.units = units
    (grade, unit, to) = (try table.column("grade"), try table.column("unit"), try table.column("to"))
    (factor, holds) = (try table.column("factor"), try table.column("holds"))
    (tolerance, area) = (try table.column("tolerance"), try table.column("area"))
    (from, until, source) = (try table.column("from"), try table.column("until"), try table.column("source"))
  }

  func factor(_ row: Table.Row) throws(TableError) -> CommodityFactor {
    let (unitIsMass, toIsMass) = (try isMass(unit, row), try isMass(to, row))
    guard unitIsMass != toIsMass else { throw to.bad(row, expected: "one of unit and to a mass, the other not") }
    let value = try factor.number(row)
    guard value > .zero, value.doubleValue.isNormal, 1e-9...1e9 ~= value.doubleValue else {
      throw factor.bad(row, expected: "a number above 0")
    }
    return CommodityFactor(
      grade: grade.text(row).lowercased(), unit: unit.text(row), to: to.text(row), factor: value,
      holds: try holds.choice(row), tolerance: try tolerance.relative(row),
      area: area.text(row), from: try year(from, row), until: try year(until, row),
      source: source.text(row))
  }

  private func isMass(_ column: Table.Column, _ row: Table.Row) throws(TableError) -> Bool {
    guard let unit = units.unit(code: column.text(row)) else {
      throw column.bad(row, expected: "a code of units.tsv")
    }
    return unit.kind == "mass"
  }

  private func year(_ column: Table.Column, _ row: Table.Row) throws(TableError) -> Int? {
    column.text(row).isEmpty ? nil : try column.integer(row)
  }
}
