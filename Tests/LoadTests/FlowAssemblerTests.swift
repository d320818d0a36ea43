import Extract
import Lexicon
import Normalize
import Testing

@testable import Load

/// What the claims of one story come to. A flow is written `reporter>partner value + quantity = also [claims] share`.
struct FlowAssemblerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let claims: [Claim]
    let flows: [String]

    init(_ name: String, _ claims: [Claim], _ flows: [String]) {
      testDescription = name
      self.claims = claims
      self.flows = flows
    }
  }

  /// A figure of the story, `20000 USD`, in a sentence of its own unless told otherwise.
  private static func figure(
    _ id: String, _ figure: String, _ kind: Kind = .money, in sentence: Int = 0,
    edit: (inout Claim) -> Void = { _ in }
  ) -> Claim {
    let parts = figure.split(separator: " ")
    var claim = Claim(
      id: id, article: "a", field: .text, start: sentence * 100, end: sentence * 100 + 5, quote: figure,
      sentenceStart: sentence * 100, sentenceEnd: sentence * 100 + 99, kind: kind, rule: "by-hand", confidence: 1)
    claim.lo = parts.first.flatMap { ExactDecimal($0) }
    claim.hi = claim.lo
    claim.unit = parts.last.map(String.init)
    if kind != .money { claim.normUnit = claim.unit }
    (claim.measure, claim.change, claim.reporter, claim.status) = ("exports", "level", "BR", "actual")
    edit(&claim)
    return claim
  }

  static let cases: [Case] = [
    Case("one amount", [figure("a", "20000 USD")], ["20000 USD [a]"]),
    Case(
      "amount and quantity", [figure("a", "2 t", .mass), figure("b", "400000 USD")], ["400000 USD + 2 t [a b]"]),
    Case(
      "across sentences", [figure("a", "2 t", .mass), figure("b", "400000 USD", in: 3)], ["400000 USD + 2 t [a b]"]),
    Case(
      "in order within a sentence",
      [
        figure("a", "2 t", .mass), figure("b", "400000 USD"), figure("c", "3 t", .mass), figure("d", "600000 USD"),
      ], ["400000 USD + 2 t [a b]", "600000 USD + 3 t [c d]"]),
    Case(
      "two amounts, a quantity in another sentence",
      [figure("a", "400000 USD"), figure("b", "600000 USD", in: 1), figure("c", "3 t", .mass, in: 2)],
      ["400000 USD [a] 0.5", "600000 USD [b] 0.5", "3 t [c]"]),
    Case("said twice", [figure("a", "20000 USD"), figure("b", "20000 USD", in: 1)], ["20000 USD [a b]"]),
    Case("two values", [figure("a", "20000 USD"), figure("b", "21000 USD")], ["20000 USD [a]", "21000 USD [b]"]),
    Case(
      "another currency", [figure("a", "20000 USD"), figure("b", "20000 DEM")], ["20000 USD [a]", "20000 DEM [b]"]),
    Case(
      "restated", [figure("a", "21000 EUR"), figure("b", "23000 USD") { $0.restates = "a" }],
      ["21000 EUR = 23000 USD [a b]"]),
    Case(
      "restated twice over",
      [
        figure("a", "21000 EUR"), figure("b", "23000 USD") { $0.restates = "a" },
        figure("c", "99000 JPY") { $0.restates = "b" },
      ], ["21000 EUR = 23000 USD = 99000 JPY [a b c]"]),
    Case("restates what is no flow", [figure("b", "23000 USD") { $0.restates = "a" }], ["23000 USD [b]"]),
    Case(
      "restate each other",
      [figure("a", "21000 EUR") { $0.restates = "b" }, figure("b", "23000 USD") { $0.restates = "a" }],
      ["21000 EUR [a]", "23000 USD [b]"]),
    Case(
      "other parties", [figure("a", "20000 USD"), figure("b", "2 t", .mass) { $0.partner = "JP" }],
      ["20000 USD [a]", "BR>JP 2 t [b]"]),
    Case(
      "other periods",
      [figure("a", "20000 USD") { $0.period = "1986" }, figure("b", "20000 USD") { $0.period = "1987" }],
      ["20000 USD [a]", "20000 USD [b]"]),
    Case(
      "a forecast is another flow",
      [figure("a", "20000 USD"), figure("b", "2 t", .mass) { $0.status = "forecast" }],
      ["20000 USD [a]", "2 t [b]"]),
    Case(
      "an estimate is not", [figure("a", "20000 USD"), figure("b", "2 t", .mass) { $0.status = "estimate" }],
      ["20000 USD + 2 t [a b]"]),
    Case(
      "changes are no flows",
      [figure("a", "20000 USD") { $0.change = "up" }, figure("b", "5000 USD") { $0.change = "from" }],
      []),
    Case("no change said is a level", [figure("a", "20000 USD") { $0.change = nil }], ["20000 USD [a]"]),
    Case(
      "prices, percentages, tariffs are no flows",
      [
        figure("a", "16 USD/bbl", .price), figure("b", "8 %", .percent),
        figure("c", "20000 USD") { $0.measure = "tariff" }, figure("d", "20000 USD") { $0.measure = nil },
      ], []),
    Case(
      "a deficit is negative", [figure("a", "3000 USD") { ($0.measure, $0.sign) = ("balance", "-") }],
      ["-3000 USD [a]"]),
    Case(
      "a surplus is not", [figure("a", "3000 USD") { ($0.measure, $0.sign) = ("balance", "+") }], ["3000 USD [a]"]),
    Case(
      "a deficit's range",
      [figure("a", "3000 USD") { ($0.measure, $0.sign, $0.hi) = ("balance", "-", ExactDecimal(4_000)) }],
      ["-4000..-3000 USD [a]"]),
    Case(
      "a headline says it in fewer words",
      [
        figure("a", "3 t", .mass) { ($0.field, $0.commodity, $0.reporter) = (.title, "wheat", nil) },
        figure("b", "3 t", .mass, in: 1) { $0.commodity = "soft red wheat" },
      ], ["3 t [a b]"]),
    Case(
      "a headline of other goods is another flow",
      [
        figure("a", "3 t", .mass) { ($0.field, $0.commodity) = (.title, "corn") },
        figure("b", "3 t", .mass, in: 1) { $0.commodity = "soft red wheat" },
      ], ["3 t [a]", "3 t [b]"]),
    Case(
      "a headline fills what the text leaves out",
      [
        figure("a", "3 t", .mass) { ($0.field, $0.partner) = (.title, "CN") }, figure("b", "3 t", .mass, in: 1),
      ], ["BR>CN 3 t [a b]"]),
    Case(
      "a headline rounds",
      [figure("a", "4100 USD") { $0.field = .title }, figure("b", "4090 USD", in: 1)], ["4090 USD [a b]"]),
    Case(
      "a headline's other figure is another flow",
      [figure("a", "4200 USD") { $0.field = .title }, figure("b", "4090 USD", in: 1)],
      ["4200 USD [a] 0.5", "4090 USD [b] 0.5"]),
    Case(
      "a headline tells the other side of the deal, and not that it is a plan",
      [
        figure("a", "3 t", .mass) { ($0.field, $0.measure, $0.reporter) = (.title, "purchase", "EG") },
        figure("b", "3 t", .mass, in: 1) {
          ($0.measure, $0.reporter, $0.partner, $0.status) = ("sale", "BR", "EG", "forecast")
        },
      ], ["BR>EG 3 t [a b]"]),
    Case(
      "a headline of a sale is not of another buyer",
      [
        figure("a", "3 t", .mass) { ($0.field, $0.measure, $0.reporter) = (.title, "purchase", "JP") },
        figure("b", "3 t", .mass, in: 1) { ($0.measure, $0.reporter, $0.partner) = ("sale", "BR", "EG") },
      ], ["3 t [a]", "BR>EG 3 t [b]"]),
    Case(
      "two sentences fill each other's cells",
      [
        figure("a", "3 t", .mass) { $0.partner = "CN" }, figure("b", "3 t", .mass, in: 1) { $0.period = "1986" },
      ], ["BR>CN 3 t [a b]"]),
    Case(
      "two of one sentence stay apart",
      [figure("a", "3 t", .mass) { $0.partner = "CN" }, figure("b", "3 t", .mass)], ["BR>CN 3 t [a]", "3 t [b]"]),
    Case(
      "at least and at most are not the same",
      [
        figure("a", "3 t", .mass) { $0.qualifier = .min },
        figure("b", "3 t", .mass, in: 1) { ($0.qualifier, $0.period) = (.max, "1986") },
      ], ["3 t [a]", "3 t [b]"]),
    Case(
      "an amount next to the second quantity",
      [
        figure("a", "2 t", .mass), figure("b", "3 t", .mass) { $0.start = 20 },
        figure("c", "600000 USD") { $0.start = 30 },
      ],
      ["2 t [a]", "600000 USD + 3 t [b c]"]),
    Case(
      "a contract is the deal itself",
      [
        figure("a", "2 t", .mass) { ($0.measure, $0.status) = ("sale", "agreement") },
        figure("b", "400000 USD", in: 1) { $0.measure = "sale" },
      ], ["400000 USD + 2 t [a b]"]),
    Case(
      "ships and their tonnage",
      [figure("a", "10 ship", .count), figure("b", "460 dwt", .mass)], ["460 dwt = 10 ship [a b]"]),
    Case("ships alone", [figure("a", "10 ship", .count)], ["10 ship [a]"]),
    Case("what is no goods", [figure("a", "10 country", .count) { $0.normUnit = nil }], []),
    Case(
      "a price, a rate of exchange",
      [
        figure("a", "147 JPY") {
          $0.lo = ExactDecimal(147); $0.hi = $0.lo
        }
      ], []),
    Case("one tonne", [figure("a", "1 t", .mass)], []),
    Case("ounces in a ton of ore", [figure("a", "12 oz_tr/t", .flow) { $0.measure = "stocks" }], []),
    Case(
      "of nobody and nothing", [figure("a", "20000 USD") { $0.reporter = nil }], []),
    Case("barrels a day", [figure("a", "400 bbl/d", .flow) { $0.measure = "production" }], ["400 bbl/d [a]"]),
    Case("no number", [figure("a", "some t", .mass)], []),
  ]

  @Test(arguments: cases) func flows(_ test: Case) {
    #expect(FlowAssembler.flows(of: test.claims).map(Self.words) == test.flows)
  }

  @Test func theMoreTellingWordsWin() {
    let flows = FlowAssembler.flows(of: [
      Self.figure("a", "2 t", .mass) { ($0.qualifier, $0.status, $0.hs) = (.approx, nil, "1701") },
      Self.figure("b", "400000 USD") { ($0.attributedTo, $0.via, $0.per) = ("Bakhshi", "IRIB", "P1Y") },
    ])
    #expect(flows.count == 1)
    #expect(flows.first?.qualifier == "approx")
    #expect(flows.first?.status == "actual")
    #expect(flows.first?.hs == "1701")
    #expect(flows.first?.attributedTo == "Bakhshi")
    #expect(flows.first?.via == "IRIB")
    #expect(flows.first?.per == "P1Y")
    #expect(flows.first?.letter == "X")
  }

  @Test func manyClaimsTakeNoSquareOfTime() {
    let claims = (0..<20_000).map { Self.figure("c\($0)", "\($0 + 1)000 USD", in: $0) }
    #expect(FlowAssembler.flows(of: claims).count == 20_000)
  }

  private static func words(_ flow: TradeFlow) -> String {
    let figures = [flow.value, flow.quantity].compactMap { figure in
      figure.map { "\($0.lo == $0.hi ? "\($0.lo)" : "\($0.lo)..\($0.hi)") \($0.unit ?? "")" }
    }
    return (flow.key.partner.map { (flow.key.reporter ?? "") + ">" + $0 + " " } ?? "")
      + figures.joined(separator: " + ")
      + flow.also.map { " = \($0.lo) \($0.unit ?? "")" }.joined() + " [" + flow.claims.joined(separator: " ") + "]"
      + (flow.agreeing < 1 ? " \((flow.agreeing * 100).rounded() / 100)" : "")
  }
}
