import Extract
import Lexicon
import Normalize

/// The flows table: who traded what with whom, when, how much and for how much.
enum TradeTable: DatasetTable {
  static let name = "trade"
  static let part: ArticleRows.Table? = .trade

  struct Row {
    let flow: TradeFlow
    let article: Article
    /// In reading order, those of the title first.
    let claims: [ClaimRow]

    /// The text's own sentence before the headline.
    var sentence: String? { (claims.first { $0.claim.field == .text } ?? claims.first)?.sentence }

    /// `t` and what follows the `c` of its first claim: no other row has that claim.
    var id: String { "t" + (flow.claims.first ?? "").dropFirst() }

    /// Of all its claims, each once, in order.
    func carriers(_ list: KeyPath<ClaimRow, [String]>) -> [String] {
      var (seen, carriers) = (Set<String>(), [String]())
      for name in claims.flatMap({ $0[keyPath: list] }) where seen.insert(name).inserted { carriers.append(name) }
      return carriers
    }
  }

  static let columns: [Column<Row>] = who + value + quantity + whence + evidence + names

  static func rows(of record: ArticleRecord) -> [Row] { record.flows }

  /// A flow is left to the story that leads its copies where that one has a claim of it, or put it right.
  static func rows(of article: NormalizedArticle, _ rows: [ClaimRow]) -> [Row] {
    let flows = FlowAssembler.flows(of: article.claims)
    guard !flows.isEmpty else { return [] }
    let claims = Dictionary(rows.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    let all = flows.map { flow in
      Row(flow: flow, article: article.article, claims: flow.claims.compactMap { claims[$0] })
    }
    return all.filter { row in !row.claims.contains { $0.isLeft } }
  }

  private static let who: [Column<Row>] = [
    .text("reporter", "whose figure it is: ISO 3166 code, EU, OPEC, world, or a name") { row in
      row.flow.key.reporter
    },
    .text("partner", "the other side, in the same codes") { row in row.flow.key.partner },
    .text(
      "flow", "X: goods leave the reporter, in exports or in a sale or shipment to the partner; M: they come in"
    ) {
      row in row.flow.letter
    },
    .text(
      "measure", "trade, exports, imports, balance, sale, purchase, shipment, production, consumption or stocks"
    ) {
      row in row.flow.key.measure
    },
    .text("commodity", "goods in the text's words; empty for all trade") { row in row.flow.key.commodity },
    .text("hs", "HS code, 2 or 4 digits") { row in row.flow.hs },
    .text("period", "the time it covers: 1986, 1986-12, 1986-Q4, 1986/1987, 1986-01/1986-09") { row in
      row.flow.key.period
    },
    .day("period_start", "its first day") { row in row.flow.periodStart },
    .day("period_end", "its last day") { row in row.flow.periodEnd },
    .text("place", "the region, port or crossing") { row in row.flow.key.place },
    .text("status", "actual, estimate, forecast, target or agreement") { row in row.flow.status },
  ]

  private static let value: [Column<Row>] = [
    .number("value", unit: "see currency", "amount of money, negative for a deficit; of a range its lower end") {
      row in row.flow.value?.lo
    },
    .number("value_hi", unit: "see currency", "of a range its upper end") { row in row.flow.value?.upper },
    .text("currency", "ISO 4217 code") { row in row.flow.value?.unit },
    .text("per", "the time the figures are per, ISO 8601 duration: P1Y") { row in row.flow.per },
    .converted("base_value", unit: "see base_currency", "value in the base currency") { row in
      row.flow.value?.convertedLo
    },
    .converted("base_value_hi", unit: "see base_currency", "of a range its upper end") { row in
      row.flow.value?.upperConverted
    },
    .text("base_currency", "ISO 4217 code") { row in row.flow.value?.convertedUnit },
  ]

  private static let quantity: [Column<Row>] = [
    .number("quantity", unit: "see quantity_unit", "quantity of the goods; of a range its lower end") { row in
      row.flow.quantity?.lo
    },
    .number("quantity_hi", unit: "see quantity_unit", "of a range its upper end") { row in
      row.flow.quantity?.upper
    },
    .text("quantity_unit", "the text's own unit; of a count the goods counted") { row in row.flow.quantity?.unit },
    .converted("norm_quantity", unit: "see norm_unit", "quantity in the dataset's unit") { row in
      row.flow.quantity?.convertedLo
    },
    .converted("norm_quantity_hi", unit: "see norm_unit", "of a range its upper end") { row in
      row.flow.quantity?.upperConverted
    },
    .text("norm_unit", "the dataset's unit of that dimension") { row in row.flow.quantity?.convertedUnit },
  ]

  private static let whence: [Column<Row>] = [
    .text("qualifier", "none, approx, min or max: of the value, else of the quantity") { row in row.flow.qualifier
    },
    .text("attributed_to", "the person or body that gives the figure") { row in row.flow.attributedTo },
    .text("via", "the outlet or body through which") { row in row.flow.via },
    .text("source", "outlet or feed of the article") { row in row.article.source },
    .text("published", "day or instant of the article, ISO 8601") { row in row.article.published },
    .text("article", "id of the article") { row in row.article.id },
    Column("claims", .list, "ids of the claims that it was assembled from") { row in .list(row.flow.claims) },
    Column("claim_count", .integer, unit: "claim", "how many they are") { row in .integer(row.flow.claims.count) },
  ]

  private static let evidence: [Column<Row>] = [
    Column(
      "agreeing", .number, unit: "1",
      "share of the story's claims on this flow that agree with it; below 1, other rows contradict it"
    ) { row in .double(row.flow.agreeing) },
    .number("price", unit: "see price_unit", "what the goods change hands for; of a range its lower end") { row in
      row.flow.price?.lo
    },
    .number("price_hi", unit: "see price_unit", "of a range its upper end") { row in row.flow.price?.upper },
    .text("price_unit", "the text's own: USD/t, USc/lb") { row in row.flow.price?.unit },
    Column("also", .list, "the same in other units, as the text has it: 28400000000 USD, 10 ship") { row in
      .list(row.flow.also.map(\.words))
    },
    .text("part_of", "claim of the flow that this one and its neighbours add up to") { row in row.flow.partOf },
    Column("quotes", .list, "the words of the text, claim by claim") { row in
      .list(row.claims.map { FoldedWords.of($0.claim.quote) })
    },
    .text("sentence", "the sentence that states it first, on one line") { row in row.sentence },
    .text("url", "address of the article") { row in row.article.url },
    Column("sources", .list, "outlets that carry the figure, its own first") { row in .list(row.carriers(\.sources))
    },
    Column("articles", .list, "ids of the articles that carry it: copies, repeats, updates") { row in
      .list(row.carriers(\.articles))
    },
    .text("id", "names the row, which why explains: t and the digits of its first claim's id") { row in row.id },
  ]
}

extension TradeTable {
  fileprivate static let names: [Column<Row>] = [
    .text("reporter_name", "the text's words for the reporter") { row in row.words(\.reporterName) },
    .text("partner_name", "the text's words for the partner") { row in row.words(\.partnerName) },
    .text("hs_scheme", "classification and edition of hs") { row in row.flow.hs.map { _ in GoodsHeadings.scheme } },
  ]
}

extension TradeTable.Row {
  /// Of the first claim that has them.
  fileprivate func words(_ field: KeyPath<Claim, String?>) -> String? {
    claims.lazy.compactMap { $0.claim[keyPath: field] }.first
  }
}

extension Column {
  fileprivate static func number(
    _ name: String, unit: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> ExactDecimal?
  ) -> Column {
    Column(name, .number, unit: unit, meaning) { row in .optional(value(row)) }
  }

  fileprivate static func converted(
    _ name: String, unit: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> Double?
  ) -> Column {
    Column(name, .number, unit: unit, meaning) { row in .optional(value(row).map(PlainNumber.tidy)) }
  }
}

extension TradeFlow.Figure {
  fileprivate var upper: ExactDecimal? { lo == hi ? nil : hi }
  fileprivate var upperConverted: Double? { lo == hi ? nil : convertedHi }

  /// `10 ship`, `3000000..4000000 USD`.
  fileprivate var words: String {
    let number = lo == hi ? lo.description : lo.description + ".." + hi.description
    return unit.map { number + " " + $0 } ?? number
  }
}
