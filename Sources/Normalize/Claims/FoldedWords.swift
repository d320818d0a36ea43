/// Words as one line: `border\n    crossing ` → `border crossing`.
package enum FoldedWords {
  package static func of(_ text: String) -> String {
    isFolded(text) ? text : text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// ASCII words with single blanks between them.
  private static func isFolded(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte >= 0x80 || byte < 0x20 || byte == UInt8(ascii: " ") && last == byte { return false }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }
}
