import Lexicon

/// Tells counts of goods from counts of other things: bales, head, containers, ships and cars are goods; companies,
/// countries, shares and shipments are not.
///
/// Goods are counted in packages and carriers, which `units.tsv` has, of some commodity, or by the piece, where the
/// noun is the claim's commodity and of a chapter of the Harmonized System whose goods are told by the piece.
struct CountedGoods: Sendable {
  private let units: UnitTable

  init(units: UnitTable) {
    self.units = units
  }

  /// `running bale` → bale, `container ship` of HS 8901 → container ship, `bag/yr` → bag/yr; nil of what is no goods.
  func unit(of claim: Claim) -> String? {
    guard claim.kind == .count || claim.kind == .flow, let unit = claim.unit, let commodity = claim.commodity else {
      return nil
    }
    let slash = unit.lastIndex(of: "/") ?? unit.endIndex
    let noun = unit[..<slash]
    let head = CountedGoods.head(noun)
    if units.isCounted(head) { return head + unit[slash...] }
    guard CountedGoods.head(commodity[...]) == head, let hs = claim.hs, CountedGoods.isByThePiece(hs) else {
      return nil
    }
    return unit
  }

  /// What no weight converts stays a count, of its noun.
  func fill(_ claim: inout Claim) {
    guard claim.normUnit == nil, let lo = claim.lo, let hi = claim.hi, let goods = unit(of: claim) else { return }
    (claim.normLo, claim.normHi, claim.normUnit, claim.tolerance) = (lo.doubleValue, hi.doubleValue, goods, 0)
    (claim.normLoRounded, claim.normHiRounded) = (lo, hi)
  }

  private static func head(_ noun: Substring) -> String {
    noun.split(separator: " ").last.map(String.init) ?? ""
  }

  /// Live animals; leather goods; garments and shoes; tools, machines, vehicles, ships, instruments, furniture, toys.
  private static func isByThePiece(_ hs: String) -> Bool {
    switch Int(hs.prefix(2)) ?? 0 {
    case 1, 42, 61...65, 82...97: true
    default: false
    }
  }
}
