import CXXHash
import Extract

/// Names a claim: the same claim of the same article has the same id in every run.
struct ClaimID {
  /// Source and article id, each with a zero byte behind it.
  private let article: [UInt8]

  init(_ article: Article) {
    self.article = article.source.utf8 + [0] + article.id.utf8 + [0]
  }

  /// `c` and the XXH3-128 of source, article id, field, span and kind, parted by zero bytes.
  func id(of kind: Kind, field: Field, start: Int, end: Int) -> String {
    var line = LineBuffer(capacity: 256)
    article.withUnsafeBufferPointer { line.append($0) }
    line.append(field.rawValue)
    line.append("\0")
    line.appendJSON(start)
    line.append("\0")
    line.appendJSON(end)
    line.append("\0")
    line.append(kind.rawValue)
    let hash = line.withBytes { XXH3_128bits($0.baseAddress, $0.count) }
    return String(unsafeUninitializedCapacity: 33) { digits in
      digits[0] = UInt8(ascii: "c")
      ClaimID.write(hash.high64, to: digits, at: 1)
      ClaimID.write(hash.low64, to: digits, at: 17)
      return 33
    }
  }

  /// Sixteen hexadecimal digits.
  private static func write(_ value: UInt64, to digits: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    for place in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place)) & 15
      digits[start + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
