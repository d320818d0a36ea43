import Extract
import Lexicon
import Normalize

/// One figure of a flow as one story states it, ready to be held against those of other stories.
struct FlowLine: Sendable, Hashable {
  enum Role: String, Sendable { case value, quantity }

  /// Who states the figure of a trade between two sides.
  enum Side: String, Sendable { case exporter, importer }

  var role: Role
  var measure: String
  var reporter: String?
  var partner: String?
  var commodity: String?
  var hs: String?
  var period: String?
  var periodStart: String
  var periodEnd: String
  var place: String?
  var status: String?
  var figure: TradeFlow.Figure
  var speaker: String?
  var source: String
  var published: String?
  var article: String
  var claim: String

  /// The figures of a row that another story can contradict: those of a span of days, of somebody, and no lots: two sales are
  /// two sales. A trade without its other side may be anybody's turnover.
  static func lines(of row: TradeTable.Row) -> [FlowLine] {
    let flow = row.flow
    guard let start = flow.periodStart, let end = flow.periodEnd, let claim = flow.claims.first,
      flow.key.reporter != nil || flow.key.partner != nil, isOne(flow.key), flow.partOf == nil
    else { return [] }
    let figures: [(Role, TradeFlow.Figure?)] = [(.value, flow.value), (.quantity, flow.quantity)]
    return figures.compactMap { role, figure in
      figure.map { figure in
        FlowLine(
          role: role, measure: flow.key.measure, reporter: flow.key.reporter, partner: flow.key.partner,
          commodity: flow.key.commodity, hs: flow.hs, period: flow.key.period, periodStart: start, periodEnd: end,
          place: flow.key.place, status: flow.status, figure: figure, speaker: flow.attributedTo ?? flow.via,
          source: row.article.source, published: row.article.published, article: row.article.id, claim: claim)
      }
    }
  }

  private static func isOne(_ key: TradeFlow.Key) -> Bool {
    switch key.measure {
    case "trade": key.reporter != nil && key.partner != nil
    case "exports", "imports", "balance", "production", "consumption", "stocks": true
    default: false
    }
  }

  /// Exports of A to B and imports of B from A are one flow with two sides.
  var side: Side? {
    guard reporter != nil, partner != nil else { return nil }
    return measure == "exports" ? .exporter : measure == "imports" ? .importer : nil
  }

  /// Lines of one key speak of one flow; a plan is another flow than what came of it.
  var key: String {
    let isMirrored = side == .importer
    let parties = isMirrored ? [partner, reporter] : [reporter, partner]
    let plan = status == "forecast" || status == "target" || status == "agreement" ? status : nil
    let unit = role == .value ? "money" : figure.convertedUnit ?? figure.unit
    let fields = [
      role.rawValue, side == nil ? measure : "trade of two", hs ?? commodity, periodStart, periodEnd, place,
    ]
    return (fields + parties + [plan, unit, figure.per]).map { $0 ?? "" }.joined(separator: "\u{1F}")
  }

  func isOfOneStory(with other: FlowLine) -> Bool { article == other.article && source == other.source }

  /// The lines of a story that stand for the whole flow: of which one speaker gives two figures, those are parts of it that
  /// the text tells apart by words that no cell holds.
  static func single(_ story: [FlowLine]) -> [FlowLine] {
    guard story.count > 1 else { return story }
    return Dictionary(grouping: story) { line in line.speaker ?? "" }.sorted { $0.key < $1.key }.flatMap {
      _, lines in
      lines.allSatisfy { $0.figure == lines[0].figure } ? [lines[0]] : []
    }
  }
}
