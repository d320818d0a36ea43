import Extract

/// Where a place lies that a text puts so far, in a direction, from a town that is known.
package struct ImpliedPosition: Sendable, Hashable {
  package let point: GeoPoint
  /// The end of the distance that was known, as the gazetteer has it.
  package let town: Town
}

/// Works out the position that a distance implies: `The crossing lies 50 km east of Sulaimaniya` → 35.56 N, 45.99 E.
package struct DistanceLocator: Sendable {
  private let places: PlaceResolver

  package init(places: PlaceResolver) {
    self.places = places
  }

  /// `km` is the claim's distance; `countries` are those that the story speaks of. Nil where no end is a known town or
  /// the text gives no direction. Rounded to what the distance can carry: hundredths of a degree from 10 km on.
  package func position(of claim: Claim, km: Double, near countries: Set<String>) -> ImpliedPosition? {
    guard claim.measure == "distance", let bearing = claim.bearing.flatMap(Bearing.init(rawValue:)) else {
      return nil
    }
    if let town = claim.toPlace.flatMap({ places.town($0, near: countries) }) {
      return ImpliedPosition(point: rounded(town.point.moved(bearing, km: km), km), town: town)
    }
    guard let town = claim.fromPlace.flatMap({ places.town($0, near: countries) }) else { return nil }
    return ImpliedPosition(point: rounded(town.point.moved(bearing.opposite, km: km), km), town: town)
  }

  private func rounded(_ point: GeoPoint, _ km: Double) -> GeoPoint {
    let scale = km >= 10 ? 100.0 : 1000.0
    return GeoPoint(lat: (point.lat * scale).rounded() / scale, lon: (point.lon * scale).rounded() / scale)
  }
}
