import Lexicon

/// Turns each unit into the dataset's unit of its dimension, by factors that UDUNITS-2 derives from `units.tsv` once.
package struct UnitConverter: Sendable {
  /// The dataset's units where the pipeline file names none.
  package static let standard = [
    "mass": "t", "volume": "m3", "length": "km", "area": "ha", "energy": "GJ", "power": "MW", "speed": "km/h",
    "temperature": "degC", "percent": "pp", "time": "day",
  ]

  /// Of each unit: what it measures, and how it becomes the dataset's.
  private struct Entry: Sendable {
    let kind: String
    let conversion: Conversion
  }

  private let entries: [String: Entry]
  /// To each unit that goods are measured in, from all that convert to it.
  private let toGoodsUnits: [String: [String: Conversion]]
  /// The dataset's unit of each dimension.
  let targets: [String: String]
  /// Kilometres of each unit of length, kilograms of each unit of mass, whatever the dataset's are.
  package let kilometres: [String: Double]
  let kilograms: [String: Double]

  /// `goodsUnits`: units that the pipeline file or a table names for goods, whatever the dimension's is.
  package init(units: UnitTable, chosen: [String: String], goodsUnits: Set<String> = []) throws(SettingsError) {
    let targets = UnitConverter.standard.merging(chosen) { _, chosen in chosen }
    for (dimension, code) in targets.sorted(by: { $0.key < $1.key }) where units.unit(code: code)?.kind != dimension
    {
      throw .unknownUnit(dimension: dimension, unit: code)
    }
    self.targets = targets
    (entries, toGoodsUnits, kilometres, kilograms) = try UnitSystem.withSystem(units) {
      (system) throws(SettingsError) in
      if let error = system.errors.first { throw .badUnit(error) }
      return (
        UnitConverter.entries(to: targets, system, units),
        UnitConverter.conversions(to: goodsUnits, system, units),
        UnitConverter.factors(to: "km", of: "length", system, units),
        UnitConverter.factors(to: "kg", of: "mass", system, units)
      )
    }
  }

  /// How a unit of that dimension becomes the dataset's.
  package func conversion(of unit: String, dimension: String) -> Conversion? {
    guard let entry = entries[unit], entry.kind == dimension else { return nil }
    return entry.conversion
  }

  /// Of a unit whatever it measures but time: what stands in a price or a rate.
  func conversion(of unit: String) -> Conversion? {
    guard let entry = entries[unit], entry.kind != "time" else { return nil }
    return entry.conversion
  }

  /// Between two units of one dimension, the second one that goods are measured in.
  func conversion(of unit: String, toGoodsUnit target: String) -> Conversion? { toGoodsUnits[target]?[unit] }
}

// What UDUNITS is asked for, once.
extension UnitConverter {
  /// A unit that does not convert to its dimension's, as a ship's size, becomes the first one that it converts to.
  private static func entries(
    to targets: [String: String], _ system: borrowing UnitSystem, _ units: UnitTable
  ) -> [String: Entry] {
    var firsts: [String: String] = [:]
    var entries: [String: Entry] = [:]
    for unit in units.all where unit.kind != "count" {
      let own = targets[unit.kind].flatMap { system.conversion(from: unit.code, to: $0) == nil ? nil : $0 }
      let group = unit.kind + " " + unit.base
      let target = own ?? firsts[group] ?? unit.code
      if own == nil { firsts[group] = target }
      if let conversion = conversion(from: unit, to: target, system, units) {
        entries[unit.code] = Entry(kind: unit.kind, conversion: conversion)
      }
    }
    return entries
  }

  private static func conversions(
    to targets: Set<String>, _ system: borrowing UnitSystem, _ units: UnitTable
  ) -> [String: [String: Conversion]] {
    var conversions: [String: [String: Conversion]] = [:]
    for target in targets {
      let kind = units.unit(code: target)?.kind
      for unit in units.all where unit.code == target || unit.kind == kind && kind != "count" {
        conversions[target, default: [:]][unit.code] = conversion(from: unit, to: target, system, units)
      }
    }
    return conversions
  }

  private static func conversion(
    from unit: Unit, to target: String, _ system: borrowing UnitSystem, _ units: UnitTable
  ) -> Conversion? {
    guard let (factor, offset) = system.conversion(from: unit.code, to: target),
      let other = units.unit(code: target)
    else { return nil }
    let isSame = unit.code == target
    let sources = Set([unit.source, other.source]).filter { !$0.isEmpty }.sorted().joined(separator: "; ")
    return Conversion(
      from: unit.code, to: target, factor: isSame ? 1 : factor, offset: isSame ? 0 : offset,
      tolerance: isSame ? 0 : unit.tolerance + other.tolerance, source: sources.isEmpty ? "SI" : sources)
  }

  private static func factors(
    to target: String, of kind: String, _ system: borrowing UnitSystem, _ units: UnitTable
  ) -> [String: Double] {
    var factors: [String: Double] = [:]
    for unit in units.units(of: kind) {
      factors[unit.code] = system.conversion(from: unit.code, to: target).map { Conversion.shortest($0.factor) }
    }
    return factors
  }
}
