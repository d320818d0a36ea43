import Extract
import Lexicon
import Normalize

/// A figure of a flow with all the claims of the story that state it.
struct FlowStatement {
  /// An amount of money; a mass, volume or energy; a number of goods (`10 ships`).
  enum Role { case value, quantity, pieces }

  var key: TradeFlow.Key
  let role: Role
  let figure: TradeFlow.Figure
  /// In reading order, those that only say it in another unit last.
  var claims: [Claim]
  /// How many of them say it in another unit: `2.1 bn euros ($2.3 bn)`.
  var restating = 0

  /// Nil where the claim is no figure of a flow: `FlowClaims`.
  init?(_ claim: Claim) {
    guard let role = FlowClaims.role(of: claim), let measure = claim.measure, let lo = claim.lo, let hi = claim.hi
    else { return nil }
    self.role = role
    key = TradeFlow.Key(
      measure: measure, reporter: claim.reporter, partner: claim.partner, commodity: claim.commodity,
      period: claim.period, place: claim.place, plan: FlowStatement.plan(of: claim))
    figure = FlowStatement.figure(of: claim, role: role, lo: lo, hi: hi)
    claims = [claim]
  }

  /// The claims that state it for themselves.
  var count: Int { claims.count - restating }

  var isHeadline: Bool { claims.allSatisfy { $0.field == .title } }

  /// Where it was stated first; nil of nothing.
  var sentence: FlowSentence? { claims.first.map(FlowSentence.init) }

  var speaker: String? { claims.lazy.compactMap(\.attributedTo).first }

  /// What makes two claims of two sentences state the same figure; how surely they say it does not matter.
  struct Identity: Hashable {
    let measure: String
    let role: Role
    let lo, hi: ExactDecimal
    let unit, per: String?
  }

  var identity: Identity {
    Identity(
      measure: key.measure, role: role, lo: figure.lo, hi: figure.hi, unit: figure.unit, per: figure.per)
  }

  /// A contract is no plan of a sale or a purchase, but the deal itself.
  private static func plan(of claim: Claim) -> String? {
    switch claim.status {
    case "actual", "estimate": nil
    case "agreement" where claim.measure == "sale" || claim.measure == "purchase": nil
    default: claim.status
    }
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

/// A sentence of a story.
struct FlowSentence: Hashable {
  let field: Field
  let start: Int

  init(_ claim: Claim) {
    field = claim.field
    start = claim.sentenceStart
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

extension FlowStatement {
  /// What the claims that restate it say.
  var restated: [TradeFlow.Figure] {
    claims.suffix(restating).compactMap { claim in
      guard let lo = claim.lo, let hi = claim.hi else { return nil }
      return FlowStatement.figure(of: claim, role: role, lo: lo, hi: hi)
    }
  }
}
