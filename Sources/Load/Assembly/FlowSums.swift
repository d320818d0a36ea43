import Lexicon
import Normalize

/// Tells sums from their parts, so that nobody adds both up: `60,500 tonnes … of this France 18,000, Denmark 42,500`.
///
/// Flows of one measure and unit that follow each other and add up to the one before them, or behind them, to the last
/// digit, are parts of it. Their days lie within the sum's.
enum FlowSums {
  /// A sum has at most so many parts.
  private static let most = 16

  static func marked(_ flows: [TradeFlow]) -> [TradeFlow] {
    var marked = flows
    for group in Dictionary(grouping: flows.indices, by: { Line(flows[$0]) }).values where group.count > 2 {
      let ordered = group.sorted()
      for place in ordered.indices {
        let sum = ordered[place]
        for part in parts(of: sum, ordered[(place + 1)...], flows) ?? parts(
          of: sum, ordered[..<place].reversed(), flows)
          ?? []
        where marked[part].partOf == nil && marked[sum].partOf != flows[part].claims.first {
          marked[part].partOf = flows[sum].claims.first
        }
      }
    }
    return marked
  }

  /// What can be added up.
  private struct Line: Hashable {
    let measure: String
    let plan, unit, per: String?
    let isMoney: Bool

    init(_ flow: TradeFlow) {
      let figure = flow.quantity ?? flow.value
      measure = flow.key.measure
      plan = flow.key.plan
      (unit, per, isMoney) = (figure?.unit, figure?.per, flow.quantity == nil)
    }
  }

  private static func parts(of sum: Int, _ others: some Sequence<Int>, _ flows: [TradeFlow]) -> [Int]? {
    guard let whole = point(flows[sum]) else { return nil }
    var (total, parts) = (ExactDecimal.zero, [Int]())
    for other in others.prefix(most) {
      guard let part = point(flows[other]), part < whole, lies(flows[other], in: flows[sum]),
        let next = total.adding(part), next <= whole
      else { return nil }
      total = next
      parts.append(other)
      if total == whole { return parts }
    }
    return nil
  }

  /// A positive number, no range.
  private static func point(_ flow: TradeFlow) -> ExactDecimal? {
    guard let figure = flow.quantity ?? flow.value, figure.lo == figure.hi, figure.lo > .zero else { return nil }
    return figure.lo
  }

  private static func lies(_ part: TradeFlow, in sum: TradeFlow) -> Bool {
    guard let start = part.periodStart, let end = part.periodEnd, let from = sum.periodStart, let to = sum.periodEnd
    else { return true }
    return from <= start && end <= to
  }
}
