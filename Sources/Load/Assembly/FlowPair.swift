import Extract
import Normalize

/// An amount and a quantity of the same flow, or one of them alone.
struct FlowPair {
  let value: FlowStatement?
  let quantity: FlowStatement?
  let key: TradeFlow.Key

  var claims: [Claim] { (value?.claims ?? []) + (quantity?.claims ?? []) }

  private init?(_ value: FlowStatement?, _ quantity: FlowStatement?) {
    guard let key = value?.key ?? quantity?.key else { return nil }
    self.value = value
    self.quantity = quantity
    self.key = key
  }

  /// Pairs the statements of one flow: `FlowAssembler` says how.
  static func pairs(of group: [FlowStatement]) -> [FlowPair] {
    let values = group.filter { $0.role == .value }
    let quantities = group.filter { $0.role == .quantity }
    if values.count == 1 && quantities.count == 1 {
      return [FlowPair(values[0], quantities[0])].compactMap(\.self)
    }
    let sentences = Dictionary(grouping: group, by: Sentence.init)
    return sentences.values.flatMap { (statements: [FlowStatement]) -> [FlowPair] in
      zipped(statements.filter { $0.role == .value }, statements.filter { $0.role == .quantity })
    }
  }

  private static func zipped(_ values: [FlowStatement], _ quantities: [FlowStatement]) -> [FlowPair] {
    (0..<max(values.count, quantities.count)).compactMap { index in
      FlowPair(
        index < values.count ? values[index] : nil, index < quantities.count ? quantities[index] : nil)
    }
  }

  /// Where a statement was made first.
  private struct Sentence: Hashable {
    let field: Field?
    let start: Int?

    init(_ statement: FlowStatement) {
      field = statement.claims.first?.field
      start = statement.claims.first?.sentenceStart
    }
  }
}
