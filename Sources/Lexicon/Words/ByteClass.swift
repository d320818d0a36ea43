/// What a byte of UTF-8 text can begin.
enum ByteClass: UInt8 {
  case space, letter, digit, point, mark, high

  var isAlphanumeric: Bool { self == .letter || self == .digit }

  static func of(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 97...122, 65...90: return .letter
    case 48...57: return .digit
    case 0...32, 127: return .space
    case 46: return .point
    case 128...255: return .high
    default: return .mark
    }
  }
}
