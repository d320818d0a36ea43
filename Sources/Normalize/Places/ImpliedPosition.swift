/// Where a place lies that a text puts so far, in a direction, from a town that is known.
package struct ImpliedPosition: Sendable, Hashable {
  package let point: GeoPoint
  /// Digits behind the degree's point that the text's own precision carries.
  package let digits: Int

  /// The text says: `from` is `km` in direction `bearing` of `town`.
  package init(town: Town, bearing: Bearing, km: Double, resolver: PlaceResolver) {
    let exact = resolver.position(from: town.point, bearing: bearing, km: km)
    digits = km >= 10 ? 2 : 3
    let scale = digits == 2 ? 100.0 : 1000.0
    point = GeoPoint(lat: (exact.lat * scale).rounded() / scale, lon: (exact.lon * scale).rounded() / scale)
  }
}
