import Extract
import Lexicon

/// Says which towns the ends of a distance are, and where a place must lie that the text puts so far from a known one: the
/// position that a distance implies, and the countries of both ends.
struct DistancePlacer {
  private let places: PlaceResolver
  private let kilometres: [String: Double]
  private let year: Int?
  /// The countries that the article speaks of, and the members of its blocs; they tell towns of one name apart.
  private let countries: Set<String>

  /// Half of the way round the earth: no two places lie farther apart.
  private static let farthest = 20_038.0
  /// A metre: the bore of a pipe is no distance.
  private static let nearest = 0.001
  /// Half of what a point of the compass leaves open, in radians.
  private static let sector = Double.pi / 8

  /// The article's names of countries are looked up only where a claim is a distance.
  init(
    places: PlaceResolver, blocs: BlocTable = .embedded, kilometres: [String: Double], claims: [Claim],
    article: Article
  ) {
    self.places = places
    self.kilometres = kilometres
    year = article.published.flatMap { Int($0.prefix(4)) }
    guard claims.contains(where: { $0.measure == "distance" }) else {
      countries = []
      return
    }
    let parties = claims.flatMap { [$0.reporter, $0.partner] }.compactMap(\.self)
    let named = NamedCountries(places: places, year: year)
    let codes = Set(parties).union(named.codes(in: article.title)).union(named.codes(in: article.text))
    countries = codes.union(codes.flatMap { blocs.members(of: $0, on: article.published) })
  }

  /// Fills `from_town` and `to_town` of a distance with the gazetteer's; `lat` and `lon` where it has a bearing from a town,
  /// `reporter` with the country that they are in, `partner` with the town's. A name of several towns is a finding. What
  /// is longer than the earth allows, or shorter than a metre, is no distance.
  func place(_ claim: inout Claim) {
    guard claim.measure == "distance" else { return }
    let km = middle(of: claim)
    if let km, km > DistancePlacer.farthest || km < DistancePlacer.nearest { return forget(&claim) }
    let from = choice(of: claim.fromPlace, &claim)
    let to = choice(of: claim.toPlace, &claim)
    (claim.fromTown, claim.toTown) = (from.town, to.town)
    if let town = to.town, let bearing = claim.bearing.flatMap(Bearing.init(rawValue:)), let km {
      imply(ImpliedPosition(town: town, bearing: bearing, km: km, resolver: places), km, &claim)
    }
    set(\.reporter, from.country.map(code), 0.8, "reporter", &claim)
    set(\.partner, to.country.map(code), 0.85, "partner", &claim)
    if to.country == nil { countryOfName(&claim) }
  }

  private func imply(_ position: ImpliedPosition, _ km: Double, _ claim: inout Claim) {
    (claim.lat, claim.lon) = (position.point.lat, position.point.lon)
    claim.confidences.append(Claim.FieldConfidence("lat", 0.8))
    claim.confidences.append(Claim.FieldConfidence("lon", 0.8))
    let country = places.country(around: position.point, within: max(30, km * DistancePlacer.sector), in: year)
    set(\.reporter, country, 0.8, "reporter", &claim)
  }

  private func code(_ country: String) -> String { places.code(ofCountry: country, in: year, near: countries) }

  /// `Basra`; `Paris, Texas`. What stays open is a finding on the claim.
  private func choice(of name: String?, _ claim: inout Claim) -> TownChoice {
    guard let name, DistancePlacer.isName(name) else { return .none }
    let parts = name.split(separator: ",", maxSplits: 1).map { $0.trimmed }
    guard let first = parts.first else { return .none }
    let code = parts.count == 2 ? places.code(of: parts[1]) : nil
    let choice = places.choice(of: first, near: code.map { [$0] } ?? countries)
    if !choice.rivals.isEmpty { claim.checks.append(DistancePlacer.finding(first, choice.rivals)) }
    return choice
  }

  /// With a capital: `mine` is no town of Japan.
  private static func isName(_ words: String) -> Bool {
    words.utf8.first.map { $0 &- 65 < 26 || $0 >= 0x80 } ?? false
  }

  /// `ambiguous-place:Tripoli, LY 98765 or LB 12345`: the countries and the gazetteer's numbers of the towns.
  private static func finding(_ name: String, _ rivals: [Town]) -> String {
    "ambiguous-place:\(name), " + rivals.prefix(4).map { "\($0.country) \($0.id)" }.joined(separator: " or ")
  }

  /// `the Iraqi border`, `Angola`: no town, but a country.
  private func countryOfName(_ claim: inout Claim) {
    guard let name = claim.toPlace, let word = name.split(separator: " ").first.map(String.init) else { return }
    set(\.partner, places.code(of: name, in: year) ?? places.code(of: word, in: year), 0.8, "partner", &claim)
  }

  private func set(
    _ field: WritableKeyPath<Claim, String?>, _ code: String?, _ confidence: Double, _ name: String,
    _ claim: inout Claim
  ) {
    guard claim[keyPath: field] == nil, let code else { return }
    claim[keyPath: field] = code
    claim.confidences.append(Claim.FieldConfidence(name, confidence))
  }

  private func forget(_ claim: inout Claim) {
    claim.measure = "other"
    (claim.fromPlace, claim.toPlace, claim.bearing) = (nil, nil, nil)
    claim.confidences.removeAll { ["from_place", "to_place", "bearing"].contains($0.field) }
  }

  private func middle(of claim: Claim) -> Double? {
    guard let unit = claim.unit, let factor = kilometres[unit], let lo = claim.lo, let hi = claim.hi else {
      return nil
    }
    return (lo.doubleValue + hi.doubleValue) / 2 * factor
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
