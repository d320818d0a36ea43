import Testing

@testable import Lexicon

/// Countries of today and of old, their unions, and the names of codes.
@Suite struct CountryTableTests {
  @Test func everyAreaHasACodeThatIsListed() throws {
    let countries = Set(try CodeNames().all.filter { $0.list == "country" }.map(\.code))
    let former = try FormerCountries().all
    #expect(countries.count == 250 && former.count == 31)
    let areas = try AreaTable()
    for name in try TableSet.embedded.table("areas").names(of: "phrase") {
      let area = try #require(areas.area(named: name))
      guard area.form != .bloc, area.code != "EU" else { continue }
      #expect(countries.contains(area.code) || former.contains { $0.code == area.code }, "\(name) \(area.code)")
      if let code = area.historic?.code {
        #expect(former.contains { $0.code == code }, "\(name) \(code)")
      }
    }
  }

  @Test func everyCountryOfTodayIsAnAreaByItsName() throws {
    let areas = try AreaTable()
    for country in try CodeNames().all where country.list == "country" {
      #expect(areas.area(named: country.name)?.code == country.code, "\(country.name)")
    }
  }

  @Test(arguments: [
    ("Upper Volta", 1982, "HV"), ("Upper Volta", 1990, "BF"), ("Zaire", 1987, "ZR"), ("Burma", 1987, "BU"),
    ("Burma", 2017, "MM"), ("Soviet Union", 2017, "SU"), ("Czechoslovakia", 1987, "CS"), ("Prague", 1987, "CS"),
    ("East Timor", 1995, "TP"), ("Serbia and Montenegro", 2004, "CSXX"), ("Yugoslavia", 1987, "YU"),
    ("Kinshasa", 1987, "ZR"), ("Tallinn", 1987, "SU"), ("Türkiye", 2023, "TR"), ("Côte d'Ivoire", 2017, "CI"),
    ("Democratic Republic of the Congo", 2017, "CD"), ("Korea, Democratic People's Republic of", 2017, "KP"),
  ])
  func formerCountriesHaveTheCodeOfTheirTime(name: String, year: Int, code: String) throws {
    #expect(try AreaTable().area(named: name)?.code(in: year) == code)
  }

  @Test(arguments: [
    ("EU", "1987-03-11", 12), ("EU", "1979-01-01", 9), ("EU", "2017-10-25", 28), ("EU", "2020-02-01", 27),
    ("OPEC", "1987-03-11", 13), ("OPEC", "2017-10-25", 14), ("ASEAN", "1987-03-11", 6), ("NAFTA", "1987-03-11", 0),
    ("USMCA", "2021-01-01", 3), ("Comecon", "1987-03-11", 10), ("GCC", "1987-03-11", 6),
    ("African Union", "2018-01-01", 55), ("euro zone", "2017-10-25", 19), ("OECD", "1987-03-11", 24),
    ("Mercosur", "2001-01-01", 4), ("BRICS", "2017-10-25", 5), ("G7", "1987-03-11", 7),
    ("nothing", "1987-03-11", 0),
  ])
  func blocsHaveTheMembersOfTheDay(bloc: String, day: String, count: Int) throws {
    #expect(try BlocTable().members(of: bloc, on: day).count == count)
  }

  @Test func everyBlocIsAnArea() throws {
    let codes = Set(try TableSet.embedded.table("areas").names(of: "code"))
    for bloc in try BlocTable().all { #expect(codes.contains(bloc.code), "\(bloc.code)") }
  }

  @Test func everyCodeOfAListIsNamed() throws {
    let names = Dictionary(grouping: try CodeNames().all, by: \.list).mapValues { Set($0.map(\.code)) }
    #expect(names["measure"] == Set(Measure.allCases.map(\.rawValue)))
    #expect(names["change"] == Set(Change.allCases.map(\.rawValue)))
    #expect(names["status"] == Set(StatusWords.Status.allCases.map(\.rawValue)))
  }
}

extension Table {
  fileprivate func names(of name: String) throws -> [String] {
    let column = try column(name)
    return rows.map { column.text($0) }
  }
}
