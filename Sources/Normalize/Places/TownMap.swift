import Synchronization

/// Where the towns of the gazetteer lie, from south to north, with their countries. It is drawn at the first look-up.
final class TownMap: Sendable {
  private struct Place: Sendable {
    let lat, lon: Float
    /// The two letters of the country.
    let country: UInt16
  }

  private let places = Mutex<[Place]?>(nil)

  /// The countries of the towns within `reach` km of a point; `bytes` are those of the table.
  func countries(within reach: Double, of point: GeoPoint, in bytes: TownRow.Bytes) -> Set<String> {
    let band = Float(reach / 111)
    let (south, north) = (Float(point.lat) - band, Float(point.lat) + band)
    return places.withLock { drawn -> Set<String> in
      let places = drawn ?? TownMap.draw(bytes)
      drawn = places
      var found: Set<UInt16> = []
      for place in places[TownMap.first(from: south, in: places)...] {
        if place.lat > north { break }
        if found.contains(place.country) { continue }
        let town = GeoPoint(lat: Double(place.lat), lon: Double(place.lon))
        if town.distance(to: point) <= reach { found.insert(place.country) }
      }
      return Set(found.map(TownRow.text))
    }
  }

  /// The first place that lies no further south.
  private static func first(from south: Float, in places: [Place]) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lat < south { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func draw(_ bytes: TownRow.Bytes) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(40_000)
    TownRow.each(in: bytes) { row in
      places.append(Place(lat: Float(row.lat), lon: Float(row.lon), country: row.country))
    }
    places.sort { $0.lat < $1.lat }
    return places
  }
}
