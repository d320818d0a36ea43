/// A word, a number or a mark of a text: where it stands, what class it is, and the hash by which tables know it.
package struct Token: Sendable {
  package enum Class: UInt8, Sendable {
    case word, number, mark

    @inlinable package static func == (left: Class, right: Class) -> Bool {
      switch (left, right) {
      case (.word, .word), (.number, .number), (.mark, .mark): return true
      default: return false
      }
    }
  }

  package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space stands before it; without it, it is glued to the token before.
    package static let spaced = Shape(rawValue: 1)
    /// A line break stands in the white space before it.
    package static let newLine = Shape(rawValue: 2)
    /// An empty line or an indented new line stands before it.
    package static let newParagraph = Shape(rawValue: 4)
    /// Its first letter is upper case.
    package static let capitalized = Shape(rawValue: 8)
    /// It has at least two letters, all upper case.
    package static let allCapitals = Shape(rawValue: 16)
    /// Of a word: digits stand in it.
    package static let withDigits = Shape(rawValue: 32)
  }

  /// Byte offsets into the text's UTF-8.
  package var start: Int32
  package var end: Int32
  package var kind: Class
  package var shape: Shape
  /// Of a mark, its ASCII form (`“` → `"`, `’` → `'`, `–` → `-`, `—` → `_`), else 1; 0 for words and numbers.
  package var mark: UInt8
  /// What phrases can begin with it: nothing, until `PhraseIndex.mark` has noted it.
  package var opens: CategorySet = []
  /// Tokens of the longest phrase that begins with it.
  package var longest: UInt8 = 0
  /// Of a word, the hash of its bytes with ASCII letters in lower case; of a mark, of its ASCII form.
  package var hash: UInt64

  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }
  @inlinable package var isSpaced: Bool { shape.contains(.spaced) }
  @inlinable package var isCapitalized: Bool { shape.contains(.capitalized) }
}

/// FNV-1a with a final mix, over bytes folded to ASCII lower case.
package struct WordHash: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable package init() {}

  @inlinable package mutating func add(_ byte: UInt8) {
    let folded = byte &- 65 < 26 ? byte | 32 : byte
    value = (value ^ UInt64(folded)) &* 0x100_0000_01b3
  }

  /// The hash of a run of tokens, out of those of its parts, in order. The run is mixed before the next part joins it:
  /// the hashes of words that differ in one letter differ in a way that a plain XOR would cancel.
  package static func joined(_ run: UInt64, _ next: UInt64) -> UInt64 {
    var mixed = run &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ mixed >> 29 ^ next) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ mixed >> 32
  }

  /// Of bytes as they are: their letters' case counts.
  static func exact(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  static func exact(_ word: String) -> UInt64 { exact(word.utf8) }

  package static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}
