import Extract
import Lexicon

/// Says where a place must lie that the text puts so far from a known town: the position that a distance implies, and the
/// countries of both ends.
struct DistancePlacer {
  private let places: PlaceResolver
  private let kilometres: [String: Double]
  private let year: Int?
  /// The countries that the article speaks of; they tell towns of one name apart.
  private let countries: Set<String>

  /// Half of the way round the earth: no two places lie farther apart.
  private static let farthest = 20_038.0
  /// A metre: the bore of a pipe is no distance.
  private static let nearest = 0.001
  /// Half of what a point of the compass leaves open, in radians.
  private static let sector = Double.pi / 8

  /// The article's names of countries are looked up only where a claim is a distance.
  init(places: PlaceResolver, kilometres: [String: Double], claims: [Claim], article: Article) {
    self.places = places
    self.kilometres = kilometres
    year = article.published.flatMap { Int($0.prefix(4)) }
    guard claims.contains(where: { $0.measure == "distance" }) else {
      countries = []
      return
    }
    let parties = claims.flatMap { [$0.reporter, $0.partner] }.compactMap(\.self)
    let named = NamedCountries(places: places, year: year)
    countries = Set(parties).union(named.codes(in: article.title)).union(named.codes(in: article.text))
  }

  /// Fills `lat` and `lon` of a distance with a bearing from a town that the gazetteer has, `reporter` with the country
  /// that they are in, `partner` with the town's. What is longer than the earth allows, or shorter than a
  /// metre, is no distance.
  func place(_ claim: inout Claim) {
    guard claim.measure == "distance" else { return }
    let km = middle(of: claim)
    if let km, km > DistancePlacer.farthest || km < DistancePlacer.nearest { return forget(&claim) }
    guard let town = claim.toPlace.flatMap(town) else { return countryOfName(&claim) }
    set(\.partner, places.code(of: town, in: year), 0.85, "partner", &claim)
    guard let bearing = claim.bearing.flatMap(Bearing.init(rawValue:)), let km else { return }
    let position = ImpliedPosition(town: town, bearing: bearing, km: km, resolver: places)
    (claim.lat, claim.lon) = (position.point.lat, position.point.lon)
    claim.confidences.append(Claim.FieldConfidence("lat", 0.8))
    claim.confidences.append(Claim.FieldConfidence("lon", 0.8))
    let country = places.country(around: position.point, within: max(30, km * DistancePlacer.sector), in: year)
    set(\.reporter, country, 0.8, "reporter", &claim)
  }

  /// `Basra`; `Paris, Texas`.
  private func town(_ name: String) -> Town? {
    let parts = name.split(separator: ",", maxSplits: 1).map { $0.trimmed }
    guard let first = parts.first else { return nil }
    guard parts.count == 2, let code = places.code(of: parts[1]) else {
      return places.town(first, near: countries, in: year)
    }
    return places.towns(first).first { $0.country == code }
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
