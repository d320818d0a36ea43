import Normalize

/// Folds what a story says twice: `Egypt bought 300,000 tonnes of U.S. wheat … The 300,000 tonnes are for May` is one flow.
///
/// Two sentences state the same flow where they give the same figure of one measure and no cell of one contradicts the
/// other's; what either leaves out, the other fills. Two figures of one sentence are two flows unless all cells are equal:
/// `25,000 tonnes for Japan and 25,000 tonnes`.
enum RepeatedFlows {
  /// Each figure once. A figure of the title goes to one of the text: `HeadlineFlows`.
  static func folded(_ statements: [FlowStatement]) -> [FlowStatement] {
    var kept: [FlowStatement] = []
    var same: [FlowStatement.Identity: [Int]] = [:]
    for statement in statements {
      let others = same[statement.identity, default: []].suffix(reach)
      if let index = others.first(where: { repeats(statement, kept[$0]) }) {
        kept[index].absorb(statement)
      } else {
        same[statement.identity, default: []].append(kept.count)
        kept.append(statement)
      }
    }
    return HeadlineFlows.folded(kept)
  }

  /// So many flows back with one figure a repetition is looked for: a table of a thousand equal cells takes no square of time.
  private static let reach = 8

  private static func repeats(_ later: FlowStatement, _ earlier: FlowStatement) -> Bool {
    guard later.isHeadline == earlier.isHeadline, later.key.plan == earlier.key.plan,
      later.key == earlier.key || !earlier.claims.contains(where: { FlowSentence($0) == later.sentence }),
      !bounds(later).isOpposite(to: bounds(earlier))
    else { return false }
    return later.key.isCompatible(with: earlier.key)
  }

  private static func bounds(_ statement: FlowStatement) -> String { statement.figure.qualifier }
}

extension String {
  /// At least and at most.
  fileprivate func isOpposite(to other: String) -> Bool {
    (self == "min" && other == "max") || (self == "max" && other == "min")
  }
}

extension FlowStatement {
  /// Takes the other's claims, and its cells where this one has none.
  mutating func absorb(_ other: FlowStatement) {
    let stating = claims.prefix(count) + other.claims.prefix(other.count)
    claims = stating + claims.suffix(restating) + other.claims.suffix(other.restating)
    restating += other.restating
    key.fill(from: other.key)
  }
}

extension TradeFlow.Key {
  /// No cell says another thing than the other's.
  func isCompatible(with other: TradeFlow.Key) -> Bool {
    agrees(\.reporter, other) && agrees(\.partner, other) && agrees(\.period, other) && agrees(\.place, other)
      && (agrees(\.commodity, other) || namesGoods(of: other))
  }

  mutating func fill(from other: TradeFlow.Key) {
    if (commodity ?? "").split(separator: " ").count < (other.commodity ?? "").split(separator: " ").count {
      commodity = other.commodity
    }
    for cell in [\TradeFlow.Key.reporter, \.partner, \.period, \.place] where self[keyPath: cell] == nil {
      self[keyPath: cell] = other[keyPath: cell]
    }
  }

  func agrees(_ cell: KeyPath<TradeFlow.Key, String?>, _ other: TradeFlow.Key) -> Bool {
    let (one, two) = (self[keyPath: cell], other[keyPath: cell])
    return one == nil || two == nil || one == two
  }

  /// All words of the shorter name stand in the fuller one: `wheat` in `soft red winter wheat`.
  func namesGoods(of other: TradeFlow.Key) -> Bool {
    guard let commodity, let another = other.commodity else { return false }
    let (one, two) = (Set(commodity.split(separator: " ")), Set(another.split(separator: " ")))
    return one.isSubset(of: two) || two.isSubset(of: one)
  }
}
