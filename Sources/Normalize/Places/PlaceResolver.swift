import Lexicon

/// Tells what the names of places in a text stand for: countries by their codes, towns by where they lie.
package struct PlaceResolver: Sendable {
  private let areas: AreaTable
  private let former: FormerCountries
  private let gazetteer: Gazetteer

  package init(areas: AreaTable, former: FormerCountries = .embedded, gazetteer: Gazetteer = Gazetteer()) {
    (self.areas, self.former, self.gazetteer) = (areas, former, gazetteer)
  }

  /// `Iraqi` → IQ; `Moscow` of 1987 → SU; nil of a name that no table has.
  package func code(of name: String, in year: Int? = nil) -> String? {
    areas.area(named: name)?.code(in: year)
  }

  /// What else a name may be than what its code says.
  func rivals(of name: String) -> [AreaTable.Rival] { areas.area(named: name)?.rivals ?? [] }

  /// The code of a country, a people or a region: of what a text speaks of by its name, not by that of one of its towns.
  func country(named name: String, in year: Int?) -> String? {
    guard let area = areas.area(named: name), area.form != .capital, area.form != .city else { return nil }
    return area.code(in: year)
  }

  /// The town of a name: among several those in the countries at hand, by their codes of today or of their time, then the
  /// one that is clearly the greatest.
  ///
  /// `Sulaimaniya` near IQ → As Sulaymaniyah; `Birmingham` near US → the one in Alabama; `Hyderabad` near IN and PK stays open.
  package func choice(of name: String, near countries: Set<String> = []) -> TownChoice {
    let (own, others) = gazetteer.towns(named: name)
    if countries.isEmpty || own.isEmpty && others.isEmpty { return TownChoice(own: own, others: others) }
    let all = countries.union(countries.flatMap { former.successors(of: $0) })
    let near = (own.filter { all.contains($0.country) }, others.filter { all.contains($0.country) })
    if !near.0.isEmpty || !near.1.isEmpty { return TownChoice(own: near.0, others: near.1) }
    // Outside the countries at hand only a great town: no guess beats a wrong place.
    let far = TownChoice(own: own, others: others)
    return (far.town?.population ?? 0) >= PlaceResolver.great ? far : .none
  }

  /// The town alone.
  package func town(_ name: String, near countries: Set<String> = []) -> Town? {
    choice(of: name, near: countries).town
  }

  /// A country of today as the year had it, or as the countries at hand have it: DE → DD where the text speaks of that
  /// one alone.
  package func code(ofCountry country: String, in year: Int?, near countries: Set<String> = []) -> String {
    let whole = former.code(of: country, in: year)
    guard whole == country, !countries.contains(country) else { return whole }
    let parts = countries.filter { former.successors(of: $0).contains(country) }
    return parts.count == 1 ? parts.first ?? country : country
  }

  private static let great = 100_000

  /// The country of the towns around a point that may be `reach` km off, nil where they are of several, or where there
  /// are none near.
  package func country(around point: GeoPoint, within reach: Double, in year: Int?) -> String? {
    for reach in [reach, max(reach, 100)] {
      let countries = gazetteer.countries(within: reach, of: point)
      if countries.count > 1 { return nil }
      if let code = countries.first { return former.code(of: code, in: year) }
    }
    return nil
  }

  /// The point that lies so far from another in a direction: 50 km E of Sulaimaniya.
  package func position(from point: GeoPoint, bearing: Bearing, km: Double) -> GeoPoint {
    point.moved(bearing, km: km)
  }
}
