import CSimdjson

/// Tells where bytes stop being UTF-8.
package enum UTF8Check {
  /// The offset of the first byte that no UTF-8 text has there; nil of a sound text.
  package static func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
    if tradeflow_utf8_is_valid(bytes.baseAddress, bytes.count) { return nil }
    var offset = 0
    while offset < bytes.count {
      let length = soundLength(bytes, at: offset)
      if length == 0 { return offset }
      offset += length
    }
    return nil
  }

  /// `byte 0xE9 at offset 17 of the line; expected UTF-8`
  static func message(_ byte: UInt8, offset: Int, of whole: String?) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(digits) at offset \(offset)\(whole.map { " of \($0)" } ?? ""); expected UTF-8"
  }

  /// The length of the scalar that begins at `offset`, 0 where none does: overlong forms and surrogates are none.
  private static func soundLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    func next(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range ~= bytes[offset + distance]
    }
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return next(1) ? 2 : 0
    case 0xE0: return next(1, 0xA0...0xBF) && next(2) ? 3 : 0
    case 0xED: return next(1, 0x80...0x9F) && next(2) ? 3 : 0
    case 0xE1...0xEF: return next(1) && next(2) ? 3 : 0
    case 0xF0: return next(1, 0x90...0xBF) && next(2) && next(3) ? 4 : 0
    case 0xF1...0xF3: return next(1) && next(2) && next(3) ? 4 : 0
    case 0xF4: return next(1, 0x80...0x8F) && next(2) && next(3) ? 4 : 0
    default: return 0
    }
  }
}
