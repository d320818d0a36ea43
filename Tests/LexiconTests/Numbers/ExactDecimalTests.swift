import Testing

@testable import Lexicon

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("1850000", "1850000"), ("0.1", "0.1"), (".5", "0.5"), ("-0.250", "-0.25"), ("1.50", "1.5"), ("0", "0"),
    ("+7", "7"),
    ("123456789012345678", "123456789012345678"), ("0.000001", "0.000001"),
  ])
  func readsAndPrintsPlainNumbers(text: String, printed: String) {
    #expect(ExactDecimal(text)?.description == printed)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1,000", "12a", "1234567890123456789012"])
  func refusesWhatIsNone(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func scalesWithoutRounding() throws {
    let value = try #require(ExactDecimal("1.85"))
    #expect(value.scaled(byPowerOfTen: 6).description == "1850000")
    #expect(value.scaled(byPowerOfTen: -2).description == "0.0185")
  }

  @Test func addsAndMultipliesExactly() throws {
    let (a, b) = (try #require(ExactDecimal("0.1")), try #require(ExactDecimal("0.2")))
    #expect(a.adding(b)?.description == "0.3")
    #expect(a.multiplied(by: b)?.description == "0.02")
    #expect(a.adding(b.negated)?.description == "-0.1")
  }

  @Test func dividesUpToTheDigitsAskedFor() {
    #expect(ExactDecimal(3).divided(by: ExactDecimal(8))?.description == "0.375")
    #expect(ExactDecimal(1).divided(by: ExactDecimal(3))?.description == "0.333333")
    #expect(ExactDecimal(1).divided(by: .zero) == nil)
  }

  @Test func losesNoDigitToOverflow() {
    let large = ExactDecimal(significand: 900_000_000_000_000_001, exponent: 0)
    #expect(large.adding(ExactDecimal(significand: 9_100_000_000_000_000_001, exponent: 0)) == nil)
    #expect(large.adding(ExactDecimal(significand: 1, exponent: -5)) == nil)
    #expect(large.multiplied(by: ExactDecimal(11)) == nil)
  }

  @Test func ordersByValueWhateverTheScale() throws {
    let values = try ["-3", "0", "0.5", "2", "1000000"].map { try #require(ExactDecimal($0)) }
    #expect(values.shuffled().sorted() == values)
  }

  @Test(arguments: ["0.1", "1850000", "49.889664", "-12.5", "0.000125", "999999999999999999"])
  func isTheNearestDouble(text: String) throws {
    #expect(try #require(ExactDecimal(text)).doubleValue == Double(text))
  }
}
