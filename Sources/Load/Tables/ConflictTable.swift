import Lexicon
import Normalize

/// Where two stories give different figures for one flow and the same days: one row a pair, the earlier story first.
enum ConflictTable: DatasetTable {
  static let name = "conflicts"

  static let columns: [Column<Conflict>] =
    what + figures("", "earlier", \.first) + figures("other_", "later", \.second)

  static func rows(of conflict: Conflict) -> [Conflict] { [conflict] }

  private static let what: [Column<Conflict>] = [
    .text(
      "conflict",
      "contradiction; revision: the same speaker later; mirror: the exporter's figure and the importer's"
    ) { row in row.kind.rawValue },
    Column("apart_pct", .number, unit: "%", "between the middles of both figures, in percent of their mean") {
      row in
      .double((row.apart * 10).rounded() / 10)
    },
    .text("figure", "value or quantity") { row in row.first.role.rawValue },
    .text("commodity", "goods in the earlier text's words; empty for all trade") { row in row.first.commodity },
    .text("hs", "HS code, 2 or 4 digits") { row in row.first.hs },
    .text("period", "the time that both cover: 1986, 1986-12, 1986-Q4") { row in row.first.period },
    .day("period_start", "its first day") { row in row.first.periodStart },
    .day("period_end", "its last day") { row in row.first.periodEnd },
    .text("place", "the region, port or crossing") { row in row.first.place },
  ]

  private static func figures(
    _ prefix: String, _ story: String, _ line: @escaping @Sendable (Conflict) -> FlowLine
  ) -> [Column<Conflict>] {
    let number = { (name: String, meaning: String, get: @escaping @Sendable (TradeFlow.Figure) -> ExactDecimal?) in
      Column<Conflict>(prefix + name, .number, unit: "see \(prefix)unit", meaning) { row in
        .optional(get(line(row).figure))
      }
    }
    return [
      .text(prefix + "measure", "\(story) story: exports, imports, production …") { row in line(row).measure },
      .text(prefix + "reporter", "\(story) story: whose figure it is") { row in line(row).reporter },
      .text(prefix + "partner", "\(story) story: the other side") { row in line(row).partner },
      number("lo", "\(story) story: the figure; of a range its lower end") { $0.lo },
      number("hi", "\(story) story: of a range its upper end") { $0.lo == $0.hi ? nil : $0.hi },
      .text(prefix + "unit", "\(story) story: currency or unit, the text's own") { row in line(row).figure.unit },
      .text(prefix + "qualifier", "\(story) story: none, approx, min or max") { row in line(row).figure.qualifier },
      .text(prefix + "status", "\(story) story: actual, estimate, forecast, target or agreement") { row in
        line(row).status
      },
      .text(prefix + "attributed_to", "\(story) story: who gives the figure") { row in line(row).speaker },
      .text(prefix + "source", "\(story) story: outlet or feed") { row in line(row).source },
      .text(prefix + "published", "\(story) story: day or instant, ISO 8601") { row in line(row).published },
      .text(prefix + "article", "\(story) story: id of the article") { row in line(row).article },
      .text(prefix + "claim", "\(story) story: id of the claim, which why explains") { row in line(row).claim },
    ]
  }
}
