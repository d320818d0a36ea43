import Extract

/// Cuts an article's sentences out of its title or text, each on one line.
struct SentenceCutter {
  private let bytes: [UInt8]
  private let index: ScalarIndex
  private var last: (span: (Int, Int), text: String) = ((0, 0), "")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = ScalarIndex(bytes)
  }

  /// The text between two offsets in Unicode scalars, each run of white space one blank: `a\n  b` → `a b`. Claims of one
  /// sentence follow each other, so the last one is kept.
  mutating func cut(_ span: (Int, Int)) -> String {
    if span == last.span { return last.text }
    let start = byte(at: span.0)
    let end = max(start, byte(at: span.1))
    last = (span, SentenceCutter.folded(bytes[start..<end]))
    return last.text
  }

  /// A stream may say more than its text holds: the end, then.
  private func byte(at offset: Int) -> Int { index.byte(atScalar: min(max(0, offset), index.count)) }

  private static func folded(_ slice: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(slice.count)
    var blank = false
    for byte in slice {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        blank = !line.isEmpty
        continue
      }
      if blank { line.append(0x20) }
      blank = false
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
