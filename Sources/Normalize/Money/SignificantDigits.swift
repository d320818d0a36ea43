import Glibc
import Lexicon

/// Numbers in plain notation with at most so many significant digits: 1.17550342 → `1.1755`, 1395500.4 → `1395500`.
package enum SignificantDigits {
  package static func text(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite, value != 0 else { return "0" }
    let power = digits - 1 - Int(floor(log10(abs(value))))
    let scaled = power >= 0 ? value * pow(10, Double(power)) : value / pow(10, Double(-power))
    return ExactDecimal(significand: Int64(scaled.rounded()), exponent: -power).description
  }
}
