import CXXHash
import Extract

/// Names a claim: the same claim of the same article has the same id in every run.
enum ClaimID {
  /// `c` and the XXH3-128 of source, article id, field, span and kind, parted by zero bytes.
  static func of(_ kind: Kind, field: Field, start: Int, end: Int, in article: Article) -> String {
    var bytes = Array(article.source.utf8)
    for part in [article.id, field.rawValue, String(start), String(end), kind.rawValue] {
      bytes.append(0)
      bytes.append(contentsOf: part.utf8)
    }
    let hash = XXH3_128bits(bytes, bytes.count)
    return "c" + hex(hash.high64) + hex(hash.low64)
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
