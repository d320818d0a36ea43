import Glibc

/// A place on the earth, taken as a sphere of its mean radius.
package struct GeoPoint: Sendable, Hashable {
  /// Degrees north and east.
  package let lat: Double
  package let lon: Double

  /// Of the sphere with the earth's mean radius (IUGG): km.
  private static let radius = 6371.0088

  package init(lat: Double, lon: Double) {
    self.lat = lat
    self.lon = lon
  }

  /// Along the great circle, in km.
  package func distance(to other: GeoPoint) -> Double {
    let (a, b) = (radians(lat), radians(other.lat))
    let (north, east) = (b - a, radians(other.lon - lon))
    let half = sin(north / 2) * sin(north / 2) + cos(a) * cos(b) * sin(east / 2) * sin(east / 2)
    return 2 * GeoPoint.radius * asin(min(1, half.squareRoot()))
  }

  /// The point so many km away when one sets out in a direction.
  package func moved(_ bearing: Bearing, km: Double) -> GeoPoint {
    let (start, course, angle) = (radians(lat), radians(bearing.degrees), km / GeoPoint.radius)
    let end = asin(sin(start) * cos(angle) + cos(start) * sin(angle) * cos(course))
    let east = atan2(sin(course) * sin(angle) * cos(start), cos(angle) - sin(start) * sin(end))
    let degrees = lon + east * 180 / .pi
    return GeoPoint(lat: end * 180 / .pi, lon: wrapped(degrees))
  }

  /// In which direction another point lies.
  package func bearing(to other: GeoPoint) -> Bearing {
    let (a, b, east) = (radians(lat), radians(other.lat), radians(other.lon - lon))
    let angle = atan2(sin(east) * cos(b), cos(a) * sin(b) - sin(a) * cos(b) * cos(east))
    return Bearing(degrees: angle * 180 / .pi)
  }

  private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  private func wrapped(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }
}
