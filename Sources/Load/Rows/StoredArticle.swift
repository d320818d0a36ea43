import Glibc

/// An article as the datasets take it from the store.
struct StoredArticle {
  let source: String
  let id: String
  /// Empty where it has no date.
  let published: String
  let rows: ArticleRows
  /// Lines of JSON, each with its line feed: the article's, then those of its claims.
  private let record: [UInt8]
  /// Behind each line's feed.
  private let ends: [Int]

  /// Nil where the record does not have as many lines as the rows count claims.
  init?(source: String, id: String, published: String, record: [UInt8], rows: ArticleRows) {
    let (claims, marks) = (rows.claimCount, rows.marks.count)
    ends = StoredArticle.ends(of: record)
    guard ends.count == claims + 1, ends.last == record.count, marks == claims || marks == min(1, claims) else {
      return nil
    }
    (self.source, self.id, self.published) = (source, id, published)
    (self.record, self.rows) = (record, rows)
  }

  /// With its line feed.
  var articleLine: ArraySlice<UInt8> { record[..<ends[0]] }

  /// Each claim's JSON object without the brace that closes it, and what other stories make of it, which stands there.
  func eachClaim(_ body: (_ open: ArraySlice<UInt8>, _ marks: ArraySlice<UInt8>) throws(LoadError) -> Void)
    throws(LoadError)
  {
    for place in ends.indices.dropLast() {
      let open = record[ends[place]..<max(ends[place], ends[place + 1] - 2)]
      try body(open, rows.marks[min(place, rows.marks.count - 1)])
    }
  }

  private static func ends(of bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var ends = [0]
      while let last = ends.last, let found = memchr(base + last, 10, buffer.count - last) {
        ends.append(UnsafeRawPointer(found) - base + 1)
      }
      return Array(ends.dropFirst())
    }
  }
}
