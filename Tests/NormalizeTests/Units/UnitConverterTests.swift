import Extract
import Lexicon
import Testing

@testable import Normalize

@Suite struct UnitConverterTests {
  /// Factors by the named sources: NIST SP 811, the international yard and pound, the 42-gallon barrel.
  @Test(arguments: [
    ("mi", Kind.length, "km", 1.609344), ("nmi", .length, "km", 1.852), ("ft", .length, "km", 0.0003048),
    ("lb", .mass, "t", 0.00045359237), ("long_ton", .mass, "t", 1.0160469088),
    ("short_ton", .mass, "t", 0.90718474),
    ("oz_tr", .mass, "t", 3.11034768e-5), ("bbl", .volume, "m3", 0.158987294928),
    ("bu", .volume, "m3", 0.03523907016688),
    ("gal_us", .volume, "m3", 0.003785411784), ("acre", .area, "ha", 0.40468564224),
    ("mi2", .area, "ha", 258.9988110336),
    ("GWh", .energy, "GJ", 3600), ("MMBtu", .energy, "GJ", 1.05505585262),
    ("hp", .power, "MW", 0.00074569987158227022),
    ("kn", .speed, "km/h", 1.852), ("mi/h", .speed, "km/h", 1.609344),
    ("bbl/d", .flow, "m3/d", 0.158987294928), ("t/yr", .flow, "t/yr", 1),
    ("USD/lb", .price, "USD/t", 2204.62262184878), ("USc/lb", .price, "USD/t", 22.0462262184878),
    ("XEU/100kg", .price, "XEU/t", 10), ("USD/1000ft3", .price, "USD/m3", 0.0353146667214886),
  ])
  func factor(of unit: String, kind: Kind, to target: String, is factor: Double) throws {
    let lexicon = try Lexicon()
    let claim = try ClaimConverter([:], lexicon).converted(.figure("1", unit, kind))[0]
    #expect(claim.normUnit == target)
    #expect(abs((claim.normLo ?? .nan) / factor - 1) < 1e-12)
  }

  @Test func temperaturesHaveAnOffset() throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: [:])
    let conversion = try #require(converter.conversion(of: "degF", dimension: "temperature"))
    #expect(abs(212 * conversion.factor + conversion.offset - 100) < 1e-9)
    #expect(abs(-40 * conversion.factor + conversion.offset + 40) < 1e-9)
    #expect(conversion.text?.hasPrefix("degC = degF × 0.555555555555555") == true)
  }

  @Test(arguments: ["TEU", "USD", "no-such-unit", "km", "bar"])
  func whatIsNoMassIsNotConverted(unit: String) throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: [:])
    #expect(converter.conversion(of: unit, dimension: "mass") == nil)
  }

  /// A ship's size is no mass of cargo: it stays what it is.
  @Test(arguments: ["dwt", "gross_ton", "cgt"]) func sizesOfShipsStay(unit: String) throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: [:])
    let conversion = try #require(converter.conversion(of: unit, dimension: "mass"))
    #expect(conversion.to == unit && conversion.factor == 1 && conversion.text == nil)
  }

  @Test func thePipelineFileChooses() throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: ["mass": "kg", "length": "mi", "time": "h"])
    #expect(converter.conversion(of: "t", dimension: "mass")?.factor == 1000)
    #expect(converter.conversion(of: "km", dimension: "length")?.to == "mi")
    #expect(converter.conversion(of: "day", dimension: "time")?.factor == 24)
    #expect(abs((converter.kilometres["mi"] ?? 0) - 1.609344) < 1e-12)
  }

  @Test func aUnitOfAnotherDimensionIsRefused() throws {
    let units = try UnitTable()
    #expect(throws: SettingsError.unknownUnit(dimension: "mass", unit: "km")) {
      try UnitConverter(units: units, chosen: ["mass": "km"])
    }
  }

  @Test func theTextOfAConversion() throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: ["area": "acre"])
    func text(_ unit: String, _ dimension: String) -> String? {
      converter.conversion(of: unit, dimension: dimension)?.text
    }
    #expect(text("mi", "length") == "1 mi = 1.609344 km (international yard and pound 1959)")
    #expect(text("bbl", "volume") == "1 bbl = 0.158987294928 m3 (NIST SP 811)")
    #expect(text("kg", "mass") == "1 kg = 0.001 t (SI)")
    #expect(text("Gt", "mass") == "1 Gt = 1000000000 t (SI)")
    #expect(text("t", "mass") == nil)
    let rai = text("rai", "area") ?? ""
    #expect(rai.hasPrefix("1 rai = 0.39536861034746"))
    #expect(rai.hasSuffix(" acre (Thai metric law, 1923; international yard and pound 1959)"))
  }
}
