import CUdunits
import Extract
import Lexicon

/// Turns figures into the dataset's unit of their dimension, by factors that UDUNITS-2 derives from `units.tsv` once.
package struct UnitConverter: Sendable {
  /// value in `to` = value × factor + offset.
  package struct Conversion: Sendable, Hashable {
    package let to: String
    package let factor: Double
    package let offset: Double

    /// `1 mi = 1.609344 km (units.tsv)`
    package func text(from unit: String) -> String {
      let shift = offset == 0 ? "" : " + \(offset)"
      return "1 \(unit) = \(factor) \(to)\(shift) (units.tsv)"
    }
  }

  /// The dataset's units where the pipeline file names none.
  package static let standard = [
    "mass": "t", "volume": "m3", "length": "km", "area": "ha", "energy": "GJ", "power": "MW", "speed": "km/h",
    "temperature": "degC",
  ]

  private let conversions: [String: Conversion]
  /// Kilometres of each unit of length, whatever the dataset's is.
  package let kilometres: [String: Double]

  package init(units: UnitTable, chosen: [String: String]) throws(SettingsError) {
    let wanted = UnitConverter.standard.merging(chosen) { _, chosen in chosen }
    (conversions, kilometres) = try UnitSystem.withSystem(units) { (system) throws(SettingsError) in
      (try UnitConverter.conversions(to: wanted, system, units), UnitConverter.kilometres(system, units))
    }
  }

  private static func conversions(
    to wanted: [String: String], _ system: borrowing UnitSystem, _ units: UnitTable
  ) throws(SettingsError) -> [String: Conversion] {
    var conversions: [String: Conversion] = [:]
    for (dimension, code) in wanted.sorted(by: { $0.key < $1.key }) {
      guard let target = units.unit(code: code), target.kind == dimension else {
        throw SettingsError.unknownUnit(dimension: dimension, unit: code)
      }
      for unit in units.units(of: dimension) where unit.base == target.base {
        guard let (factor, offset) = system.conversion(from: unit.code, to: code) else {
          throw SettingsError.badUnit(unit.code)
        }
        conversions[unit.code] = Conversion(to: code, factor: factor, offset: offset)
      }
    }
    return conversions
  }

  private static func kilometres(_ system: borrowing UnitSystem, _ units: UnitTable) -> [String: Double] {
    var kilometres: [String: Double] = [:]
    for unit in units.units(of: "length") {
      kilometres[unit.code] = system.conversion(from: unit.code, to: "km")?.factor
    }
    return kilometres
  }

  /// `mi` → km; of a rate its upper unit (`bbl/d` → m3/d), of a price its lower one (`USD/lb` → USD/t).
  package func conversion(of unit: String, kind: Kind) -> Conversion? {
    switch kind {
    case .price: return price(unit)
    case .flow: return flow(unit)
    default: return conversions[unit]
    }
  }

  private func flow(_ unit: String) -> Conversion? {
    guard let slash = unit.lastIndex(of: "/"), let upper = conversions[String(unit[..<slash])] else { return nil }
    return Conversion(to: upper.to + unit[slash...], factor: upper.factor, offset: 0)
  }

  /// `USc/lb` → USD/t: a hundredth of the currency, then the price of one of the dataset's units.
  private func price(_ unit: String) -> Conversion? {
    guard let slash = unit.firstIndex(of: "/") else { return nil }
    var currency = String(unit[..<slash])
    let isCents = currency == "USc"
    if isCents { currency = "USD" }
    let lower = unit[unit.index(after: slash)...]
    let count = lower.prefix { $0.isNumber || $0 == "." }
    guard let quantity = conversions[String(lower.dropFirst(count.count))], quantity.offset == 0 else { return nil }
    let units = (Double(count) ?? 1) * quantity.factor
    return Conversion(to: "\(currency)/\(quantity.to)", factor: (isCents ? 0.01 : 1) / units, offset: 0)
  }
}
