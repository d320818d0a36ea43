import CSimdjson
import Lexicon

/// The fixed-schema JSON writer: each call appends `,"key":value` of an object whose first member stands already.
extension LineBuffer {
  /// Opens a line of a stream: `{"v":1,"type":"claim"`.
  package mutating func openLine(_ type: StaticString) {
    append("{\"v\":1,\"type\":\"")
    append(type)
    append("\"")
  }

  package mutating func closeLine() {
    append("}\n")
  }

  @inline(__always) @inlinable package mutating func key(_ key: StaticString) {
    reserve(key.utf8CodeUnitCount + 4)
    put(",\"")
    put(key)
    put("\":")
  }

  @inline(__always) @inlinable package mutating func field(_ key: StaticString, _ text: String?) {
    guard let text else { return null(key) }
    self.key(key)
    appendJSON(text)
  }

  package mutating func field(_ key: StaticString, _ bytes: [UInt8]) {
    self.key(key)
    appendJSON(bytes)
  }

  @inline(__always) @inlinable package mutating func field(_ key: StaticString, _ integer: Int?) {
    guard let integer else { return null(key) }
    self.key(key)
    appendJSON(integer)
  }

  @inline(__always) @inlinable package mutating func field(_ key: StaticString, _ decimal: ExactDecimal?) {
    guard let decimal else { return null(key) }
    self.key(key)
    appendJSON(decimal)
  }

  @inline(__always) @inlinable package mutating func field(_ key: StaticString, _ double: Double?) {
    guard let double else { return null(key) }
    self.key(key)
    appendJSON(double)
  }

  @inline(__always) @inlinable mutating func null(_ key: StaticString) {
    reserve(key.utf8CodeUnitCount + 8)
    put(",\"")
    put(key)
    put("\":null")
  }

  @usableFromInline package mutating func appendJSON(_ text: String?) {
    guard var text else { return append("null") }
    text.withUTF8 { appendQuoted($0) }
  }

  package mutating func appendJSON(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      if !tradeflow_utf8_is_valid(buffer.baseAddress, buffer.count) {
        return appendJSON(String(decoding: buffer, as: UTF8.self))
      }
      appendQuoted(buffer)
    }
  }

  package mutating func appendJSON(_ list: [String]) {
    append("[")
    for index in list.indices {
      if index > 0 { append(",") }
      appendJSON(list[index])
    }
    append("]")
  }

  @usableFromInline package mutating func appendJSON(_ integer: Int) {
    reserve(LineBuffer.roomOfNumber)
    if integer < 0 { put(UInt8(ascii: "-")) }
    putDigits(UInt64(integer.magnitude))
  }

  @usableFromInline package mutating func appendJSON(_ decimal: ExactDecimal) {
    guard -18...18 ~= decimal.exponent else { return append(decimal.description) }
    reserve(2 * LineBuffer.roomOfNumber)
    if decimal.isNegative { put(UInt8(ascii: "-")) }
    putDigits(decimal.significand.magnitude, places: max(0, -decimal.exponent))
    for _ in 0..<max(0, decimal.exponent) { put(UInt8(ascii: "0")) }
  }

  /// The shortest text that reads back as the same double: `0.1`, `50`; `null` of a NaN or an infinity.
  @usableFromInline package mutating func appendJSON(_ double: Double) {
    guard double.isFinite else { return append("null") }
    if double == double.rounded(), abs(double) < 0x1p53 { return appendJSON(Int(double)) }
    if double > 0.001, double < 1000, let thousandths = ExactDecimal.thousandths(double) {
      return appendJSON(thousandths)
    }
    append(double.description)
  }

  /// Of a whole number, or the digits of a decimal.
  private static let roomOfNumber = 32

  /// The digits of a whole number, a point before the last `places` of them: 5, 2 → `0.05`.
  mutating func putDigits(_ number: UInt64, places: Int = 0) {
    let digits = max(LineBuffer.digits(of: number), places + 1)
    var (rest, at) = (number, next + digits + (places > 0 ? 1 : 0))
    next = at
    for written in 0..<digits {
      at -= 1
      if written == places, places > 0 {
        at.pointee = UInt8(ascii: ".")
        at -= 1
      }
      at.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private static func digits(of number: UInt64) -> Int {
    var (count, limit) = (1, 10 as UInt64)
    while number >= limit, count < 19 {
      count += 1
      limit *= 10
    }
    return number >= limit ? 20 : count
  }
}

extension [UInt8] {
  /// A string with its quotes; `null` of nil.
  package mutating func appendJSON(_ text: String?) {
    var line = LineBuffer(capacity: 256)
    line.appendJSON(text)
    line.withBytes { append(contentsOf: $0) }
  }
}

extension ExactDecimal {
  /// The double as a decimal where three places hold it, as they hold each confidence: 0.95; else nil.
  fileprivate static func thousandths(_ double: Double) -> ExactDecimal? {
    let scaled = (double * 1000).rounded()
    return scaled / 1000 == double ? ExactDecimal(significand: Int64(scaled), exponent: -3) : nil
  }
}
