/// Strings of RFC 8259.
extension LineBuffer {
  /// Quotes, backslashes and control characters are escaped, all else stays UTF-8.
  mutating func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(6 * bytes.count + 16)
    put(UInt8(ascii: "\""))
    if var rest = bytes.baseAddress.map({ UnsafePointer($0) }) {
      let end = rest + bytes.count
      putPlain(&rest, end)
      while rest < end {
        putEscape(rest.pointee)
        rest += 1
        putPlain(&rest, end)
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// Copies up to the first byte that needs an escape, eight bytes at a time.
  private mutating func putPlain(_ rest: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    while end - rest >= 8 {
      let word = UnsafeRawPointer(rest).loadUnaligned(as: UInt64.self)
      UnsafeMutableRawPointer(next).storeBytes(of: word, as: UInt64.self)
      let plain = JSONBytes.plain(in: word)
      rest += plain
      next += plain
      if plain < 8 { return }
    }
    while rest < end, JSONBytes.isPlain(rest.pointee) {
      put(rest.pointee)
      rest += 1
    }
  }

  private mutating func putEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    case UInt8(ascii: "\n"): put("\\n")
    case UInt8(ascii: "\r"): put("\\r")
    case UInt8(ascii: "\t"): put("\\t")
    default:
      put("\\u00")
      put(UInt8(ascii: "0") + byte >> 4)
      put(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "A") + byte & 15 - 10)
    }
  }
}

/// Which bytes stand in a JSON string as they are: all but control characters, the quote and the backslash.
enum JSONBytes {
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// How many of a word's eight bytes stand before the first that is not plain.
  ///
  /// The high bit of a byte below a limit is set by a subtraction, as in Mycroft's test for a zero byte; what it borrows
  /// can only mark bytes behind the first one found.
  static func plain(in word: UInt64) -> Int {
    let word = UInt64(littleEndian: word)
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ byte: UInt8) -> UInt64 {
      let bytes = word ^ ones &* UInt64(byte)
      return (bytes &- ones) & ~bytes
    }
    let controls = (word &- ones &* 0x20) & ~word
    let highBits = ones &* 0x80
    let marks = (controls | zeros(UInt8(ascii: "\"")) | zeros(UInt8(ascii: "\\"))) & highBits
    return marks.trailingZeroBitCount / 8
  }
}
