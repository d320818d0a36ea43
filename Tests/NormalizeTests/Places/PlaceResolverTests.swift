import Lexicon
import Testing

@testable import Normalize

@Suite struct PlaceResolverTests {
  private let places: PlaceResolver

  init() throws { places = PlaceResolver(areas: try AreaTable()) }

  @Test(
    arguments: [
      ("Sulaimaniya", ["IQ"], "IQ", 35.565, 45.433), ("Rotterdam", [], "NL", 51.92, 4.48),
      ("Birmingham", ["US"], "US", 33.52, -86.80), ("Birmingham", [], "GB", 52.48, -1.9),
      ("Peking", [], "CN", 39.9, 116.4),
    ] as [(String, Set<String>, String, Double, Double)])
  func townsAreFoundByAnySpelling(
    name: String, near: Set<String>, country: String, lat: Double, lon: Double
  ) throws {
    let town = try #require(places.town(name, near: near))
    #expect(town.country == country)
    #expect(abs(town.point.lat - lat) < 0.1 && abs(town.point.lon - lon) < 0.1)
  }

  @Test func anUnknownTownIsNone() {
    #expect(places.town("Nowhere-upon-Nothing") == nil)
  }

  @Test func aNameThatManyTownsBearIsNoneFarFromTheStory() {
    #expect(places.town("Springfield", near: ["IQ"]) == nil)
  }

  @Test(arguments: [("Iraqi", 2017, "IQ"), ("Moscow", 1987, "SU"), ("EC", 1987, "EU"), ("Bonn", 1987, "DE")])
  func namesOfAreasHaveTheirCode(name: String, year: Int, code: String) {
    #expect(places.code(of: name, in: year) == code)
  }

  @Test(
    arguments: [
      ("Tripoli", ["LB"], "LB"), ("Tripoli", ["LY"], "LY"), ("Cordoba", ["ES"], "ES"), ("Cordoba", ["AR"], "AR"),
      ("Hyderabad", ["PK"], "PK"), ("Hyderabad", ["IN"], "IN"), ("Valencia", ["VE"], "VE"),
      ("London", ["CA"], "CA"),
      ("London", [], "GB"), ("Alexandria", [], "EG"), ("San Jose", ["CR"], "CR"), ("Leipzig", ["DD"], "DE"),
      ("Kiev", ["SU"], "UA"), ("Abadan", ["IR"], "IR"),
    ] as [(String, Set<String>, String)])
  func theCountriesAtHandSettleAName(name: String, near: Set<String>, country: String) {
    #expect(places.town(name, near: near)?.country == country)
  }

  @Test(
    arguments: [
      ("Valencia", ["ES", "VE"]), ("Hyderabad", ["IN", "PK"]), ("San Jose", []),
      ("Springfield", ["US"]),
    ] as [(String, Set<String>)])
  func whereNoneIsClearlyGreaterTheNameStaysOpen(name: String, near: Set<String>) {
    let choice = places.choice(of: name, near: near)
    #expect(choice.town == nil && choice.rivals.count > 1)
  }

  @Test func allOfOneCountryTellTheCountry() {
    #expect(places.choice(of: "Springfield", near: ["US"]).country == "US")
    #expect(places.choice(of: "Hyderabad", near: ["IN", "PK"]).country == nil)
  }

  @Test func aTownLiesInTheStateOfTheYear() {
    #expect(places.code(ofCountry: "UA", in: 1987) == "SU")
    #expect(places.code(ofCountry: "UA", in: 1992) == "UA")
    #expect(places.code(ofCountry: "SK", in: 1992) == "CS")
    #expect(places.code(ofCountry: "DE", in: 1987) == "DE")
    #expect(places.code(ofCountry: "DE", in: 1987, near: ["DD", "SU"]) == "DD")
    #expect(places.code(ofCountry: "DE", in: 1987, near: ["DD", "DE"]) == "DE")
  }

  @Test func fiftyKilometresEastOfSulaimaniyaLieOnTheIranianBorder() throws {
    let town = try #require(places.town("Sulaimaniya", near: ["IQ", "IR"]))
    let implied = ImpliedPosition(town: town, bearing: .east, km: 50, resolver: places)
    #expect(abs(implied.point.lat - 35.56) < 0.03)
    #expect(abs(implied.point.lon - 45.99) < 0.03)
    #expect(implied.digits == 2)
  }
}

@Suite struct GeoPointTests {
  private let london = GeoPoint(lat: 51.5074, lon: -0.1278)
  private let paris = GeoPoint(lat: 48.8566, lon: 2.3522)

  @Test func distancesAreThoseOfTheSphere() {
    #expect(abs(london.distance(to: paris) - 343.6) < 1)
    #expect(london.distance(to: london) == 0)
  }

  @Test(arguments: Bearing.allCases) func aStepOutAndBackEndsWhereItBegan(bearing: Bearing) {
    let back = paris.moved(bearing, km: 20).moved(Bearing(degrees: bearing.degrees + 180), km: 20)
    #expect(back.distance(to: paris) < 0.2)
  }

  @Test func directionsAreReadFromPoints() {
    #expect(london.bearing(to: paris) == .southSoutheast)
    #expect(GeoPoint(lat: 0, lon: 179.9).moved(.east, km: 30).lon < 0)
  }

  @Test(arguments: [(0.0, "N"), (359.0, "N"), (100.0, "E"), (-45.0, "NW"), (202.5, "SSW")])
  func anglesHaveTheNearestDirection(degrees: Double, code: String) {
    #expect(Bearing(degrees: degrees).rawValue == code)
  }
}
