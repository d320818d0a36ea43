import Lexicon

extension ExactDecimal {
  /// A JSON number without rounding: `0.1` → 0.1, `2e10` → 20000000000; nil where it has more digits than fit.
  @usableFromInline package init?(json text: UnsafeRawBufferPointer) {
    if let (value, places) = JSONNumber.short(text) {
      self.init(significand: value, exponent: -places)
      return
    }
    var significand: Int64 = 0
    var exponent = 0
    var zeros = 0
    var isFraction = false
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ".") {
        isFraction = true
        continue
      }
      exponent -= isFraction ? 1 : 0
      zeros += 1
      if byte == UInt8(ascii: "0") { continue }
      // Zeros are held back until a digit follows them: `20000000000000000000` has one digit.
      guard let next = ExactDecimal.shift(significand, by: zeros, adding: Int64(byte) - 48) else { return nil }
      significand = next
      zeros = 0
    }
    guard let power = ExactDecimal.power(rest.dropFirst()), -308...308 ~= power else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: exponent + zeros + power)
  }

  /// The whole number that it is, where an `Int` holds it.
  package var integer: Int? {
    guard exponent >= 0, exponent <= 18 else { return nil }
    return ExactDecimal.shift(significand, by: exponent, adding: 0).map(Int.init)
  }

  private static func shift(_ value: Int64, by places: Int, adding digit: Int64) -> Int64? {
    if value == 0 { return digit }
    guard places <= 18 else { return nil }
    var shifted = value
    for _ in 0..<places {
      let (next, overflow) = shifted.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      shifted = next
    }
    let (sum, overflow) = shifted.addingReportingOverflow(digit)
    return overflow ? nil : sum
  }

  private static func power(_ text: UnsafeRawBufferPointer.SubSequence) -> Int? {
    text.isEmpty ? 0 : Int(String(decoding: text, as: UTF8.self))
  }
}
