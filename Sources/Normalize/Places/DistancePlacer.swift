import Extract
import Lexicon

/// Says where a place must lie that the text puts so far from a known town: the position that a distance implies.
struct DistancePlacer {
  private let places: PlaceResolver
  private let kilometres: [String: Double]
  /// The countries that the article's claims speak of; they tell towns of one name apart.
  private let countries: Set<String>

  init(places: PlaceResolver, kilometres: [String: Double], claims: [Claim]) {
    self.places = places
    self.kilometres = kilometres
    countries = Set(claims.flatMap { [$0.reporter, $0.partner] }.compactMap(\.self))
  }

  /// Fills `lat` and `lon` of a distance with a bearing from a town that the gazetteer has.
  func place(_ claim: inout Claim) {
    guard claim.measure == "distance", let bearing = claim.bearing.flatMap(Bearing.init(rawValue:)),
      let town = claim.toPlace.flatMap({ places.town($0, near: countries) }), let km = middle(of: claim)
    else { return }
    let position = ImpliedPosition(town: town, bearing: bearing, km: km, resolver: places)
    (claim.lat, claim.lon) = (position.point.lat, position.point.lon)
    claim.confidences.append(Claim.FieldConfidence("lat", 0.8))
    claim.confidences.append(Claim.FieldConfidence("lon", 0.8))
  }

  private func middle(of claim: Claim) -> Double? {
    guard let unit = claim.unit, let factor = kilometres[unit], let lo = claim.lo, let hi = claim.hi else {
      return nil
    }
    return (lo.doubleValue + hi.doubleValue) / 2 * factor
  }
}
