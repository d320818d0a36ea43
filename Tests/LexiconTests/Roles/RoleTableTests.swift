import Testing

@testable import Lexicon

@Suite struct RoleTableTests {
  @Test func everyCommodityCodeIsOfTheHarmonizedSystem() throws {
    let headings = try GoodsHeadings()
    let goods = try CommodityTable().all
    #expect(goods.count >= 300)
    for commodity in goods where !commodity.hs.isEmpty {
      #expect(headings.description(of: commodity.hs) != nil, "\(commodity.singular) \(commodity.hs)")
    }
  }

  @Test(arguments: [
    ("crude oil", "2709"), ("gasoline", "2710"), ("wheat", "1001"), ("soybean", "1201"), ("corn", "1005"),
    ("sugar", "1701"), ("cocoa", "1801"), ("coffee", "0901"), ("copper", "7403"), ("steel", "72"),
    ("iron ore", "2601"), ("coal", "2701"), ("gold", "7108"), ("cotton", "5201"), ("rubber", "4001"),
    ("palm oil", "1511"), ("rice", "1006"), ("natural gas", "2711"), ("car", "8703"), ("chip", "8542"),
    ("cereal", "10"), ("petroleum product", "2710"), ("soymeal", "2304"), ("soybean oil", "1507"), ("tea", "0902"),
    ("copper concentrate", "2603"), ("alumina", "2818"), ("aluminium", "7601"), ("silver", "7106"),
    ("nickel", "7502"), ("tin", "8001"), ("zinc", "7901"), ("lead", "7801"), ("urea", "3102"), ("wool", "5101"),
    ("pork", "0203"), ("beef", "0201"), ("poultry", "0207"), ("transistor", "8541"), ("textile", ""),
    ("clothing", ""), ("base metal", ""), ("machine tool", "84"), ("bulgur", "1904"),
  ])
  func goodsHaveTheirCode(name: String, hs: String) throws {
    #expect(try CommodityTable().all.first { $0.singular == name }?.hs == hs)
  }

  @Test(arguments: [
    ("Soft Wheat", "soft wheat"), ("soybeans", "soybean"), ("high octane gasoline", "high octane gasoline"),
    ("Oats", "oat"), ("widgets", "widgets"),
  ])
  func goodsAreNamedInTheSingular(words: String, name: String) throws {
    #expect(try CommodityTable().singular(words) == name)
  }

  @Test(arguments: [
    ("Iraqi", "IQ"), ("West German", "DE"), ("East Germany", "DD"), ("EC", "EU"), ("Tokyo", "JP"), ("U.S.", "US"),
    ("Yugoslav", "YU"), ("Turkey", "TR"), ("Kurdistan region of Iraq", "IQ"),
  ])
  func areasHaveTheirCode(name: String, code: String) throws {
    #expect(try AreaTable().area(named: name)?.code == code)
  }

  @Test func aNameStandsForTheStateOfItsTime() throws {
    let moscow = try #require(try AreaTable().area(named: "Moscow"))
    #expect(moscow.code(in: 1987) == "SU")
    #expect(moscow.code(in: 2017) == "RU")
    #expect(moscow.code(in: nil) == "RU")
  }
}
