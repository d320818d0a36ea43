/// Scalars beyond ASCII: how they are decoded, and which class the tokenizer gives them.
enum HighScalar {
  /// The scalar at `index` and its length in bytes; a byte that begins none comes back as U+FFFD of length 1.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    guard index < bytes.count else { return (0xFFFD, 1) }
    let first = UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = UInt32(bytes[index + offset])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | (next & 0x3F)
    }
    return (scalar, length)
  }

  /// `０` to `９`.
  static func isWideDigit(_ scalar: UInt32) -> Bool { 0xFF10...0xFF19 ~= scalar }

  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x300...0x36F, 0x370...0x1FFF: return true
    case 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF: return true
    default: return false
    }
  }

  static func isCapital(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || scalar == 0x85 || 0x2000...0x200A ~= scalar || 0x2028...0x2029 ~= scalar || scalar == 0x202F
      || scalar == 0x205F || scalar == 0x3000
  }

  /// Invisible and without meaning to a reader: soft hyphen, zero-width characters, directional marks, byte-order mark.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || 0x200B...0x200F ~= scalar || 0x202A...0x202E ~= scalar || 0x2060...0x2064 ~= scalar
      || scalar == 0xFEFF
  }

  /// The ASCII mark that stands for it, or 1.
  static func asciiMark(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x2032: return UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x201E, 0x2033, 0xAB, 0xBB: return UInt8(ascii: "\"")
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: return UInt8(ascii: "-")
    case 0x2014, 0x2015: return UInt8(ascii: "_")
    case 0x2026: return UInt8(ascii: ".")
    case 0x2044, 0x2215: return UInt8(ascii: "/")
    default: return 1
    }
  }
}
