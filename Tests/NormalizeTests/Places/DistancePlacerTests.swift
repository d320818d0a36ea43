import Extract
import Lexicon
import Testing

@testable import Normalize

/// Where a distance puts a place, and in which countries its ends lie.
@Suite struct DistancePlacerTests {
  private let places: PlaceResolver

  init() throws { places = PlaceResolver(areas: try AreaTable()) }

  private func placed(
    _ km: Int, _ bearing: String?, of town: String, text: String = "", published: String = "2017-10-25"
  ) -> Claim {
    var claim = Claim(
      id: "a", article: "a", field: .text, start: 0, end: 1, quote: "9 km", sentenceStart: 0, sentenceEnd: 9,
      kind: .length, rule: "by-hand", confidence: 1)
    (claim.lo, claim.hi, claim.unit) = (ExactDecimal(km), ExactDecimal(km), "km")
    (claim.measure, claim.fromPlace, claim.toPlace, claim.bearing) = ("distance", "depot", town, bearing)
    let article = Article(
      id: "a", source: "wire", published: published, title: Array("A title".utf8), text: Array(text.utf8))
    DistancePlacer(places: places, kilometres: ["km": 1], claims: [claim], article: article).place(&claim)
    return claim
  }

  @Test func aKnownTownAndABearingMakeAPosition() {
    let claim = placed(80, "S", of: "Lima", text: "Peru said")
    #expect(claim.lat == -12.76 && claim.lon == -77.03)
    #expect(claim.reporter == "PE" && claim.partner == "PE")
  }

  @Test func theCountriesThatTheStoryNamesTellTownsApart() {
    #expect(placed(20, "N", of: "Birmingham", text: "the Alabama plant of the United States").partner == "US")
    #expect(placed(20, "N", of: "Birmingham", text: "the British plant").partner == "GB")
    #expect(placed(20, "N", of: "Paris, Texas", text: "France said").partner == "US")
  }

  @Test func aHomonymFarFromTheStoryIsNoPlace() {
    let claim = placed(20, "N", of: "Springfield", text: "Iraq said")
    #expect(claim.lat == nil && claim.partner == nil)
  }

  @Test func aCountryIsImpliedOnlyWhereAllTownsAroundAreItsOwn() {
    #expect(placed(50, "E", of: "Sulaimaniya", text: "Iraq and Iran").reporter == nil)
    #expect(placed(575, "W", of: "Baghdad", text: "Iraq").reporter == nil)
  }

  @Test func withoutABearingOnlyTheTownsCountryIsKnown() {
    let claim = placed(240, nil, of: "Baghdad", text: "Iraq")
    #expect(claim.lat == nil && claim.reporter == nil && claim.partner == "IQ")
  }

  @Test func aBorderOrACoastHasACountry() {
    #expect(placed(16, nil, of: "Iraqi border").partner == "IQ")
    #expect(placed(16, nil, of: "Angola").partner == "AO")
  }

  @Test func townsHaveTheCountryOfTheYear() {
    #expect(placed(30, "S", of: "Moscow", text: "the Soviet Union", published: "1987-03-04").partner == "SU")
    #expect(placed(30, "S", of: "Moscow", text: "Russia").partner == "RU")
  }

  @Test func nothingIsFartherThanTheEarthAllows() {
    let claim = placed(400_000_000, nil, of: "Lima")
    #expect(claim.measure == "other" && claim.toPlace == nil)
    #expect(placed(0, nil, of: "Lima").measure == "other")
  }
}
