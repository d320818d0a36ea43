/// The numbers, words and marks of a date, taken from left to right.
struct DateParts {
  enum Part: Equatable {
    case number(Int, digits: Int)
    /// In lower case.
    case word(String)
    case mark(UInt8)
  }

  private var parts: [Part] = []
  private var position = 0

  var isAtEnd: Bool { position == parts.count }
  var first: Part? { position < parts.count ? parts[position] : nil }
  var second: Part? { position + 1 < parts.count ? parts[position + 1] : nil }
  var last: Part? { isAtEnd ? nil : parts.last }

  /// Nil where the text can be no date.
  init?(_ text: String) {
    var text = text
    guard text.utf8.count <= 80, text.withUTF8({ add($0) }) else { return nil }
  }

  mutating func removeFirst(_ count: Int = 1) { position = min(position + count, parts.count) }

  mutating func removeAll() { position = parts.count }

  @discardableResult mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard first == .mark(UInt8(ascii: mark)) else { return false }
    position += 1
    return true
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    parts.reserveCapacity(16)
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte &- 48 < 10 {
        var value = 0
        while index < bytes.count, bytes[index] &- 48 < 10, index - start < 10 {
          value = value * 10 + Int(bytes[index] - 48)
          index += 1
        }
        guard index - start <= 9 else { return false }
        parts.append(.number(value, digits: index - start))
      } else if (byte | 32) &- 97 < 26 {
        while index < bytes.count, (bytes[index] | 32) &- 97 < 26 { index += 1 }
        parts.append(.word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
      } else {
        guard byte < 0x80 else { return false }
        if byte > 32 { parts.append(.mark(byte)) }
        index += 1
      }
    }
    return true
  }
}
