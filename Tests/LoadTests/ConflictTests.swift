import Lexicon
import Testing

@testable import Load

/// Which figures of two stories contradict each other, and how.
struct ConflictTests {
  private static func line(
    _ article: String, _ lo: Int, _ unit: String = "t", edit: (inout FlowLine) -> Void = { _ in }
  ) -> FlowLine {
    var line = FlowLine(
      role: .quantity, measure: "exports", reporter: "BR", commodity: "coffee", hs: "0901", period: "1995-05",
      periodStart: "1995-05-01", periodEnd: "1995-05-31",
      figure: TradeFlow.Figure(lo: ExactDecimal(lo), hi: ExactDecimal(lo), unit: unit, per: nil, qualifier: "none"),
      source: "wire", published: "1995-06-0" + (article == "a" ? "2" : "5"), article: article, claim: "c-" + article
    )
    edit(&line)
    return line
  }

  private static func conflict(_ one: FlowLine, _ two: FlowLine) -> String? {
    Conflict(one, two).map { "\($0.kind.rawValue) \(($0.apart * 10).rounded() / 10)" }
  }

  @Test func otherFiguresOfOtherSpeakersContradict() {
    let board = Self.line("a", 150_000) { $0.speaker = "growers' board" }
    let bank = Self.line("b", 105_000) { $0.speaker = "central bank" }
    #expect(Self.conflict(board, bank) == "contradiction 35.3")
  }

  @Test(arguments: [("board", "board"), ("Smith", "John Smith"), ("the Board", "the board")])
  func theSameSpeakerLaterRevises(_ one: String, _ two: String) {
    let first = Self.line("a", 150_000) { $0.speaker = one }
    let later = Self.line("b", 164_000) { $0.speaker = two }
    #expect(Self.conflict(first, later) == "revision 8.9")
    let sameDay = Self.line("b", 164_000) { ($0.speaker, $0.published) = (two, "1995-06-02T23:00:00Z") }
    #expect(Self.conflict(first, sameDay) == "contradiction 8.9")
  }

  @Test func exporterAndImporterAreAMirror() {
    let exports = Self.line("a", 150_000) { ($0.partner, $0.speaker) = ("US", "board") }
    let imports = Self.line("b", 120_000) {
      ($0.measure, $0.reporter, $0.partner, $0.speaker) = ("imports", "US", "BR", "board")
    }
    #expect(exports.key == imports.key)
    #expect(Self.conflict(exports, imports) == "mirror 22.2")
  }

  @Test func whatLeavesRoomForTheOtherAgrees() {
    #expect(Self.conflict(Self.line("a", 4_100_000), Self.line("b", 4_090_000)) == nil)
    let least = Self.line("a", 100_000) { $0.figure.qualifier = "min" }
    #expect(Self.conflict(least, Self.line("b", 150_000)) == nil)
    #expect(Self.conflict(least, Self.line("b", 90_000)) != nil)
    let range = Self.line("a", 100_000) { $0.figure.hi = ExactDecimal(160_000) }
    #expect(Self.conflict(range, Self.line("b", 150_000)) == nil)
    let about = Self.line("a", 100_000) { $0.figure.qualifier = "approx" }
    #expect(Self.conflict(about, Self.line("b", 104_000)) == nil)
  }

  @Test func otherUnitsAreComparedInTheDatasets() {
    let pounds = Self.line("a", 10_000_000, "lb") {
      ($0.figure.convertedLo, $0.figure.convertedHi, $0.figure.convertedUnit) = (4536, 4536, "t")
    }
    let near = Self.line("b", 4600) {
      ($0.figure.convertedLo, $0.figure.convertedHi, $0.figure.convertedUnit) = (4600, 4600, "t")
    }
    let far = Self.line("b", 6000) {
      ($0.figure.convertedLo, $0.figure.convertedHi, $0.figure.convertedUnit) = (6000, 6000, "t")
    }
    #expect(Self.conflict(pounds, near) == nil)
    #expect(Self.conflict(pounds, far) == "revision 27.8")
  }

  @Test func anotherFlowHasAnotherKey() {
    let line = Self.line("a", 150_000)
    let others: [(inout FlowLine) -> Void] = [
      { $0.reporter = "CO" }, { $0.periodEnd = "1995-06-30" }, { $0.place = "Santos" }, { $0.status = "forecast" },
      { $0.measure = "stocks" }, { $0.figure.per = "P1Y" }, { $0.hs = "1801" }, { $0.role = .value },
    ]
    for edit in others { #expect(Self.line("b", 150_000, edit: edit).key != line.key) }
    let goods = Self.line("b", 105_000) { $0.commodity = "roasted coffee" }
    #expect(Self.conflict(line, goods) == nil)
  }

  @Test func partsThatOneSpeakerGivesAreNoFigureOfTheWhole() {
    let (mills, plants) = (Self.line("a", 60_000), Self.line("a", 20_000))
    #expect(FlowLine.single([mills, plants]) == [])
    #expect(FlowLine.single([mills, mills]) == [mills])
    let other = Self.line("a", 65_000) { $0.speaker = "bank" }
    #expect(FlowLine.single([mills, other]) == [mills, other])
    #expect(FlowLine.single([mills, plants, other]) == [other])
  }
}
