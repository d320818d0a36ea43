import Glibc

/// The bytes of a notation, or of a part of one. They live as long as the text that they are of.
struct NotationBytes {
  private let bytes: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes[...]
  }

  private init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    self.bytes = bytes
  }

  /// Reads a text by its bytes.
  static func read<Value>(_ text: some StringProtocol, _ body: (NotationBytes) -> Value?) -> Value? {
    var text = String(text)
    return text.withUTF8 { body(NotationBytes($0)) }
  }

  var count: Int { bytes.count }
  var first: UInt8? { bytes.first }
  var last: UInt8? { bytes.last }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// As `Int` reads a text: digits, with or without a sign; nil of more than 18.
  var integer: Int? {
    let isNegative = first == UInt8(ascii: "-")
    let digits = isNegative || first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
    guard 1...18 ~= digits.count else { return nil }
    var number = 0
    for byte in digits {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
    }
    return isNegative ? -number : number
  }

  static func == (bytes: NotationBytes, text: StaticString) -> Bool {
    bytes.count == text.utf8CodeUnitCount && bytes.hasPrefix(text)
  }

  func hasPrefix(_ text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount, let start = bytes.base.baseAddress else { return false }
    return memcmp(start + bytes.startIndex, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).hasPrefix(text)
  }

  func prefix(_ count: Int) -> NotationBytes { NotationBytes(bytes.prefix(count)) }
  func suffix(_ count: Int) -> NotationBytes { NotationBytes(bytes.suffix(count)) }
  func dropFirst(_ count: Int = 1) -> NotationBytes { NotationBytes(bytes.dropFirst(count)) }
  func dropLast(_ count: Int = 1) -> NotationBytes { NotationBytes(bytes.dropLast(count)) }

  func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }

  /// What stands before the first such byte, and what behind it; nil where there is none.
  func split(at byte: UInt8) -> (before: NotationBytes, behind: NotationBytes)? {
    guard let index = bytes.firstIndex(of: byte) else { return nil }
    return (NotationBytes(bytes[..<index]), NotationBytes(bytes[(index + 1)...]))
  }
}
