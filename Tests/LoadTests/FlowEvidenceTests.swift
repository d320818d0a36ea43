import Extract
import Lexicon
import Normalize
import Testing

@testable import Load

/// What stands beside the flows of a story: which claims agree, prices, parts of sums, which way goods go.
struct FlowEvidenceTests {
  private static func figure(
    _ id: String, _ number: Int, _ unit: String, _ kind: Kind = .mass, in sentence: Int = 0,
    edit: (inout Claim) -> Void = { _ in }
  ) -> Claim {
    let start = sentence * 1_000 + Int(id.utf8.first ?? 0)
    var claim = Claim(
      id: id, article: "a", field: .text, start: start, end: start + 1, quote: "\(number) \(unit)",
      sentenceStart: sentence * 1_000, sentenceEnd: sentence * 1_000 + 999, kind: kind, rule: "by-hand",
      confidence: 1)
    (claim.lo, claim.hi, claim.unit, claim.normUnit) = (ExactDecimal(number), ExactDecimal(number), unit, unit)
    (claim.measure, claim.change, claim.reporter, claim.commodity) = ("exports", "level", "BR", "sugar")
    edit(&claim)
    return claim
  }

  private static func shares(_ claims: [Claim]) -> [Double] {
    FlowAssembler.flows(of: claims).map { ($0.agreeing * 100).rounded() / 100 }
  }

  @Test func claimsThatContradictEachOtherShareTheFlow() {
    let claims = [
      Self.figure("a", 500, "t"), Self.figure("b", 500, "t", in: 1), Self.figure("c", 600, "t", in: 2),
    ]
    #expect(Self.shares(claims) == [0.67, 0.33])
  }

  @Test func boundsAndRangesThatHoldEachOtherAgree() {
    let least = Self.figure("a", 500, "t") { $0.qualifier = .min }
    let range = Self.figure("b", 550, "t", in: 1) { $0.hi = ExactDecimal(700) }
    #expect(Self.shares([least, range, Self.figure("c", 600, "t", in: 2)]) == [1, 1, 1])
  }

  @Test func partsListedInOneSentenceAreNoContradiction() {
    #expect(Self.shares([Self.figure("a", 500, "t"), Self.figure("b", 600, "t")]) == [1, 1])
  }

  @Test(arguments: ["sale", "purchase", "shipment", "balance"]) func lotsOfOneSpeakerAreNoContradiction(
    measure: String
  ) {
    let first = Self.figure("a", 500, "t") { ($0.measure, $0.attributedTo) = (measure, "the board") }
    let second = Self.figure("b", 600, "t", in: 1) { ($0.measure, $0.attributedTo) = (measure, "the board") }
    let other = Self.figure("c", 700, "t", in: 2) { ($0.measure, $0.attributedTo) = (measure, "traders") }
    #expect(Self.shares([first, second]) == [1, 1])
    #expect(Self.shares([first, other]) == [0.5, 0.5])
  }

  @Test func anotherUnitIsNoContradiction() {
    #expect(Self.shares([Self.figure("a", 500, "t"), Self.figure("b", 600, "bbl", .volume, in: 1)]) == [1, 1])
  }

  private static func priced(_ claims: [Claim]) -> [String] {
    FlowAssembler.flows(of: claims).map { flow in
      flow.price.map { "\(flow.quantity?.lo ?? .zero) at \($0.lo) \($0.unit ?? "")" }
        ?? "\(flow.quantity?.lo ?? .zero)"
    }
  }

  private static func price(_ id: String, in sentence: Int = 0, edit: (inout Claim) -> Void = { _ in }) -> Claim {
    figure(id, 85, "USD/t", .price, in: sentence) {
      $0.measure = "price"
      edit(&$0)
    }
  }

  @Test func aPriceGoesWithTheQuantityBeforeIt() {
    let claims = [Self.figure("a", 500, "t"), Self.price("b"), Self.figure("c", 600, "t") { $0.partner = "CN" }]
    #expect(Self.priced(claims) == ["500 at 85 USD/t", "600"])
  }

  @Test func aPriceOfOtherGoodsIsNotTheFlows() {
    #expect(Self.priced([Self.figure("a", 500, "t"), Self.price("b") { $0.commodity = "wheat" }]) == ["500"])
  }

  @Test func aPriceElsewhereOrBeforeIsNotTheFlows() {
    #expect(Self.priced([Self.figure("a", 500, "t"), Self.price("b", in: 1)]) == ["500"])
    #expect(Self.priced([Self.price("a"), Self.figure("b", 500, "t")]) == ["500"])
  }

  private static func parts(_ claims: [Claim]) -> [String] {
    FlowAssembler.flows(of: claims).map { flow in
      (flow.claims.first ?? "") + (flow.partOf.map { " of " + $0 } ?? "")
    }
  }

  @Test func whatAddsUpIsPartOfTheSumBeforeOrBehind() {
    let claims = [
      Self.figure("a", 60_500, "t"), Self.figure("b", 18_000, "t", in: 1) { $0.partner = "FR" },
      Self.figure("c", 42_500, "t", in: 1) { $0.partner = "DK" },
    ]
    #expect(Self.parts(claims) == ["a", "b of a", "c of a"])
    let behind = [
      Self.figure("a", 18_000, "t") { $0.partner = "FR" }, Self.figure("b", 42_500, "t") { $0.partner = "DK" },
      Self.figure("c", 60_500, "t", in: 1),
    ]
    #expect(Self.parts(behind) == ["a of c", "b of c", "c"])
  }

  @Test func otherYearsMeasuresAndUnitsAddUpToNothing() {
    let sum = Self.figure("a", 60_500, "t") {
      ($0.period, $0.periodStart, $0.periodEnd) = ("1986", "1986-01-01", "1986-12-31")
    }
    let part = Self.figure("b", 18_000, "t") {
      ($0.period, $0.periodStart, $0.periodEnd) = ("1985", "1985-01-01", "1985-12-31")
    }
    let rest = Self.figure("c", 42_500, "t") {
      ($0.period, $0.periodStart, $0.periodEnd) = ("1984", "1984-01-01", "1984-12-31")
    }
    #expect(Self.parts([sum, part, rest]) == ["a", "b", "c"])
    let bags = Self.figure("c", 42_500, "bag", .count) { $0.partner = "DK" }
    #expect(
      Self.parts([Self.figure("a", 60_500, "t"), Self.figure("b", 18_000, "t") { $0.partner = "FR" }, bags]) == [
        "a", "b", "c",
      ])
  }

  @Test(
    arguments: [
      ("exports", nil, "X"), ("imports", nil, "M"), ("sale", "EG", "X"), ("purchase", "EG", "M"),
      ("shipment", "EG", "X"), ("sale", nil, nil), ("purchase", "BR", nil), ("production", "EG", nil),
    ] as [(String, String?, String?)])
  func goodsGoOneWay(measure: String, partner: String?, letter: String?) {
    let claim = Self.figure("a", 500, "t") { ($0.measure, $0.partner) = (measure, partner) }
    #expect(FlowAssembler.flows(of: [claim]).first?.letter == letter)
  }
}
