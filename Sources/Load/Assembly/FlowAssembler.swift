import Extract
import Normalize

/// Joins the claims of one story into its flows.
///
/// Claims speak of the same flow if they agree in measure, reporter, partner, commodity, period, place and plan, and are
/// levels: a rise, a fall and the earlier level of a comparison are no flows of their own. In such a group
/// - the same figure stated twice is one, and a headline's goes with the text's: `HeadlineFlows`;
/// - what restates another figure goes with it: `2.1 bn euros ($2.3 bn)` is one amount, in euros;
/// - within a sentence the first amount goes with the first quantity, the second with the second:
///   `2 mln tonnes worth 400 mln dlrs` is one flow with both;
/// - a story that states one amount and one quantity of a flow joins them across sentences;
/// - two different amounts, or quantities, are two flows.
enum FlowAssembler {
  /// The flows in the order of their first claims; `claims` are in reading order.
  static func flows(of claims: [Claim]) -> [TradeFlow] {
    let candidates = claims.filter { claim in FlowStatement.role(of: claim) != nil }
    let order = Dictionary(
      candidates.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let flows = pairs(of: HeadlineFlows.folded(statements(of: candidates))).map { pair in flow(pair, order: order) }
    return flows.sorted { left, right in position(left, order) < position(right, order) }
  }

  /// Each figure once, with all claims that state it or state it again in another unit.
  private static func statements(of claims: [Claim]) -> [FlowStatement] {
    let restatements = Restatements(claims)
    var statements: [FlowStatement] = []
    var byFigure: [FlowStatement.Identity: Int] = [:]
    var byClaim: [String: Int] = [:]
    for claim in claims where restatements.root(of: claim) == claim.id {
      guard let statement = FlowStatement(claim) else { continue }
      let index = byFigure[statement.identity] ?? statements.count
      if index < statements.count { statements[index].claims.append(claim) } else { statements.append(statement) }
      byFigure[statement.identity] = index
      byClaim[claim.id] = index
    }
    for claim in claims {
      let root = restatements.root(of: claim)
      if root != claim.id, let index = byClaim[root] { statements[index].claims.append(claim) }
    }
    return statements
  }

  private static func pairs(of statements: [FlowStatement]) -> [FlowPair] {
    var pairs: [FlowPair] = []
    for group in Dictionary(grouping: statements, by: \.key).values {
      pairs += FlowPair.pairs(of: group)
    }
    return pairs
  }

  private static func flow(_ pair: FlowPair, order: [String: Int]) -> TradeFlow {
    let claims = pair.claims.sorted { left, right in (order[left.id] ?? 0) < (order[right.id] ?? 0) }
    return TradeFlow(
      key: pair.key, value: pair.value?.figure, quantity: pair.quantity?.figure,
      hs: first(claims, \.hs), periodStart: first(claims, \.periodStart), periodEnd: first(claims, \.periodEnd),
      status: first(claims, \.status), attributedTo: first(claims, \.attributedTo), via: first(claims, \.via),
      claims: claims.map(\.id))
  }

  private static func first(_ claims: [Claim], _ field: KeyPath<Claim, String?>) -> String? {
    claims.lazy.compactMap { claim in claim[keyPath: field] }.first
  }

  private static func position(_ flow: TradeFlow, _ order: [String: Int]) -> Int {
    flow.claims.first.flatMap { id in order[id] } ?? 0
  }
}
