import CSimdjson
import Glibc

/// A line as this program writes it: the keys in their schema's order, no blanks, no escapes.
///
/// It is read once, from front to back, and nothing is kept of it. Where anything else stands it throws `otherForm`:
/// `JSONParser` then reads the line, and says what is wrong with it if anything is.
package struct LineCursor {
  private var next: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private var isFirst = true

  static let otherForm = LineError("")

  /// The line is followed by readable bytes, as `JSONParser` needs them too.
  init?(_ line: UnsafeRawBufferPointer) {
    guard let start = line.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    (next, end) = (start, start + line.count)
    guard (try? take(UInt8(ascii: "{"))) != nil else { return nil }
  }

  /// The object ends here, and with it the line.
  mutating func close() throws(LineError) {
    try take(UInt8(ascii: "}"))
    if next < end { try take(UInt8(ascii: "\n")) }
    guard next == end else { throw LineCursor.otherForm }
  }
}

extension LineCursor: LineObject {
  @inline(__always) package mutating func string(_ key: StaticString, expected: StaticString) throws(LineError)
    -> UnsafeRawBufferPointer?
  {
    try take(key: key)
    return takeNull() ? nil : try takeString()
  }

  @inline(__always) package mutating func number(_ key: StaticString, expected: StaticString) throws(LineError)
    -> UnsafeRawBufferPointer?
  {
    try take(key: key)
    return takeNull() ? nil : try takeNumber()
  }

  package mutating func object<Value>(
    _ key: StaticString, _ body: (inout LineCursor) throws(LineError) -> Value
  ) throws(LineError) -> Value? {
    try take(key: key)
    return takeNull() ? nil : try takeObject(body)
  }

  package mutating func objects(
    _ key: StaticString, each body: (inout LineCursor) throws(LineError) -> Void
  ) throws(LineError) {
    try list(key, UInt8(ascii: "["), UInt8(ascii: "]")) { (line: inout LineCursor) throws(LineError) in
      try line.takeObject(body)
    }
  }

  private mutating func takeObject<Value>(_ body: (inout LineCursor) throws(LineError) -> Value) throws(LineError)
    -> Value
  {
    try take(UInt8(ascii: "{"))
    isFirst = true
    let value = try body(&self)
    try take(UInt8(ascii: "}"))
    isFirst = false
    return value
  }

  package mutating func strings(_ key: StaticString, each body: (UnsafeRawBufferPointer) -> Void)
    throws(LineError)
  {
    try list(key, UInt8(ascii: "["), UInt8(ascii: "]")) { (line: inout LineCursor) throws(LineError) in
      body(try line.takeString())
    }
  }

  package mutating func numbers(
    _ key: StaticString, each body: (_ name: UnsafeRawBufferPointer, _ number: UnsafeRawBufferPointer) -> Bool
  ) throws(LineError) {
    try list(key, UInt8(ascii: "{"), UInt8(ascii: "}")) { (line: inout LineCursor) throws(LineError) in
      let name = try line.takeString()
      try line.take(UInt8(ascii: ":"))
      guard body(name, try line.takeNumber()) else { throw LineCursor.otherForm }
    }
  }

  private mutating func list(
    _ key: StaticString, _ opening: UInt8, _ closing: UInt8,
    each body: (inout LineCursor) throws(LineError) -> Void
  ) throws(LineError) {
    try take(key: key)
    try take(opening)
    if next.pointee != closing {
      try body(&self)
      while next.pointee == UInt8(ascii: ",") {
        next += 1
        try body(&self)
      }
    }
    try take(closing)
    isFirst = false
  }
}

// What stands next.
extension LineCursor {
  @inline(__always) private mutating func take(_ byte: UInt8) throws(LineError) {
    guard next < end, next.pointee == byte else { throw LineCursor.otherForm }
    next += 1
  }

  /// `,"key":`, of the first member without the comma.
  @inline(__always) private mutating func take(key: StaticString) throws(LineError) {
    if isFirst { isFirst = false } else { try take(UInt8(ascii: ",")) }
    let count = key.utf8CodeUnitCount
    guard next + count + 3 <= end, next[0] == UInt8(ascii: "\""), memcmp(next + 1, key.utf8Start, count) == 0,
      next[count + 1] == UInt8(ascii: "\""), next[count + 2] == UInt8(ascii: ":")
    else { throw LineCursor.otherForm }
    next += count + 3
  }

  @inline(__always) private mutating func takeNull() -> Bool {
    guard UnsafeRawPointer(next).loadUnaligned(as: UInt32.self) == LineCursor.null else { return false }
    next += 4
    return true
  }

  /// The bytes of `null`.
  private static let null = UInt32(littleEndian: 0x6C6C_756E)

  private mutating func takeString() throws(LineError) -> UnsafeRawBufferPointer {
    try take(UInt8(ascii: "\""))
    let start = next
    var all: UInt64 = 0
    while next < end {
      let word = UnsafeRawPointer(next).loadUnaligned(as: UInt64.self)
      all |= word
      let plain = JSONBytes.plain(in: word)
      next += plain
      if plain < 8 { break }
    }
    let string = UnsafeRawBufferPointer(start: start, count: next - start)
    try take(UInt8(ascii: "\""))
    if all & 0x8080_8080_8080_8080 != 0, !tradeflow_utf8_is_valid(start, string.count) {
      throw LineCursor.otherForm
    }
    return string
  }

  /// RFC 8259: `-12.5e+7`.
  private mutating func takeNumber() throws(LineError) -> UnsafeRawBufferPointer {
    let start = next
    if next.pointee == UInt8(ascii: "-") { next += 1 }
    let isZero = next.pointee == UInt8(ascii: "0")
    guard case let whole = takeDigits(), whole == 1 || whole > 1 && !isZero else { throw LineCursor.otherForm }
    if next.pointee == UInt8(ascii: ".") {
      next += 1
      if takeDigits() == 0 { throw LineCursor.otherForm }
    }
    if next.pointee | 0x20 == UInt8(ascii: "e") {
      next += 1
      if next.pointee == UInt8(ascii: "-") || next.pointee == UInt8(ascii: "+") { next += 1 }
      if takeDigits() == 0 { throw LineCursor.otherForm }
    }
    return UnsafeRawBufferPointer(start: start, count: next - start)
  }

  private mutating func takeDigits() -> Int {
    let start = next
    while next < end, next.pointee &- UInt8(ascii: "0") < 10 { next += 1 }
    return next - start
  }
}
