import Extract
import Normalize

/// Joins the claims of one story into its flows.
///
/// Claims speak of the same flow if they agree in measure, reporter, partner, commodity, period, place and plan, and are
/// levels: `FlowClaims` tells which are. In such a group
/// - the same figure stated twice is one, and a headline's goes with the text's: `RepeatedFlows`;
/// - what restates another figure goes with it: `2.1 bn euros ($2.3 bn)` is one amount, in euros;
/// - an amount, a quantity and a number of pieces of one sentence go together: `FlowPair`;
/// - a story that states one amount and one quantity of a flow joins them across sentences;
/// - two different amounts, or quantities, are two flows, and `FlowAgreement` tells where they contradict each other;
/// - a price behind it, of the same goods and party, is the flow's: `FlowPrices`;
/// - what adds up to another figure is part of that: `FlowSums`.
enum FlowAssembler {
  /// The flows in the order of their first claims; `claims` are in reading order.
  static func flows(of claims: [Claim]) -> [TradeFlow] {
    let statements = RepeatedFlows.folded(statements(of: claims))
    guard !statements.isEmpty else { return [] }
    let order = Dictionary(
      claims.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let agreement = FlowAgreement(statements)
    let flows = pairs(of: statements).compactMap { pair in flow(pair, agreement, order) }
    let ordered = flows.sorted { left, right in position(left, order) < position(right, order) }
    return FlowSums.marked(FlowPrices(claims).priced(ordered))
  }

  /// Each figure with the claims that say it again in another unit.
  private static func statements(of claims: [Claim]) -> [FlowStatement] {
    let figures = claims.filter { claim in FlowClaims.role(of: claim) != nil }
    let restatements = Restatements(figures)
    var statements: [FlowStatement] = []
    var byClaim: [String: Int] = [:]
    for claim in figures where restatements.root(of: claim) == claim.id {
      guard let statement = FlowStatement(claim) else { continue }
      byClaim[claim.id] = statements.count
      statements.append(statement)
    }
    for claim in figures {
      let root = restatements.root(of: claim)
      guard root != claim.id, let index = byClaim[root] else { continue }
      statements[index].claims.append(claim)
      statements[index].restating += 1
    }
    return statements
  }

  private static func pairs(of statements: [FlowStatement]) -> [FlowPair] {
    Dictionary(grouping: statements, by: \.key).values.flatMap { group in FlowPair.pairs(of: group) }
  }

  private static func flow(_ pair: FlowPair, _ agreement: FlowAgreement, _ order: [String: Int]) -> TradeFlow? {
    guard let key = pair.key else { return nil }
    let claims = pair.claims.sorted { left, right in (order[left.id] ?? 0) < (order[right.id] ?? 0) }
    let quantity = pair.quantity ?? pair.pieces
    var flow = TradeFlow(
      key: key, value: pair.value?.figure, quantity: quantity?.figure,
      hs: first(claims, \.hs), periodStart: first(claims, \.periodStart), periodEnd: first(claims, \.periodEnd),
      status: status(claims, key), attributedTo: first(claims, \.attributedTo), via: first(claims, \.via),
      claims: claims.map(\.id))
    flow.agreeing = pair.statements.map { agreement.share(of: $0) }.min() ?? 1
    flow.also =
      pair.statements.flatMap(\.restated) + (pair.quantity == nil ? [] : pair.pieces.map { [$0.figure] } ?? [])
    return flow
  }

  /// The plan's word, else the text's before the headline's.
  private static func status(_ claims: [Claim], _ key: TradeFlow.Key) -> String? {
    key.plan ?? first(claims.filter { $0.field == .text }, \.status) ?? first(claims, \.status)
  }

  private static func first(_ claims: [Claim], _ field: KeyPath<Claim, String?>) -> String? {
    claims.lazy.compactMap { claim in claim[keyPath: field] }.first
  }

  private static func position(_ flow: TradeFlow, _ order: [String: Int]) -> Int {
    flow.claims.first.flatMap { id in order[id] } ?? 0
  }
}
