import Glibc

/// An article as the datasets take it from the store.
struct StoredArticle {
  let source: String
  let id: String
  /// Empty where it has no date.
  let published: String
  /// With its line feed.
  let articleLine: ArraySlice<UInt8>
  /// One behind the other, each with its line feed.
  let claimLines: ArraySlice<UInt8>
  let rows: ArticleRows

  /// Nil where the record does not have as many lines as the rows count claims.
  init?(source: String, id: String, published: String, record: [UInt8], rows: ArticleRows) {
    guard let end = record.firstIndex(of: StoredArticle.lineFeed), record.last == StoredArticle.lineFeed,
      StoredArticle.lines(of: record) == rows.claimCount + 1
    else { return nil }
    (self.source, self.id, self.published, self.rows) = (source, id, published, rows)
    (articleLine, claimLines) = (record[...end], record[(end + 1)...])
  }

  static let lineFeed = UInt8(ascii: "\n")

  private static func lines(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var (count, start) = (0, 0)
      while let found = memchr(base + start, Int32(lineFeed), buffer.count - start) {
        start = UnsafeRawPointer(found) - base + 1
        count += 1
      }
      return count
    }
  }
}
