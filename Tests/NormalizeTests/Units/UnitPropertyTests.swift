import Extract
import Lexicon
import Testing

@testable import Normalize

/// What holds of all units and all figures.
@Suite struct UnitPropertyTests {
  private static let lexicon = try? Lexicon()

  /// One converter for each unit of a dimension as the dataset's.
  private func converters(of dimension: String, base: String) throws -> [(unit: String, converter: UnitConverter)] {
    let units = try #require(UnitPropertyTests.lexicon).units
    return try units.units(of: dimension).filter { $0.base == base }.map {
      ($0.code, try UnitConverter(units: units, chosen: [dimension: $0.code]))
    }
  }

  private static let dimensions = [
    ("mass", "kg"), ("length", "m"), ("area", "m2"), ("volume", "m3"), ("energy", "J"), ("power", "W"),
    ("temperature", "K"), ("speed", "m/s"), ("quantity", "Pa"), ("time", "s"),
  ]

  @Test(arguments: dimensions) func thereAndBackAgain(_ dimension: String, _ base: String) throws {
    let all = try converters(of: dimension, base: base)
    for (first, toFirst) in all {
      for (second, toSecond) in all {
        let there = try #require(toSecond.conversion(of: first, dimension: dimension))
        let back = try #require(toFirst.conversion(of: second, dimension: dimension))
        for value in [0.1, 1, 31, 1234.5] {
          let other = value * there.factor + there.offset
          let again = other * back.factor + back.offset
          #expect(abs(again - value) <= 1e-13 * max(abs(value), abs(back.offset)), "\(first) \(second)")
        }
      }
    }
  }

  @Test(arguments: dimensions) func orderIsKept(_ dimension: String, _ base: String) throws {
    for (_, converter) in try converters(of: dimension, base: base) {
      for unit in try #require(UnitPropertyTests.lexicon).units.units(of: dimension) where unit.base == base {
        let conversion = try #require(converter.conversion(of: unit.code, dimension: dimension))
        #expect(conversion.factor > 0 && conversion.factor.isFinite && conversion.offset.isFinite)
        #expect(conversion.value(of: ExactDecimal(2)) > conversion.value(of: ExactDecimal(1)))
      }
    }
  }

  /// From a to c is from a to b and from b to c.
  @Test func stepsMultiply() throws {
    let all = try converters(of: "mass", base: "kg")
    for (middle, toMiddle) in all {
      for (last, toLast) in all {
        for (first, _) in all {
          let direct = try #require(toLast.conversion(of: first, dimension: "mass")).factor
          let steps =
            try #require(toMiddle.conversion(of: first, dimension: "mass")).factor
            * #require(toLast.conversion(of: middle, dimension: "mass")).factor
          #expect(abs(steps / direct - 1) < 1e-14, "\(first) \(middle) \(last)")
        }
      }
    }
  }

  /// A square mile is a mile times a mile, a watt hour a watt for an hour.
  @Test(arguments: [
    ("mi2", "area", "mi", 2), ("ft2", "area", "ft", 2), ("yd2", "area", "yd", 2), ("in2", "area", "in", 2),
    ("ft3", "volume", "ft", 3), ("yd3", "volume", "yd", 3), ("in3", "volume", "in", 3), ("km3", "volume", "km", 3),
    ("cm3", "volume", "cm", 3), ("dm3", "volume", "dm", 3), ("mm2", "area", "mm", 2), ("cm2", "area", "cm", 2),
  ])
  func powersOfLengths(_ unit: String, _ dimension: String, _ length: String, _ power: Int) throws {
    let units = try #require(UnitPropertyTests.lexicon).units
    let converter = try UnitConverter(units: units, chosen: ["area": "m2", "volume": "m3", "length": "m"])
    let one = try #require(converter.conversion(of: length, dimension: "length")).factor
    let whole = try #require(converter.conversion(of: unit, dimension: dimension)).factor
    let product = (0..<power).reduce(1.0) { value, _ in value * one }
    #expect(abs(product / whole - 1) < 1e-14)
  }

  /// A price times its quantity is the same money in every unit.
  @Test func aPriceTimesItsQuantityIsTheMoney() throws {
    let lexicon = try #require(UnitPropertyTests.lexicon)
    let converter = try ClaimConverter([:], lexicon)
    for unit in lexicon.units.all where ["mass", "volume", "energy", "area", "length"].contains(unit.kind) {
      let kind = try #require(Kind(rawValue: unit.kind))
      let claims = converter.converted(
        .figure("7", unit.code, kind), .figure("3", "USD/" + unit.code, .price),
        .figure("7", unit.code + "/d", .flow))
      let (quantity, price) = (claims[0].normLo ?? .nan, claims[1].normLo ?? .nan)
      #expect(abs(quantity * price / 21 - 1) < 1e-14, "\(unit.code)")
      #expect(claims[2].normLo == quantity && claims[2].normUnit == (claims[0].normUnit ?? "") + "/d")
    }
  }

  @Test func everyUnitOfTheLexiconConverts() throws {
    let lexicon = try #require(UnitPropertyTests.lexicon)
    let converter = try ClaimConverter([:], lexicon)
    for unit in lexicon.units.all where unit.kind != "count" {
      let kind = unit.kind == "time" ? Kind.duration : try #require(Kind(rawValue: unit.kind))
      let claim = converter.converted(.figure("2", unit.code, kind))[0]
      #expect(claim.normLo?.isFinite == true && claim.normUnit != nil && claim.normLoRounded != nil, "\(unit.code)")
      #expect(claim.conversion == nil || claim.conversion?.contains("(") == true)
    }
  }

  /// What no editor would pass: any unit, any kind, any number, any goods.
  @Test func randomClaims() throws {
    let lexicon = try #require(UnitPropertyTests.lexicon)
    let converters = try [
      ClaimConverter([:], lexicon),
      ClaimConverter(
        ["crude oil": "bbl", "wheat": "bu", "cotton": "bale", "mass": "lb", "temperature": "degF"], lexicon),
    ]
    var random = SeededNumbers(seed: 11)
    let goods = lexicon.factors.all.map(\.name) + ["", "a", " ", "oil  oil", "brent crude", "WHEAT"]
    let odd = [
      "", "/", "//", "USD/", "/d", "USD/1000", "USD/1e999t", "USD/0t", "USc/0.0000bu", "t/t/t", "½", "bu/bu",
    ]
    let codes = lexicon.units.all.map(\.code)
    for round in 0..<10_000 {
      var unit = codes.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<8, using: &random) {
      case 0: unit = odd.randomElement(using: &random) ?? ""
      case 1, 2: unit = "USD/" + unit
      case 3: unit += "/d"
      default: break
      }
      let claims = (0..<3).map { place in
        var claim = Claim.figure(
          "0", unit, Kind.allCases.randomElement(using: &random) ?? .mass,
          commodity: goods.randomElement(using: &random),
          hs: ["27", "2709", "1001", "5201", "", nil].randomElement(using: &random) ?? nil, reporter: "US",
          quote: "-1-\(round).,5", start: place * 2)
        claim.lo = UnitPropertyTests.number(&random)
        claim.hi = UnitPropertyTests.number(&random)
        return claim
      }
      var converted = claims
      converters[round % 2].convert(&converted)
      for claim in converted {
        for value in [claim.normLo, claim.normHi, claim.tolerance].compactMap(\.self) {
          #expect(value.isFinite, "\(claim)")
        }
        #expect((claim.normLo == nil) == (claim.normUnit == nil))
      }
    }
  }

  private static func number(_ random: inout SeededNumbers) -> ExactDecimal? {
    let significand = Int64.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return nil
    case 1: return .zero
    case 2: return ExactDecimal(significand: significand, exponent: Int.random(in: -400...400, using: &random))
    case 3: return ExactDecimal(significand: significand, exponent: Int.random(in: -30...30, using: &random))
    default: return ExactDecimal(Int.random(in: 0...5000, using: &random))
    }
  }
}

/// The same numbers in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
