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

  /// All towns of a name, the most populous first.
  package func towns(_ name: String) -> [Town] { gazetteer.towns(named: name) }

  /// The town of a name: of several, the most populous in the countries at hand, by their codes of today or of a year.
  ///
  /// `Sulaimaniya` near IQ → As Sulaymaniyah; `Birmingham` near US → the one in Alabama.
  package func town(_ name: String, near countries: Set<String> = [], in year: Int? = nil) -> Town? {
    let towns = gazetteer.towns(named: name)
    let near = towns.first { countries.contains($0.country) || countries.contains(code(of: $0, in: year)) }
    return near ?? (countries.isEmpty ? towns.first : unrivalled(towns))
  }

  /// A town's country as the year had it.
  package func code(of town: Town, in year: Int?) -> String { areas.code(ofCountry: town.country, in: year) }

  /// Outside the countries at hand only a great town whose name no other rivals: no guess beats a wrong place.
  private func unrivalled(_ towns: [Town]) -> Town? {
    guard let first = towns.first, first.population >= PlaceResolver.great else { return nil }
    guard towns.count > 1 else { return first }
    return first.population >= 10 * towns[1].population ? first : nil
  }

  private static let great = 100_000

  /// The country of the towns around a point that may be `reach` km off, nil where they are of several, or where there
  /// are none near.
  package func country(around point: GeoPoint, within reach: Double, in year: Int?) -> String? {
    for reach in [reach, max(reach, 100)] {
      let countries = gazetteer.countries(within: reach, of: point)
      if countries.count > 1 { return nil }
      if let code = countries.first { return areas.code(ofCountry: code, in: year) }
    }
    return nil
  }

  /// The point that lies so far from another in a direction: 50 km E of Sulaimaniya.
  package func position(from point: GeoPoint, bearing: Bearing, km: Double) -> GeoPoint {
    point.moved(bearing, km: km)
  }
}
