import Lexicon

/// Turns units of goods into others by what they weigh: bushels of wheat into tonnes, tonnes of crude oil into barrels.
///
/// Goods that no row of `commodity-factors.tsv` names, and units that none of their rows weighs, have no conversion.
struct GoodsConverter: Sendable {
  private let factors: CommodityFactors
  private let units: UnitTable
  private let converter: UnitConverter
  /// The dataset's unit of some goods, by their name in the table.
  private let chosen: [String: String]
  /// Units that are packages of some goods.
  private let packages: Set<String>

  init(factors: CommodityFactors, units: UnitTable, chosen: [String: String]) throws(SettingsError) {
    var (dimensions, goods): ([String: String], [String: String]) = ([:], [:])
    for (key, unit) in chosen.sorted(by: { $0.key < $1.key }) {
      guard let named = factors.goods(named: key) else {
        dimensions[key] = unit
        continue
      }
      guard GoodsUnits.all(of: named, units).contains(unit) else {
        throw .unknownUnitOfGoods(goods: key, unit: unit)
      }
      goods[named.name] = unit
    }
    let rows = factors.all.flatMap(\.factors)
    let volumes = rows.map { units.unit(code: $0.unit)?.kind == "mass" ? $0.to : $0.unit }
    converter = try UnitConverter(
      units: units, chosen: dimensions, goodsUnits: Set(goods.values).union(volumes).union(["m3"]))
    packages = Set(zip(rows, volumes).filter { $0.0.holds == .unit }.map(\.1))
    (self.factors, self.units, self.chosen) = (factors, units, goods)
  }

  /// Kilograms of a package: a big bag's.
  private static let heaviest = 2000.0

  /// By dimension alone.
  var dimensions: UnitConverter { converter }

  /// False where the unit's own dimension decides, whatever the goods.
  func mayConvert(_ unit: String) -> Bool { !chosen.isEmpty || packages.contains(unit) }

  /// Nil where the unit's own dimension decides.
  func conversion(of unit: String, _ claim: GoodsOfClaim) -> Conversion? {
    guard mayConvert(unit), let goods = factors.goods(of: claim.commodity, hs: claim.hs) else { return nil }
    let own = isPackage(unit, of: goods) ? converter.targets["mass"] : nil
    guard let target = chosen[goods.name] ?? own else { return nil }
    if let plain = converter.conversion(of: unit, toGoodsUnit: target) { return plain }
    guard let from = weight(of: unit, goods, claim), let to = weight(of: target, goods, claim) else { return nil }
    return Conversion(
      from: unit, to: target, factor: from.kilograms / to.kilograms, tolerance: from.tolerance + to.tolerance,
      source: "\(goods.name): " + (from.source + to.source).joined(separator: "; "))
  }

  /// By the weight of a package that the text itself gives: 60-kilo bags; not of ships of 60,000 tons.
  func conversion(ofPackage unit: String, weighing weight: Double, of massUnit: String) -> Conversion? {
    guard units.isCounted(unit), let mass = converter.conversion(of: massUnit, dimension: "mass"),
      let kilograms = converter.kilograms[massUnit], kilograms * weight <= GoodsConverter.heaviest
    else { return nil }
    return Conversion(
      from: unit, to: mass.to, factor: weight * mass.factor, tolerance: 0,
      source: "1 \(unit) = \(Conversion.plain(weight)) \(massUnit), the text")
  }

  private struct Weight {
    let kilograms: Double
    var tolerance = 0.0
    var source: [String] = []
  }

  private func weight(of unit: String, _ goods: WeighedGoods, _ claim: GoodsOfClaim) -> Weight? {
    if let kilograms = converter.kilograms[unit] { return Weight(kilograms: kilograms) }
    var best: (fit: Int, factor: CommodityFactor)?
    for factor in goods.factors where weighs(factor, unit) {
      if let fit = claim.fit(of: factor), fit > best?.fit ?? -1 { best = (fit, factor) }
    }
    guard let factor = best?.factor else { return nil }
    return gravityWeight(of: unit, by: factor, claim) ?? weight(of: unit, by: factor)
  }

  private func gravityWeight(of unit: String, by factor: CommodityFactor, _ claim: GoodsOfClaim) -> Weight? {
    guard factor.holds == .gravity, let gravity = claim.gravity,
      let volume = converter.conversion(of: unit, toGoodsUnit: "m3")
    else { return nil }
    return Weight(
      kilograms: volume.factor * gravity.density, tolerance: Gravity.tolerance, source: [gravity.words])
  }

  private func weight(of unit: String, by factor: CommodityFactor) -> Weight? {
    let (weighed, mass) = sides(of: factor)
    guard let kilograms = converter.kilograms[mass], let volume = volume(of: unit, in: weighed) else { return nil }
    let value = factor.factor.doubleValue
    return Weight(
      kilograms: volume * (weighed == factor.unit ? kilograms * value : kilograms / value),
      tolerance: factor.tolerance, source: ["1 \(factor.unit) = \(factor.factor) \(factor.to), \(factor.source)"])
  }

  private func weighs(_ factor: CommodityFactor, _ unit: String) -> Bool {
    let weighed = sides(of: factor).weighed
    return unit == weighed || factor.holds != .unit && volume(of: unit, in: weighed) != nil
  }

  /// How many of the unit that a factor weighs are in this one.
  private func volume(of unit: String, in weighed: String) -> Double? {
    unit == weighed ? 1 : converter.conversion(of: unit, toGoodsUnit: weighed)?.factor
  }

  /// A unit that weighs something alone, as a bushel or a bag does: it becomes the dataset's unit of mass.
  private func isPackage(_ unit: String, of goods: WeighedGoods) -> Bool {
    packages.contains(unit) && goods.factors.contains { $0.holds == .unit && sides(of: $0).weighed == unit }
  }

  private func sides(of factor: CommodityFactor) -> (weighed: String, mass: String) {
    converter.kilograms[factor.unit] == nil ? (factor.unit, factor.to) : (factor.to, factor.unit)
  }
}
