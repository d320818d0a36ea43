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
    let converter = try UnitConverter(units: UnitTable(), chosen: [:])
    let conversion = try #require(converter.conversion(of: unit, kind: kind))
    #expect(conversion.to == target)
    #expect(abs(conversion.factor / factor - 1) < 1e-12 && conversion.offset == 0)
  }

  @Test func temperaturesHaveAnOffset() throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: [:])
    let conversion = try #require(converter.conversion(of: "degF", kind: .temperature))
    #expect(abs(212 * conversion.factor + conversion.offset - 100) < 1e-9)
    #expect(abs(-40 * conversion.factor + conversion.offset + 40) < 1e-9)
  }

  @Test(arguments: ["dwt", "gross_ton", "TEU", "USD", "no-such-unit"])
  func whatMeasuresSomethingElseIsNotConverted(unit: String) throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: [:])
    #expect(converter.conversion(of: unit, kind: .mass) == nil)
  }

  @Test func thePipelineFileChooses() throws {
    let converter = try UnitConverter(units: UnitTable(), chosen: ["mass": "kg", "length": "mi"])
    #expect(converter.conversion(of: "t", kind: .mass)?.factor == 1000)
    #expect(converter.conversion(of: "km", kind: .length)?.to == "mi")
    #expect(abs((converter.kilometres["mi"] ?? 0) - 1.609344) < 1e-12)
  }

  @Test func aUnitOfAnotherDimensionIsRefused() throws {
    let units = try UnitTable()
    #expect(throws: SettingsError.unknownUnit(dimension: "mass", unit: "km")) {
      try UnitConverter(units: units, chosen: ["mass": "km"])
    }
  }

  @Test func everyUnitOfADimensionConverts() throws {
    let units = try UnitTable()
    let converter = try UnitConverter(units: units, chosen: [:])
    for (dimension, target) in UnitConverter.standard {
      let base = units.unit(code: target)?.base
      for unit in units.units(of: dimension) where unit.base == base {
        #expect(converter.conversion(of: unit.code, kind: .mass) != nil, "\(unit.code)")
      }
    }
  }
}
