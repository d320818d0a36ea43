import CSimdjson
import Lexicon

/// The fixed-schema JSON writer: each call appends `,"key":value` of an object whose first member stands already.
extension [UInt8] {
  /// Opens a line of a stream: `{"v":1,"type":"claim"`.
  package mutating func openLine(_ type: StaticString) {
    append("{\"v\":1,\"type\":\"")
    append(type)
    append(UInt8(ascii: "\""))
  }

  package mutating func closeLine() {
    append("}\n")
  }

  package mutating func append(_ words: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  package mutating func key(_ key: StaticString) {
    append(",\"")
    append(key)
    append("\":")
  }

  package mutating func field(_ key: StaticString, _ text: String?) {
    self.key(key)
    appendJSON(text)
  }

  package mutating func field(_ key: StaticString, _ bytes: [UInt8]) {
    self.key(key)
    appendJSON(bytes)
  }

  package mutating func field(_ key: StaticString, _ integer: Int?) {
    self.key(key)
    appendJSON(integer)
  }

  package mutating func field(_ key: StaticString, _ decimal: ExactDecimal?) {
    self.key(key)
    appendJSON(decimal)
  }

  package mutating func field(_ key: StaticString, _ double: Double?) {
    self.key(key)
    appendJSON(double)
  }

  package mutating func appendJSON(_ text: String?) {
    guard var text else { return append("null") }
    text.withUTF8 { appendQuoted($0) }
  }

  package mutating func appendJSON(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      if tradeflow_utf8_is_valid(buffer.baseAddress, buffer.count) { return appendQuoted(buffer) }
      appendJSON(String(decoding: buffer, as: UTF8.self))
    }
  }

  package mutating func appendJSON(_ integer: Int?) {
    guard let integer else { return append("null") }
    if integer < 0 { append(UInt8(ascii: "-")) }
    appendDigits(UInt64(integer.magnitude))
  }

  package mutating func appendJSON(_ decimal: ExactDecimal?) {
    guard let decimal else { return append("null") }
    guard -18...18 ~= decimal.exponent else { return append(contentsOf: decimal.description.utf8) }
    if decimal.isNegative { append(UInt8(ascii: "-")) }
    appendDigits(decimal.significand.magnitude, places: Swift.max(0, -decimal.exponent))
    for _ in 0..<Swift.max(0, decimal.exponent) { append(UInt8(ascii: "0")) }
  }

  /// The shortest text that reads back as the same double: `0.1`, `50`; `null` of a NaN or an infinity.
  package mutating func appendJSON(_ double: Double?) {
    guard let double, double.isFinite else { return append("null") }
    if double == double.rounded(), abs(double) < 0x1p53 { return appendJSON(Int(double)) }
    if double > 0.001, double < 1000, let thousandths = ExactDecimal.thousandths(double) {
      return appendJSON(thousandths)
    }
    append(contentsOf: double.description.utf8)
  }

  /// The digits of a whole number, a point before the last `places` of them: 5, 2 → `0.05`.
  private mutating func appendDigits(_ number: UInt64, places: Int = 0) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
      var (rest, start, written) = (number, digits.count, 0)
      repeat {
        if written == places, places > 0 {
          start -= 1
          digits[start] = UInt8(ascii: ".")
        }
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        written += 1
      } while rest > 0 || written <= places
      append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(digits)[start...]))
    }
  }

  /// A string of RFC 8259: quotes, backslashes and control characters are escaped, all else stays UTF-8.
  private mutating func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var plain = 0
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, !UnsafeRawBufferPointer(bytes).needsEscape(at: index) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<index]))
        appendEscape(byte)
        plain = index + 1
      }
      index += 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    default:
      append("\\u00")
      append(UInt8(ascii: "0") + byte >> 4)
      append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "A") + byte & 15 - 10)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// One of the eight bytes at `index` is a control character, a quote or a backslash; all eight are looked at in one word.
  /// The bytes below a limit have their high bit set by a subtraction, as in Mycroft's test for a zero byte.
  fileprivate func needsEscape(at index: Int) -> Bool {
    let word = loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    func holds(_ byte: UInt8) -> UInt64 {
      let zeros = word ^ ones &* UInt64(byte)
      return (zeros &- ones) & ~zeros
    }
    let controls = (word &- ones &* 0x20) & ~word
    return (controls | holds(UInt8(ascii: "\"")) | holds(UInt8(ascii: "\\"))) & ones &* 0x80 != 0
  }
}

extension ExactDecimal {
  /// The double as a decimal where three places hold it, as they hold each confidence: 0.95; else nil.
  fileprivate static func thousandths(_ double: Double) -> ExactDecimal? {
    let scaled = (double * 1000).rounded()
    return scaled / 1000 == double ? ExactDecimal(significand: Int64(scaled), exponent: -3) : nil
  }
}
