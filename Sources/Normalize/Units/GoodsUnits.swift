import Lexicon

/// What a pipeline file may choose for some goods: the units that a row weighs, and masses.
package enum GoodsUnits {
  package static func all(of goods: WeighedGoods, _ units: UnitTable) -> [String] {
    let masses = units.units(of: "mass").filter { $0.base == "kg" }.map(\.code)
    var codes = goods.factors.flatMap { [$0.unit, $0.to] }
    if goods.factors.contains(where: { $0.holds != .unit }) { codes += units.units(of: "volume").map(\.code) }
    codes += masses
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }
}
