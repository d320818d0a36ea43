import CXXHash

/// Hashes of what an article says: its title, a zero byte, its text.
package enum ContentHash {
  /// 16 hexadecimal digits, of XXH3-64: an article's id where its feed gives none.
  package static func short(_ article: Article) -> String {
    short(title: article.title, text: article.text)
  }

  package static func short(title: [UInt8], text: [UInt8]) -> String {
    guard let state = XXH3_createState() else { return hexadecimal(0) }
    defer { XXH3_freeState(state) }
    XXH3_64bits_reset(state)
    for bytes in [title, [0], text] { XXH3_64bits_update(state, bytes, bytes.count) }
    return hexadecimal(XXH3_64bits_digest(state))
  }

  /// 32 hexadecimal digits, of XXH3-128.
  package static func long(_ article: Article) -> String {
    guard let state = XXH3_createState() else { return hexadecimal(0) + hexadecimal(0) }
    defer { XXH3_freeState(state) }
    XXH3_128bits_reset(state)
    for bytes in [article.title, [0], article.text] { XXH3_128bits_update(state, bytes, bytes.count) }
    let hash = XXH3_128bits_digest(state)
    return hexadecimal(hash.high64) + hexadecimal(hash.low64)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
