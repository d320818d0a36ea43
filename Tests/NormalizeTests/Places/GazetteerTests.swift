import Lexicon
import Testing

@testable import Normalize

/// What the gazetteer makes of a name, whatever its spelling.
@Suite struct GazetteerTests {
  private let gazetteer = Gazetteer()

  private func found(_ name: String) -> [Town] {
    let towns = gazetteer.towns(named: name)
    return towns.own + towns.others
  }

  @Test(arguments: [
    ("Suleimaniyah", "Sulaymaniyah", "IQ"), ("Slemani", "Sulaymaniyah", "IQ"), ("Kiev", "Kyiv", "UA"),
    ("Bombay", "Mumbai", "IN"), ("Peking", "Beijing", "CN"), ("Leningrad", "Saint Petersburg", "RU"),
    ("St. Petersburg", "Saint Petersburg", "RU"), ("Saigon", "Ho Chi Minh City", "VN"), ("Rangoon", "Yangon", "MM"),
    ("Calcutta", "Kolkata", "IN"), ("Danzig", "Gdańsk", "PL"), ("GDANSK", "Gdańsk", "PL"),
    ("Sao-Paulo", "São Paulo", "BR"), ("Göteborg", "Gothenburg", "SE"), ("Goteborg", "Gothenburg", "SE"),
    ("Umm Qasr", "Umm Qaşr", "IQ"), ("Königsberg", "Kaliningrad", "RU"), ("Dacca", "Dhaka", "BD"),
    ("Constantinople", "Istanbul", "TR"), ("Cracow", "Kraków", "PL"), ("Stalingrad", "Volgograd", "RU"),
  ])
  func aTownIsFoundByItsOtherSpellings(spelling: String, name: String, country: String) {
    #expect(found(spelling).contains { $0.name == name && $0.country == country })
  }

  @Test(arguments: ["", "-", "Nowhere-upon-Nothing", "'", "\u{2019}", "\u{0301}", "Bashmagh"])
  func whatNoTownIsNamedFindsNone(name: String) {
    #expect(found(name).isEmpty)
  }

  @Test func eachTownHasItsNumberAndPlace() throws {
    let town = try #require(found("Basrah").first)
    #expect(town.id == "99532" && town.country == "IQ" && town.population > 1_000_000)
    #expect(abs(town.point.lat - 30.5) < 0.1 && abs(town.point.lon - 47.8) < 0.1)
  }

  /// Every row is read, and found by its own name.
  @Test func everyTownIsFoundByItsName() throws {
    let letters = try FoldedLetters()
    let (towns, lost) = try #require(
      TableSet.embedded.withBytes(of: "cities") { raw in
        raw.withMemoryRebound(to: UInt8.self) { bytes in
          let index = TownIndex(bytes, letters)
          var (towns, lost) = (0, 0)
          TownRow.each(in: bytes) { row in
            towns += 1
            let found = index.offsets(of: PlaceKey(row.name, letters)).compactMap { TownRow(bytes, at: Int($0)) }
            if !found.contains(where: { $0.town.id == row.town.id }) { lost += 1 }
          }
          return (towns, lost)
        }
      })
    #expect(towns == 34_006)
    #expect(lost == 0)
  }

  @Test(arguments: [
    ("São Paulo", "sao paulo"), ("St. John's", "St Johns"), ("Port-Said", "PORT SAID"), ("Straße", "Strasse"),
    ("Coeur d\u{2019}Alene", "Coeur d'Alene"), ("Łódź", "Lodz"), ("Æbelø", "Aebelo"), ("e\u{0301}pinal", "Épinal"),
  ])
  func spellingsOfOneNameShareTheirKey(one: String, other: String) throws {
    let letters = try FoldedLetters()
    #expect(PlaceKey(one, letters) == PlaceKey(other, letters))
    #expect(PlaceKey(one, letters) != PlaceKey(one + "a", letters))
  }
}
