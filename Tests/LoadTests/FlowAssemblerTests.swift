import Extract
import Lexicon
import Normalize
import Testing

@testable import Load

/// What the claims of one story come to. A flow is written `value + quantity [claims]`.
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

  /// A figure of the story, `20 USD`, in a sentence of its own unless told otherwise.
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
    (claim.measure, claim.change, claim.reporter, claim.status) = ("exports", "level", "BR", "actual")
    edit(&claim)
    return claim
  }

  static let cases: [Case] = [
    Case("one amount", [figure("a", "20 USD")], ["20 USD [a]"]),
    Case("amount and quantity", [figure("a", "2 t", .mass), figure("b", "400 USD")], ["400 USD + 2 t [a b]"]),
    Case(
      "across sentences", [figure("a", "2 t", .mass), figure("b", "400 USD", in: 3)], ["400 USD + 2 t [a b]"]),
    Case(
      "in order within a sentence",
      [
        figure("a", "2 t", .mass), figure("b", "400 USD"), figure("c", "3 t", .mass), figure("d", "600 USD"),
      ], ["400 USD + 2 t [a b]", "600 USD + 3 t [c d]"]),
    Case(
      "two amounts, a quantity in another sentence",
      [figure("a", "400 USD"), figure("b", "600 USD", in: 1), figure("c", "3 t", .mass, in: 2)],
      ["400 USD [a]", "600 USD [b]", "3 t [c]"]),
    Case("said twice", [figure("a", "20 USD"), figure("b", "20 USD", in: 1)], ["20 USD [a b]"]),
    Case("two values", [figure("a", "20 USD"), figure("b", "21 USD")], ["20 USD [a]", "21 USD [b]"]),
    Case("another currency", [figure("a", "20 USD"), figure("b", "20 DEM")], ["20 USD [a]", "20 DEM [b]"]),
    Case(
      "restated", [figure("a", "21 EUR"), figure("b", "23 USD") { $0.restates = "a" }], ["21 EUR [a b]"]),
    Case(
      "restated twice over",
      [
        figure("a", "21 EUR"), figure("b", "23 USD") { $0.restates = "a" },
        figure("c", "99 JPY") { $0.restates = "b" },
      ], ["21 EUR [a b c]"]),
    Case("restates what is no flow", [figure("b", "23 USD") { $0.restates = "a" }], ["23 USD [b]"]),
    Case(
      "restate each other",
      [figure("a", "21 EUR") { $0.restates = "b" }, figure("b", "23 USD") { $0.restates = "a" }],
      ["21 EUR [a]", "23 USD [b]"]),
    Case(
      "other parties", [figure("a", "20 USD"), figure("b", "2 t", .mass) { $0.partner = "JP" }],
      ["20 USD [a]", "2 t [b]"]),
    Case(
      "other periods",
      [figure("a", "20 USD") { $0.period = "1986" }, figure("b", "20 USD") { $0.period = "1987" }],
      ["20 USD [a]", "20 USD [b]"]),
    Case(
      "a forecast is another flow", [figure("a", "20 USD"), figure("b", "2 t", .mass) { $0.status = "forecast" }],
      ["20 USD [a]", "2 t [b]"]),
    Case(
      "an estimate is not", [figure("a", "20 USD"), figure("b", "2 t", .mass) { $0.status = "estimate" }],
      ["20 USD + 2 t [a b]"]),
    Case(
      "changes are no flows",
      [figure("a", "20 USD") { $0.change = "up" }, figure("b", "5 USD") { $0.change = "from" }],
      []),
    Case("no change said is a level", [figure("a", "20 USD") { $0.change = nil }], ["20 USD [a]"]),
    Case(
      "prices, percentages, tariffs are no flows",
      [
        figure("a", "16 USD/bbl", .price), figure("b", "8 %", .percent),
        figure("c", "20 USD") { $0.measure = "tariff" }, figure("d", "20 USD") { $0.measure = nil },
      ], []),
    Case(
      "a deficit is negative", [figure("a", "3 USD") { ($0.measure, $0.sign) = ("balance", "-") }], ["-3 USD [a]"]),
    Case("a surplus is not", [figure("a", "3 USD") { ($0.measure, $0.sign) = ("balance", "+") }], ["3 USD [a]"]),
    Case(
      "a deficit's range",
      [figure("a", "3 USD") { ($0.measure, $0.sign, $0.hi) = ("balance", "-", ExactDecimal(4)) }],
      ["-4..-3 USD [a]"]),
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
      "a headline with more than the text says stays",
      [
        figure("a", "3 t", .mass) { ($0.field, $0.partner) = (.title, "CN") }, figure("b", "3 t", .mass, in: 1),
      ], ["3 t [a]", "3 t [b]"]),
    Case("barrels a day", [figure("a", "400 bbl/d", .flow) { $0.measure = "production" }], ["400 bbl/d [a]"]),
    Case("no number", [figure("a", "some t", .mass)], []),
  ]

  @Test(arguments: cases) func flows(_ test: Case) {
    #expect(FlowAssembler.flows(of: test.claims).map(Self.words) == test.flows)
  }

  @Test func theMoreTellingWordsWin() {
    let flows = FlowAssembler.flows(of: [
      Self.figure("a", "2 t", .mass) { ($0.qualifier, $0.status, $0.hs) = (.approx, nil, "1701") },
      Self.figure("b", "400 USD") { ($0.attributedTo, $0.via, $0.per) = ("Bakhshi", "IRIB", "P1Y") },
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
    let claims = (0..<20_000).map { Self.figure("c\($0)", "\($0 + 1) USD", in: $0) }
    #expect(FlowAssembler.flows(of: claims).count == 20_000)
  }

  private static func words(_ flow: TradeFlow) -> String {
    let figures = [flow.value, flow.quantity].compactMap { figure in
      figure.map { "\($0.lo == $0.hi ? "\($0.lo)" : "\($0.lo)..\($0.hi)") \($0.unit ?? "")" }
    }
    return figures.joined(separator: " + ") + " [" + flow.claims.joined(separator: " ") + "]"
  }
}
