import Extract
import Lexicon
import Testing

@testable import Normalize

@Suite struct CountedGoodsTests {
  @Test(
    arguments: [
      ("bag", "coffee", nil, "bag"), ("running bale", "cotton", "5201", "bale"),
      ("bag/yr", "coffee", "0901", "bag/yr"),
      ("container ship", "container ship", "89", "ship"), ("robot", "robot", "8428", "robot"),
      ("cargo", "white sugar", "1701", "cargo"),
      ("car", "car", "8703", "car"), ("unit", nil, nil, nil), ("country", "steel", "72", nil),
      ("grain", "grain", "10", nil),
      ("share", nil, nil, nil), ("product", "product", nil, nil), ("oil rig", "oil", "27", nil),
    ] as [(String, String?, String?, String?)])
  func goodsHaveAUnitAndOtherThingsHaveNone(noun: String, commodity: String?, hs: String?, unit: String?) throws {
    var claim = Claim(
      id: "a", article: "a", field: .text, start: 0, end: 1, quote: "9", sentenceStart: 0, sentenceEnd: 9,
      kind: noun.contains("/") ? .flow : .count, rule: "by-hand", confidence: 1)
    (claim.unit, claim.commodity, claim.hs) = (noun, commodity, hs)
    #expect(CountedGoods(units: try UnitTable()).unit(of: claim) == unit)
  }
}
