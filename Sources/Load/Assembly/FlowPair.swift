import Extract
import Normalize

/// An amount, a quantity and a number of pieces of the same flow, or some of them.
struct FlowPair {
  var value: FlowStatement?
  var quantity: FlowStatement?
  var pieces: FlowStatement?

  var statements: [FlowStatement] { [value, quantity, pieces].compactMap(\.self) }
  var key: TradeFlow.Key? { statements.first?.key }
  var claims: [Claim] { statements.flatMap(\.claims) }

  /// A sentence with more figures of one flow is a table: they go together in order or not at all.
  static let most = 64

  /// Pairs the statements of one flow: `FlowAssembler` says how.
  static func pairs(of group: [FlowStatement]) -> [FlowPair] {
    let values = group.filter { $0.role == .value }
    let quantities = group.filter { $0.role == .quantity }
    let pieces = group.filter { $0.role == .pieces }
    if values.count <= 1 && quantities.count <= 1 && pieces.isEmpty {
      return [FlowPair(value: values.first, quantity: quantities.first)]
    }
    let sentences = Dictionary(grouping: group, by: \.sentence)
    return sentences.values.flatMap { (statements: [FlowStatement]) -> [FlowPair] in inSentence(statements) }
  }

  /// As many amounts as quantities go together in order, `2 and 3 tonnes for 400 and 600 dlrs`; else each amount goes
  /// with the quantity next to it: `2 tonnes, and 3 tonnes worth 600 dlrs`.
  private static func inSentence(_ statements: [FlowStatement]) -> [FlowPair] {
    var pairs = statements.filter { $0.role == .quantity }.map { FlowPair(quantity: $0) }
    join(statements, .value, to: &pairs, \.value)
    join(statements, .pieces, to: &pairs, \.pieces)
    return pairs
  }

  private static func join(
    _ statements: [FlowStatement], _ role: FlowStatement.Role, to pairs: inout [FlowPair],
    _ place: WritableKeyPath<FlowPair, FlowStatement?>
  ) {
    let joined = statements.filter { $0.role == role }
    let count = pairs.count
    for (number, statement) in joined.enumerated() {
      let index = joined.count == count ? number : neighbour(of: statement, among: statements, in: pairs)
      if let index, pairs[index][keyPath: place] == nil {
        pairs[index][keyPath: place] = statement
      } else {
        var alone = FlowPair()
        alone[keyPath: place] = statement
        pairs.append(alone)
      }
    }
  }

  /// The pair whose quantity stands right before the statement, else right behind it.
  private static func neighbour(
    of statement: FlowStatement, among statements: [FlowStatement], in pairs: [FlowPair]
  ) -> Int? {
    guard statements.count <= most, let start = statement.start else { return nil }
    let ordered = statements.filter { $0.role == statement.role || $0.role == .quantity }
    let before = ordered.last { ($0.start ?? 0) < start }
    let behind = ordered.first { ($0.start ?? 0) > start }
    for other in [before, behind].compactMap(\.self) where other.role == .quantity {
      return pairs.firstIndex { $0.quantity?.start == other.start }
    }
    return nil
  }
}

extension FlowStatement {
  fileprivate var start: Int? { claims.first?.start }
}
