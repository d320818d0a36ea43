/// A decimal number without rounding: `significand` × 10^`exponent`, normalized so that the significand has no trailing zero.
///
/// It holds up to 18 significant digits. What does not fit is not a figure that a trade story states, and every
/// operation that would lose a digit returns nil.
@usableFromInline package struct ExactDecimal: Sendable, Hashable {
  package let significand: Int64
  package let exponent: Int

  package static let zero = ExactDecimal(0)

  package init(_ value: Int) {
    self.init(significand: Int64(value), exponent: 0)
  }

  package init(significand: Int64, exponent: Int) {
    var digits = significand
    var power = exponent
    while digits != 0 && digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    self.significand = digits
    self.exponent = digits == 0 ? 0 : power
  }

  package var doubleValue: Double {
    // One correctly rounded operation: both operands are exact for |exponent| <= 22 and 15 digits; else by text.
    if abs(significand) < 1 << 53, abs(exponent) <= 22 {
      return exponent < 0
        ? Double(significand) / ExactDecimal.powers[-exponent] : Double(significand) * ExactDecimal.powers[exponent]
    }
    return Double("\(significand)e\(exponent)") ?? .nan
  }

  package var isNegative: Bool { significand < 0 }
  package var negated: ExactDecimal { ExactDecimal(significand: -significand, exponent: exponent) }

  package func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(significand: significand, exponent: significand == 0 ? 0 : exponent + power)
  }

  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let power = min(exponent, other.exponent)
    guard let left = aligned(to: power), let right = other.aligned(to: power) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(significand: sum, exponent: power)
  }

  /// The quotient, cut to `digits` decimal places where it does not end: 1/3 → 0.333333.
  package func divided(by other: ExactDecimal, digits: Int = 6) -> ExactDecimal? {
    guard other.significand != 0 else { return nil }
    var numerator = Int128(significand)
    var power = exponent - other.exponent
    var left = digits + max(0, power)
    while numerator % Int128(other.significand) != 0, left > 0 {
      numerator *= 10
      power -= 1
      left -= 1
    }
    return Int64(exactly: numerator / Int128(other.significand)).map {
      ExactDecimal(significand: $0, exponent: power)
    }
  }

  private func aligned(to power: Int) -> Int64? {
    guard exponent - power <= 18 else { return nil }
    var digits = significand
    for _ in power..<exponent {
      let (next, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = next
    }
    return digits
  }

  private static let powers: [Double] = (0...22).map { power in
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }
}

extension ExactDecimal: Comparable {
  @usableFromInline package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let power = min(left.exponent, right.exponent)
    guard let a = left.aligned(to: power), let b = right.aligned(to: power) else {
      return left.doubleValue < right.doubleValue
    }
    return a < b
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain notation, as JSON and CSV take it: `1850000`, `-0.25`.
  @usableFromInline package var description: String {
    let digits = String(abs(significand))
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// Reads digits with one optional point and sign: `1850000`, `-0.25`, `.5`; nil for anything else or over 18 digits.
  package init?(_ text: some StringProtocol) {
    let negative = text.utf8.first == UInt8(ascii: "-")
    let isSigned = negative || text.utf8.first == UInt8(ascii: "+")
    let bytes = Array(text.utf8)
    guard !bytes.contains(UInt8(ascii: ",")),
      let value = ExactDecimal(digits: bytes, in: (isSigned ? 1 : 0)..<bytes.count)
    else { return nil }
    self = negative ? value.negated : value
  }

  /// Reads the digits of a token with its group commas and one optional point: `1,250.5`, full-width ones too; nil over
  /// 18 digits.
  package init?(digits bytes: [UInt8], in range: Range<Int>) {
    var significand: Int64 = 0
    var exponent = 0
    var seen = (digit: false, point: false)
    for index in range {
      switch ExactDecimal.part(bytes[index]) {
      case .digit(let digit):
        guard significand < 100_000_000_000_000_000 else { return nil }
        significand = significand * 10 + Int64(digit)
        exponent -= seen.point ? 1 : 0
        seen.digit = true
      case .point where !seen.point: seen.point = true
      case .blank: continue
      default: return nil
      }
    }
    guard seen.digit else { return nil }
    self.init(significand: significand, exponent: exponent)
  }

  private enum Part {
    case digit(UInt8)
    case point, blank, none
  }

  /// What a byte of a number says; a full-width digit is `EF BC 90` to `99`, its comma `EF BC 8C`, its point `EF BC 8E`.
  private static func part(_ byte: UInt8) -> Part {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit(byte - UInt8(ascii: "0"))
    case 0x90...0x99: return .digit(byte - 0x90)
    case UInt8(ascii: "."), 0x8E: return .point
    case UInt8(ascii: ","), UInt8(ascii: "\n"), 0xEF, 0xBC, 0x8C: return .blank
    default: return .none
    }
  }
}
