import Lexicon
import Testing

@testable import Normalize

@Suite struct RoundedValueTests {
  /// The first rows are after the examples of NIST SP 811, B.7.2.
  @Test(arguments: [
    ("36", "36 ft", 10.9728, "11"), ("11", "11 mi", 17.702784, "18"), ("66", "66 mi", 106.216704, "106"),
    ("8", "8 ft", 2.4384, "2.4"), ("8.0", "8.0 ft", 2.4384, "2.44"),
    ("31", "31 miles", 49.889664, "50"), ("50", "50 km", 31.0685596, "31"), ("1", "a mile", 1.609344, "1.6"),
    ("400000", "400,000 bpd", 63594.9, "64000"), ("1250", "1,250 lb", 566.990, "567"),
    ("1.5", "$1.50/lb", 3306.93, "3310"), ("1.5", "$1.5/lb", 3306.93, "3300"),
    ("0.05", "0.05 mi", 0.0804672, "0.08"), ("-40", "-40", -40, "-40"), ("0", "nil", 0, "0"),
    ("15.5", "15.50-16.00 dlrs", 97.4921, "97.49"), ("16", "15.50-16.00 dlrs", 100.637, "100.64"),
    ("1e-20", "", 3.21e-25, nil), ("123456789", "123,456,789 kg", 272175630.3, "272175630"),
  ])
  func digits(_ figure: String, _ quote: String, _ value: Double, _ expected: String?) throws {
    let stated = ExactDecimal(figure) ?? ExactDecimal(significand: 1, exponent: -20)
    let rounded = RoundedValue.of(value, as: stated, in: quote)
    #expect(rounded == expected.flatMap { ExactDecimal($0) } ?? ExactDecimal(significand: 32, exponent: -26))
  }

  /// What is known to 6 % has two digits, whatever the text writes.
  @Test func aLooseConversionLeavesFewDigits() throws {
    let figure = try #require(ExactDecimal("27850000"))
    let values = [0, 0.005, 0.06, 0.3].map {
      RoundedValue.of(203_862_000, as: figure, in: "27.85 mln tonnes", tolerance: $0)?.description
    }
    #expect(values == ["203860000", "204000000", "200000000", "200000000"])
  }

  @Test func aTenthStaysATenth() throws {
    #expect(ExactDecimal("0.1")?.description == "0.1")
    #expect(Conversion.shortest(0.15898729492799998) == 0.158987294928)
    #expect(Conversion.shortest(1.0 / 3) == 1.0 / 3)
    for value in [0.0, .leastNonzeroMagnitude, .infinity, -.infinity, 1e308, 1] {
      #expect(Conversion.shortest(value) == value)
    }
    #expect(RoundedValue.rounded(.infinity, digits: 3) == nil && RoundedValue.rounded(.nan, digits: 3) == nil)
  }
}
