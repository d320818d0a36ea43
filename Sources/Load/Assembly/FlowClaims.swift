import Extract
import Lexicon
import Normalize

/// Tells which claims state a figure of a flow, and whether it is an amount, a quantity or a number of pieces.
///
/// A flow's figure is a level of trade, of production or of stocks that belongs to somebody or is of something. None are
/// - a rise, a fall, the earlier level of a comparison; a percentage, a tariff, ounces in a ton of ore;
/// - money below 1,000: the price of one piece, a dividend, a rate of exchange (`rose to 147.50 yen`);
/// - one single tonne, barrel or kilowatt hour, or less: what something is reckoned by (`to make one tonne of steel`);
/// - counts of what is no goods: companies, countries, shares.
enum FlowClaims {
  static func role(of claim: Claim) -> FlowStatement.Role? {
    guard isFlow(claim.measure), claim.change == nil || claim.change == "level", isOfSomething(claim),
      claim.lo != nil, let hi = claim.hi
    else { return nil }
    switch claim.kind {
    case .money: return hi < leastAmount ? nil : .value
    case .mass, .volume, .energy: return hi <= one ? nil : .quantity
    case .flow: return claim.normUnit != nil && isPerTime(claim.unit) ? .quantity : nil
    case .count: return claim.normUnit == nil ? nil : .pieces
    default: return nil
    }
  }

  private static let leastAmount = ExactDecimal(1_000)
  private static let one = ExactDecimal(1)

  private static let goodsUnits = Set(
    ((try? UnitTable())?.all ?? []).filter { $0.kind != "time" }.map(\.code))

  /// Barrels a day, not ounces in a ton.
  private static func isPerTime(_ unit: String?) -> Bool {
    guard let unit, let slash = unit.lastIndex(of: "/") else { return false }
    return !goodsUnits.contains(String(unit[unit.index(after: slash)...]))
  }

  private static func isFlow(_ measure: String?) -> Bool {
    switch measure {
    case "trade", "exports", "imports", "balance", "sale", "purchase", "shipment", "production", "consumption",
      "stocks":
      true
    default: false
    }
  }

  private static func isOfSomething(_ claim: Claim) -> Bool {
    claim.reporter != nil || claim.partner != nil || claim.commodity != nil || claim.place != nil
  }
}
