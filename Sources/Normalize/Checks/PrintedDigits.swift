import Glibc
import Lexicon

/// How exactly a figure is stated: half of the last digit that is printed. `3.4 bn` → 50000000, `31 miles` → 0.5.
///
/// Zeros that end a number without a scale word may be rounded ones: `3,000` → 500; beside a scale word they count:
/// `20 bn` → 500000000.
struct PrintedDigits: Sendable {
  /// In the claim's own unit; 0 of a claim without a number.
  let half: Double

  init(_ claim: Claim) {
    guard let value = claim.lo, value.significand != 0 else {
      half = 0
      return
    }
    half =
      PrintedDigits.half(of: value, claim.quote) ?? 0.5
      * ExactDecimal(significand: 1, exponent: value.exponent).doubleValue
  }

  /// Half of the last digit, relative to the claim's value.
  static func relative(_ claim: Claim) -> Double {
    guard let value = claim.lo?.doubleValue, value != 0 else { return 0 }
    return PrintedDigits(claim).half / abs(value)
  }

  private static func half(of value: ExactDecimal, _ quote: String) -> Double? {
    let run = quote.utf8.drop { !isDigit($0) }.prefix {
      isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }
    guard let text = String(run), let printed = ExactDecimal(digits: Array(text.utf8), in: 0..<text.utf8.count),
      printed.significand != 0, abs(value.significand) == abs(printed.significand)
    else { return nil }
    let scale = pow(10, Double(value.exponent - printed.exponent))
    let decimals = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1).dropFirst().first?.count ?? 0
    let hasScale = scale >= 1000
    let zeros = decimals == 0 && !hasScale ? max(0, printed.exponent) : -decimals
    return 0.5 * pow(10, Double(zeros)) * scale
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
