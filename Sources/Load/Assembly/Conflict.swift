import Lexicon

/// Two stories that give different figures for one flow and the same days.
struct Conflict: Sendable, Hashable {
  enum Kind: String, Sendable {
    /// Two say different things.
    case contradiction
    /// One says another thing later.
    case revision
    /// The exporter's figure and the importer's.
    case mirror
  }

  let kind: Kind
  /// In the order in which they were published.
  let first: FlowLine
  let second: FlowLine
  /// Percent of their mean, between the middles of both figures.
  let apart: Double

  /// Nil where the two agree: their ranges, bounds and last digits leave room for both, or they are of two kinds of goods.
  init?(_ first: FlowLine, _ second: FlowLine) {
    guard first.article != second.article || first.source != second.source, Conflict.sameGoods(first, second),
      let apart = Conflict.apart(first.figure, second.figure)
    else { return nil }
    kind = Conflict.kind(first, second)
    (self.first, self.second, self.apart) = (first, second, apart)
  }

  private static func kind(_ first: FlowLine, _ second: FlowLine) -> Kind {
    if let side = first.side, let other = second.side, side != other { return .mirror }
    let isLater = (first.published ?? "").prefix(10) < (second.published ?? "").prefix(10)
    guard isLater else { return .contradiction }
    if let speaker = first.speaker, let other = second.speaker {
      return isSame(speaker, other) ? .revision : .contradiction
    }
    return first.speaker == second.speaker && first.source == second.source ? .revision : .contradiction
  }

  /// `the trade ministry` and `Trade Ministry`; `Smith` and `John Smith`.
  private static func isSame(_ one: String, _ two: String) -> Bool {
    let (left, right) = (words(one), words(two))
    return !left.isEmpty && !right.isEmpty && (left.isSubset(of: right) || right.isSubset(of: left))
  }

  private static func words(_ name: String) -> Set<Substring> { Set(name.lowercased().split(separator: " ")) }

  private static func sameGoods(_ one: FlowLine, _ two: FlowLine) -> Bool {
    guard let left = one.commodity, let right = two.commodity else { return one.commodity == two.commodity }
    return left == right
      || (one.hs?.utf8.count ?? 0) >= 4 && one.hs == two.hs && words(left).isDisjoint(with: words(right))
  }

  private static func apart(_ one: TradeFlow.Figure, _ two: TradeFlow.Figure) -> Double? {
    if one.unit == two.unit {
      if one.ownReach.overlaps(two.ownReach) { return nil }
      return percent(one.lo.doubleValue, one.hi.doubleValue, two.lo.doubleValue, two.hi.doubleValue)
    }
    guard one.convertedUnit == two.convertedUnit, let left = one.widenedReach, let right = two.widenedReach,
      !left.overlaps(right)
    else { return nil }
    return percent(one.convertedLo, one.convertedHi, two.convertedLo, two.convertedHi)
  }

  private static func percent(_ lo: Double?, _ hi: Double?, _ otherLo: Double?, _ otherHi: Double?) -> Double? {
    guard let lo, let hi, let otherLo, let otherHi else { return nil }
    let (middle, other) = ((lo + hi) / 2, (otherLo + otherHi) / 2)
    let mean = (abs(middle) + abs(other)) / 2
    return mean > 0 ? abs(middle - other) / mean * 100 : nil
  }
}
