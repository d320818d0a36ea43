import Extract
import Lexicon

/// Settles names that two countries have a place of: `Georgia` in a story on the United States is the state, `Tripoli` in one on
/// Lebanon the Lebanese port.
struct PartySettler {
  let places: PlaceResolver
  let article: Article

  /// Only where a party bears such a name is the article read for the countries that it speaks of.
  func settle(_ claims: inout [Claim]) {
    var known: [String: Choice] = [:]
    for index in claims.indices {
      settle(&claims[index], \.reporter, \.reporterName, &known)
      settle(&claims[index], \.partner, \.partnerName, &known)
    }
  }

  private enum Choice {
    case stands
    case rival(AreaTable.Rival)
    /// With the countries it may be of.
    case open([String])
  }

  private func settle(
    _ claim: inout Claim, _ party: WritableKeyPath<Claim, String?>, _ words: KeyPath<Claim, String?>,
    _ known: inout [String: Choice]
  ) {
    guard let code = claim[keyPath: party], let name = claim[keyPath: words] else { return }
    let rivals = places.rivals(of: name)
    if rivals.isEmpty || code == name { return }
    let choice = known[name] ?? choose(name, code, rivals)
    known[name] = choice
    switch choice {
    case .stands: break
    case .rival(let rival):
      claim[keyPath: party] = rival.region.isEmpty ? rival.country : rival.region
      if !rival.region.isEmpty { claim.place = claim.place ?? rival.region }
    case .open(let countries):
      let finding = "ambiguous-place:\(name), " + countries.joined(separator: " or ")
      if !claim.checks.contains(finding) { claim.checks.append(finding) }
    }
  }

  /// The rival whose country the article speaks of, if it speaks of the first one's nowhere else; open where it speaks of both.
  private func choose(_ name: String, _ code: String, _ rivals: [AreaTable.Rival]) -> Choice {
    let year = article.published.flatMap { Int($0.prefix(4)) }
    let named = NamedCountries(places: places, year: year, omitted: name)
    let countries = named.codes(in: article.title).union(named.codes(in: article.text))
    let near = rivals.filter { countries.contains($0.country) }
    guard let rival = near.first else { return .stands }
    if countries.contains(code) { return .open([code] + near.map(\.country)) }
    return near.count == 1 ? .rival(rival) : .open([code] + near.map(\.country))
  }
}
