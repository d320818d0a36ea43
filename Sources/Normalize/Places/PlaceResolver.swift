import Lexicon

/// Tells what the names of places in a text stand for: countries by their codes, towns by where they lie.
package struct PlaceResolver: Sendable {
  private let areas: AreaTable
  private let gazetteer: Gazetteer

  package init(areas: AreaTable, gazetteer: Gazetteer = Gazetteer()) {
    self.areas = areas
    self.gazetteer = gazetteer
  }

  /// `Iraqi` → IQ; `Moscow` of 1987 → SU; nil of a name that no table has.
  package func code(of name: String, in year: Int? = nil) -> String? {
    areas.area(named: name)?.code(in: year)
  }

  /// The town of a name: of several, one in the countries at hand, then the most populous.
  ///
  /// `Sulaimaniya` near IQ → As Sulaymaniyah; `Birmingham` near US → the one in Alabama.
  package func town(_ name: String, near countries: Set<String> = []) -> Town? {
    let towns = gazetteer.towns(named: name)
    return towns.first { countries.contains($0.country) } ?? (countries.isEmpty ? towns.first : unrivalled(towns))
  }

  /// Outside the countries at hand only a name that one town bears, or a great one: no guess beats a wrong place.
  private func unrivalled(_ towns: [Town]) -> Town? {
    guard let first = towns.first else { return nil }
    guard towns.count > 1 else { return first }
    return first.population >= 10 * towns[1].population ? first : nil
  }

  /// The point that lies so far from another in a direction: 50 km E of Sulaimaniya.
  package func position(from point: GeoPoint, bearing: Bearing, km: Double) -> GeoPoint {
    point.moved(bearing, km: km)
  }
}
