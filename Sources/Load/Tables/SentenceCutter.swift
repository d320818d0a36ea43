/// Cuts sentences out of a text by offsets in Unicode scalars. It goes on from where it was, so that an article's claims
/// together cost one pass over the text.
struct SentenceCutter {
  private let bytes: [UInt8]
  private var scalar = 0
  private var byte = 0
  private var last: (span: (Int, Int), text: String) = ((0, 0), "")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text between two offsets on one line, each run of white space one blank: `a\n  b` → `a b`.
  mutating func cut(_ span: (Int, Int)) -> String {
    if span == last.span { return last.text }
    let start = offset(of: span.0)
    let end = max(start, offset(of: span.1))
    last = (span, SentenceCutter.folded(bytes[start..<end]))
    return last.text
  }

  private mutating func offset(of target: Int) -> Int {
    while scalar < target && byte < bytes.count {
      byte += 1
      while byte < bytes.count && isContinuation(byte) { byte += 1 }
      scalar += 1
    }
    while scalar > target && byte > 0 {
      byte -= 1
      while byte > 0 && isContinuation(byte) { byte -= 1 }
      scalar -= 1
    }
    return byte
  }

  private func isContinuation(_ index: Int) -> Bool { bytes[index] & 0b1100_0000 == 0b1000_0000 }

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
