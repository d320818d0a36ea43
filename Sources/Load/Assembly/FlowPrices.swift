import Extract
import Lexicon
import Normalize

/// Finds the price at which the goods of a flow change hands: `sold 75,000 tonnes of wheat at 85 to 89 dlrs a tonne`.
///
/// A price is that of the last quantity before it in its sentence, where party and goods are the same.
struct FlowPrices {
  private let claims: [String: Claim]
  private let prices: [Claim]

  init(_ claims: [Claim]) {
    prices = claims.filter { claim in
      claim.kind == .price && (claim.change ?? "level") == "level" && claim.lo != nil
        && (claim.measure == "price" || TradeFlow.Direction(claim.measure ?? "") != nil)
    }
    self.claims =
      prices.isEmpty ? [:] : Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func priced(_ flows: [TradeFlow]) -> [TradeFlow] {
    guard !prices.isEmpty else { return flows }
    var priced = flows
    var bySentence: [FlowSentence: [Int]] = [:]
    for index in flows.indices where isTraded(flows[index]) {
      for sentence in Set(flows[index].claims.compactMap { claims[$0].map(FlowSentence.init) }) {
        bySentence[sentence, default: []].append(index)
      }
    }
    for price in prices {
      guard let index = neighbour(of: price, bySentence[FlowSentence(price)] ?? [], flows),
        priced[index].price == nil, let lo = price.lo, let hi = price.hi
      else { continue }
      priced[index].price = TradeFlow.Figure(
        lo: lo, hi: hi, unit: price.unit, per: nil, qualifier: price.qualifier.rawValue)
    }
    return priced
  }

  private func isTraded(_ flow: TradeFlow) -> Bool {
    TradeFlow.Direction(flow.key.measure) != nil && flow.quantity != nil
  }

  private func isOf(_ flow: TradeFlow, _ price: Claim) -> Bool {
    price.commodity != nil && flow.key.commodity == price.commodity
      && (flow.key.reporter == price.reporter || flow.key.partner == price.reporter)
  }

  private func neighbour(of price: Claim, _ near: [Int], _ flows: [TradeFlow]) -> Int? {
    guard near.count <= FlowPair.most else { return nil }
    let fitting = near.filter { isOf(flows[$0], price) }
    let starts = fitting.map { index in
      flows[index].claims.compactMap { claims[$0] }.first { FlowSentence($0) == FlowSentence(price) }?.start ?? 0
    }
    return fitting.indices.last { starts[$0] < price.start }.map { fitting[$0] }
  }
}
