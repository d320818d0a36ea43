import Glibc
import Lexicon

/// Rounds a converted value to the digits that the text's figure deserves, after NIST SP 811, B.7.2: as many as the figure
/// has, one more where the converted value begins with a smaller digit than the figure; and no more than its conversion is
/// exact to.
///
/// Zeros at the end of a whole number are no digits, but two digits count always: 100,000 barrels are 16,000 m³.
enum RoundedValue {
  /// `tolerance` of the conversion: relative.
  static func of(_ value: Double, as figure: ExactDecimal, in quote: String, tolerance: Double = 0) -> ExactDecimal?
  {
    if value == 0 { return .zero }
    let stated = statedDigits(of: figure, in: quote)
    let isSmaller = leading(value) < leading(figure.doubleValue)
    let exact = tolerance > 0 ? Int(1 - log10(tolerance)) : 15
    return rounded(value, digits: max(2, min(exact, isSmaller ? stated + 1 : stated)))
  }

  /// The value to so many significant digits.
  static func rounded(_ value: Double, digits: Int) -> ExactDecimal? {
    guard value.isNormal else { return nil }
    let exponent = Int(floor(log10(abs(value)))) - digits + 1
    let scaled = -22...22 ~= exponent ? scale(value, exponent) : value / pow(10, Double(exponent))
    guard scaled.isFinite, abs(scaled) < 1e17 else { return nil }
    return ExactDecimal(significand: Int64(scaled.rounded()), exponent: exponent)
  }

  /// A power of ten to 22 is exact, one of the negative ones is not.
  private static func scale(_ value: Double, _ exponent: Int) -> Double {
    exponent < 0 ? value * powers[-exponent] : value / powers[exponent]
  }

  private static let powers: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }

  /// The value without its power of ten: 317 → 3.17.
  private static func leading(_ value: Double) -> Double {
    guard value.isNormal else { return 0 }
    let size = abs(value)
    return size / pow(10, floor(log10(size)))
  }

  /// The significant digits of the figure, zeros behind a point with them: 3 of `1.50 dlrs`, 2 of `1.5 dlrs`.
  private static func statedDigits(of figure: ExactDecimal, in quote: String) -> Int {
    let plain = digits(figure.significand)
    var (significand, written): (Int64, Int) = (0, 0)
    var hasPoint = false
    for byte in quote.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int64(byte - UInt8(ascii: "0"))
        if significand > 99_999_999_999_999_999 { return plain }
        significand = significand * 10 + digit
        written += significand == 0 ? 0 : 1
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: ","): continue
      default:
        if isFigure(significand, figure) { return hasPoint ? max(plain, written) : plain }
        (significand, written, hasPoint) = (0, 0, false)
      }
    }
    return isFigure(significand, figure) && hasPoint ? max(plain, written) : plain
  }

  /// The same digits but for zeros at the end.
  private static func isFigure(_ written: Int64, _ figure: ExactDecimal) -> Bool {
    written != 0 && ExactDecimal(significand: written, exponent: 0).significand == abs(figure.significand)
  }

  private static func digits(_ significand: Int64) -> Int {
    var (count, rest) = (0, significand.magnitude)
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }
}
