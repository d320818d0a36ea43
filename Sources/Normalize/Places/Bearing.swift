/// One of the sixteen directions of the compass.
package enum Bearing: String, Sendable, Hashable, CaseIterable {
  case north = "N"
  case northNortheast = "NNE"
  case northeast = "NE"
  case eastNortheast = "ENE"
  case east = "E"
  case eastSoutheast = "ESE"
  case southeast = "SE"
  case southSoutheast = "SSE"
  case south = "S"
  case southSouthwest = "SSW"
  case southwest = "SW"
  case westSouthwest = "WSW"
  case west = "W"
  case westNorthwest = "WNW"
  case northwest = "NW"
  case northNorthwest = "NNW"

  /// Clockwise from north.
  package var degrees: Double {
    let place = Bearing.allCases.firstIndex(of: self) ?? 0
    return Double(place) * 22.5
  }

  /// The nearest direction to an angle: 100 → E.
  package init(degrees: Double) {
    let turned = degrees.truncatingRemainder(dividingBy: 360)
    let positive = turned < 0 ? turned + 360 : turned
    self = Bearing.allCases[Int((positive / 22.5).rounded()) % 16]
  }
}
