import Extract
import Lexicon
import Testing

@testable import Normalize

@Suite struct GoodsConversionTests {
  private static let lexicon = try? Lexicon()

  private func converter(_ chosen: [String: String] = [:]) throws -> ClaimConverter {
    try ClaimConverter(chosen, try #require(GoodsConversionTests.lexicon))
  }

  @Test func aBushelOfWheatIsAMass() throws {
    let claim = try converter().converted(.figure("30000000", "bu", .volume, commodity: "wheat", hs: "1001"))[0]
    #expect(claim.normUnit == "t" && claim.normLoRounded == ExactDecimal("820000"))
    #expect(claim.conversion == "1 bu = 0.0272155422 t (wheat: 1 bu = 60 lb, USDA AH-697)")
    #expect(claim.tolerance == 0)
  }

  /// Without known goods a bushel is a volume, and a bale stays a count.
  @Test func nothingIsInvented() throws {
    let claims = try converter(["crude oil": "t"]).converted(
      .figure("5", "bu", .volume), .figure("5", "bu", .volume, commodity: "pebble", hs: "2517"),
      .figure("5", "bale", .count), .figure("5", "bale", .count, commodity: "rag", hs: "6310"),
      .figure("5", "bag", .count, commodity: "coffee machine", hs: "8516"),
      .figure("5", "bbl", .volume, commodity: "palm oil", hs: "1511"),
      .figure("5", "bbl", .volume, commodity: "condensate", hs: "2709"), .figure("5", "bbl", .volume))
    #expect(claims.map(\.normUnit) == ["m3", "m3", nil, nil, nil, "m3", "m3", "m3"])
  }

  @Test(arguments: ["head", "TEU", "container", "bar", "are", "day"]) func countsStayCounts(_ noun: String) throws {
    let claim = try converter().converted(.figure("12", noun, .count, commodity: "cattle", hs: "0102"))[0]
    #expect(claim.normLo == nil && claim.normUnit == nil && claim.conversion == nil)
  }

  @Test func theCountryDecidesTheBale() throws {
    let bales = [
      ("US", 0.217724, 0.04), ("EG", 0.327, 0.34), ("IN", 0.17, 0.01), ("BR", 0.18, 0.1), ("SU", 0.217724, 0.22),
    ]
    for (area, tonnes, tolerance) in bales {
      let claim = try converter().converted(
        .figure("1", "bale", .count, commodity: "cotton", hs: "5201", reporter: area))[0]
      #expect(abs((claim.normLo ?? 0) - tonnes) < 1e-6, "\(area)")
      #expect(claim.tolerance == tolerance, "\(area)")
    }
  }

  /// Of imports the goods are the partner's.
  @Test func importsAreInThePartnersBales() throws {
    var claim = Claim.figure("1", "bale", .count, commodity: "cotton", hs: "5201", reporter: "US")
    (claim.partner, claim.measure) = ("IN", "imports")
    #expect(try converter().converted(claim)[0].normLo == 0.17)
  }

  @Test func thePipelineFileChoosesForGoods() throws {
    let claims = try converter(["crude oil": "bbl", "volume": "L"]).converted(
      .figure("1000", "t", .mass, commodity: "crude", hs: "2709"),
      .figure("1", "m3", .volume, commodity: "crude", hs: "2709"),
      .figure("2", "bbl/d", .flow, commodity: "oil", hs: "27"), .figure("1", "bbl", .volume))
    #expect(claims.map(\.normUnit) == ["bbl", "bbl", "bbl/d", "L"])
    #expect(claims[0].normLo == 7320 && claims[0].tolerance == 0.06)
    #expect(abs((claims[1].normLo ?? 0) - 6.28981077) < 1e-8 && claims[1].tolerance == 0)
    #expect(claims[2].normLo == 2 && claims[2].conversion == nil)
  }

  @Test func aPriceIsTheOtherWayRound() throws {
    let claim = try converter().converted(.figure("250", "USc/bu", .price, commodity: "corn", hs: "1005"))[0]
    #expect(claim.normUnit == "USD/t" && claim.normLoRounded == ExactDecimal("98"))
  }

  /// The sentence's own gravity wins over the mean of all crude oil: 34 degrees API are 7.3 barrels a tonne.
  @Test func degreesAPI() throws {
    let claims = try converter(["crude oil": "t"]).converted(
      .figure("1", "bbl", .volume, commodity: "crude", hs: "2709"), .figure("34", "degAPI", .quantity))
    #expect(abs(1 / (claims[0].normLo ?? 1) - 7.3566) < 5e-4)
    #expect(claims[0].conversion?.hasSuffix("t (crude oil: 34 degrees API)") == true)
    let two = try converter(["crude oil": "t"]).converted(
      .figure("1", "bbl", .volume, commodity: "crude", hs: "2709"), .figure("34", "degAPI", .quantity),
      .figure("28", "degAPI", .quantity))
    #expect(abs(1 / (two[0].normLo ?? 1) - 7.32) < 1e-9)
  }

  @Test func theTextsOwnPackage() throws {
    let claims = try converter().converted(
      .figure("12000", "sack", .count, quote: "12,000"), .figure("60", "kg", .mass, quote: "60-kilo", start: 2))
    #expect(claims[0].normLo == 720 && claims[0].normUnit == "t")
    #expect(claims[0].conversion == "1 sack = 0.06 t (1 sack = 60 kg, the text)")
  }

  @Test func aUnitThatGoodsAreNotMeasuredInIsRefused() throws {
    #expect(throws: SettingsError.unknownUnitOfGoods(goods: "crude oil", unit: "km")) {
      try converter(["crude oil": "km"])
    }
    #expect(throws: SettingsError.unknownUnit(dimension: "colour", unit: "t")) { try converter(["colour": "t"]) }
  }

  /// A factor that held in some years only.
  @Test func theYearDecides() throws {
    let lexicon = try #require(GoodsConversionTests.lexicon)
    var claim = Claim.figure("1", "bag", .count, commodity: "coffee", hs: "0901")
    claim.periodStart = "1987-01-01"
    let goods = try #require(GoodsOfClaim(claim, gravity: nil))
    var factor = try #require(lexicon.factors.goods(named: "coffee")?.factors.first)
    #expect(goods.fit(of: factor) == 0)
    (factor.from, factor.until) = (1980, nil)
    #expect(goods.fit(of: factor) == 1)
    (factor.from, factor.until) = (nil, 1986)
    #expect(goods.fit(of: factor) == nil)
  }
}
