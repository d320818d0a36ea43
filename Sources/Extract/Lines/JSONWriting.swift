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

  @inline(__always) @inlinable package mutating func append(_ words: StaticString) {
    write(words.utf8CodeUnitCount) { $0.put(words) }
  }

  @inline(__always) @inlinable package mutating func key(_ key: StaticString) {
    write(key.utf8CodeUnitCount + 4) {
      $0.put(",\"")
      $0.put(key)
      $0.put("\":")
    }
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
    write(key.utf8CodeUnitCount + 8) {
      $0.put(",\"")
      $0.put(key)
      $0.put("\":null")
    }
  }

  @usableFromInline package mutating func appendJSON(_ text: String?) {
    guard var text else { return append("null") }
    text.withUTF8 { bytes in write(JSONCursor.room(of: bytes.count)) { $0.putQuoted(bytes) } }
  }

  package mutating func appendJSON(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      if !tradeflow_utf8_is_valid(buffer.baseAddress, buffer.count) {
        return appendJSON(String(decoding: buffer, as: UTF8.self))
      }
      write(JSONCursor.room(of: buffer.count)) { $0.putQuoted(buffer) }
    }
  }

  @usableFromInline package mutating func appendJSON(_ integer: Int) {
    write(JSONCursor.roomOfNumber) {
      if integer < 0 { $0.put(UInt8(ascii: "-")) }
      $0.putDigits(UInt64(integer.magnitude))
    }
  }

  @usableFromInline package mutating func appendJSON(_ decimal: ExactDecimal) {
    guard -18...18 ~= decimal.exponent else { return append(contentsOf: decimal.description.utf8) }
    write(2 * JSONCursor.roomOfNumber) {
      if decimal.isNegative { $0.put(UInt8(ascii: "-")) }
      $0.putDigits(decimal.significand.magnitude, places: Swift.max(0, -decimal.exponent))
      for _ in 0..<Swift.max(0, decimal.exponent) { $0.put(UInt8(ascii: "0")) }
    }
  }

  /// The shortest text that reads back as the same double: `0.1`, `50`; `null` of a NaN or an infinity.
  @usableFromInline package mutating func appendJSON(_ double: Double) {
    guard double.isFinite else { return append("null") }
    if double == double.rounded(), abs(double) < 0x1p53 { return appendJSON(Int(double)) }
    if double > 0.001, double < 1000, let thousandths = ExactDecimal.thousandths(double) {
      return appendJSON(thousandths)
    }
    append(contentsOf: double.description.utf8)
  }

  /// Makes room for so many bytes at most, and lets them be written.
  @inline(__always) @inlinable mutating func write(_ room: Int, _ body: (inout JSONCursor) -> Void) {
    append(addingCapacity: room) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        guard let start = buffer.baseAddress else { return }
        var cursor = JSONCursor(start)
        body(&cursor)
        count = cursor.next - start
        precondition(count <= room)
      }
    }
  }
}

extension ExactDecimal {
  /// The double as a decimal where three places hold it, as they hold each confidence: 0.95; else nil.
  fileprivate static func thousandths(_ double: Double) -> ExactDecimal? {
    let scaled = (double * 1000).rounded()
    return scaled / 1000 == double ? ExactDecimal(significand: Int64(scaled), exponent: -3) : nil
  }
}
