import Extract
import Lexicon
import Normalize

/// A figure of a flow with all the claims of the story that state it.
struct FlowStatement {
  enum Role { case value, quantity }

  let key: TradeFlow.Key
  let role: Role
  let figure: TradeFlow.Figure
  var claims: [Claim]

  /// Nil where the claim is no flow: another measure, a change, a price, a percentage.
  init?(_ claim: Claim) {
    guard let role = FlowStatement.role(of: claim), let measure = claim.measure, let lo = claim.lo,
      let hi = claim.hi
    else { return nil }
    self.role = role
    key = TradeFlow.Key(
      measure: measure, reporter: claim.reporter, partner: claim.partner, commodity: claim.commodity,
      period: claim.period, place: claim.place, plan: FlowStatement.plan(of: claim.status))
    figure = FlowStatement.figure(of: claim, role: role, lo: lo, hi: hi)
    claims = [claim]
  }

  static func role(of claim: Claim) -> Role? {
    guard isFlow(claim.measure), claim.change == nil || claim.change == "level", claim.lo != nil else { return nil }
    switch claim.kind {
    case .money: return .value
    case .mass, .volume, .energy, .count, .flow, .quantity: return .quantity
    default: return nil
    }
  }

  /// What makes two claims state the same figure; how surely they say it does not matter.
  struct Identity: Hashable {
    let key: TradeFlow.Key
    let role: Role
    let lo, hi: ExactDecimal
    let unit, per: String?
  }

  var identity: Identity {
    Identity(key: key, role: role, lo: figure.lo, hi: figure.hi, unit: figure.unit, per: figure.per)
  }

  private static func isFlow(_ measure: String?) -> Bool {
    switch measure {
    case "trade", "exports", "imports", "balance", "sale", "purchase", "shipment", "production", "consumption",
      "stocks":
      true
    default: false
    }
  }

  private static func plan(of status: String?) -> String? {
    status == "actual" || status == "estimate" ? nil : status
  }

  private static func figure(
    of claim: Claim, role: Role, lo: ExactDecimal, hi: ExactDecimal
  ) -> TradeFlow.Figure {
    let money = role == .value
    let figure = TradeFlow.Figure(
      lo: lo, hi: hi, unit: claim.unit, per: claim.per, qualifier: claim.qualifier.rawValue,
      convertedLo: money ? claim.baseLo : claim.normLo, convertedHi: money ? claim.baseHi : claim.normHi,
      convertedUnit: money ? claim.baseCurrency : claim.normUnit)
    return claim.measure == "balance" && claim.sign == "-" ? figure.negated : figure
  }
}

extension TradeFlow.Figure {
  /// A deficit of 3 to 4 billion is a balance of -4 to -3 billion.
  fileprivate var negated: TradeFlow.Figure {
    var negated = self
    (negated.lo, negated.hi) = (hi.negated, lo.negated)
    (negated.convertedLo, negated.convertedHi) = (convertedHi.map { -$0 }, convertedLo.map { -$0 })
    return negated
  }
}
