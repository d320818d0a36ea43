/// The plain letters that stand for those with marks in other spellings of a name: `ã` → a, `ß` → ss.
package struct FoldedLetters: Sendable {
  /// Up to two ASCII letters, the first in the low byte; 0 = none. Of U+0000 to U+024F, then of U+1E00 to U+1EFF.
  private var plain = [UInt16](repeating: 0, count: 0x350)

  /// What an ASCII byte is to a name: a small letter or a digit itself, 1 a blank between words (a dash too), 2 the end of the name
  /// in a table, 0 nothing.
  package let ascii: [UInt8] = (0..<128).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","): 1
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "|"): 2
    default: 0
    }
  }

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("folded-letters")
    let (plain, letters) = (try table.column("plain"), try table.column("letters"))
    for row in table.rows {
      let bytes = Array(plain.text(row).utf8)
      guard 1...2 ~= bytes.count, bytes.allSatisfy({ $0 &- 97 < 26 }) else {
        throw plain.bad(row, expected: "one or two small letters")
      }
      let code = UInt16(bytes[0]) | (bytes.count > 1 ? UInt16(bytes[1]) << 8 : 0)
      for letter in letters.text(row).unicodeScalars {
        guard let place = FoldedLetters.place(of: letter.value) else {
          throw letters.bad(row, expected: "letters of U+0080 to U+024F and U+1E00 to U+1EFF")
        }
        self.plain[place] = code
      }
    }
  }

  /// The one or two letters for a scalar, the first in the low byte; 0 where it has none.
  package func plain(of scalar: UInt32) -> UInt16 {
    FoldedLetters.place(of: scalar).map { plain[$0] } ?? 0
  }

  private static func place(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x80..<0x250: Int(scalar)
    case 0x1E00..<0x1F00: Int(scalar) - 0x1E00 + 0x250
    default: nil
    }
  }
}
