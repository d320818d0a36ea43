import Lexicon

/// What the text of a JSON number says.
@usableFromInline package enum JSONNumber {
  /// The whole number that it is, where an `Int` holds it.
  @usableFromInline package static func integer(_ text: UnsafeRawBufferPointer) -> Int? {
    guard let (value, places) = short(text) else { return ExactDecimal(json: text)?.integer }
    return places == 0 ? Int(value) : ExactDecimal(significand: value, exponent: -places).integer
  }

  /// The nearest double; nil of a number that none can hold.
  @usableFromInline package static func double(_ text: UnsafeRawBufferPointer) -> Double? {
    // One correctly rounded operation, as of `doubleValue`.
    if let (value, places) = short(text), value.magnitude < 1 << 53 {
      return ExactDecimal(significand: value, exponent: -places).doubleValue
    }
    guard let double = Double(String(decoding: text, as: UTF8.self)), double.isFinite else { return nil }
    return double
  }

  /// At most 18 digits with one point or none: -12.5 → -125 and 1; nil of anything longer.
  static func short(_ text: UnsafeRawBufferPointer) -> (value: Int64, places: Int)? {
    guard text.count <= 18 else { return nil }
    let isNegative = text.first == UInt8(ascii: "-")
    var (value, point): (Int64, Int) = (0, text.count)
    for index in (isNegative ? 1 : 0)..<text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
      } else if text[index] == UInt8(ascii: ".") {
        point = index + 1
      } else {
        return nil
      }
    }
    return (isNegative ? -value : value, text.count - point)
  }
}
