/// A news article as a feed gave it: what it says, and what is known of it.
package struct Article: Sendable, Hashable {
  /// From the feed, else `x` and a hash of title and text.
  package var id: String
  /// The outlet or feed; empty where unknown.
  package var source: String
  /// ISO 8601 day or instant: `2017-10-25`, `1987-03-03T17:18:55Z`; nil where unknown.
  package var published: String?
  package var updated: String?
  package var url: String?
  /// BCP 47; nil where unknown.
  package var lang: String?
  /// UTF-8, as offsets index them: after decoding and markup parsing, before any cleaning.
  package var title: [UInt8]
  package var text: [UInt8]

  package init(
    id: String, source: String = "", published: String? = nil, updated: String? = nil, url: String? = nil,
    lang: String? = nil, title: [UInt8] = [], text: [UInt8]
  ) {
    self.id = id
    self.source = source
    self.published = published
    self.updated = updated
    self.url = url
    self.lang = lang
    self.title = title
    self.text = text
  }

  package func bytes(of field: Field) -> [UInt8] { field == .title ? title : text }
}

/// The part of an article that an offset points into.
package enum Field: String, Sendable, Hashable, CaseIterable { case title, text }

/// A place in an article: bytes of one of its fields.
package struct Span: Sendable, Hashable {
  package var field: Field
  package var start: Int32
  package var end: Int32

  package init(_ field: Field, _ range: Range<Int>) {
    self.field = field
    self.start = Int32(range.lowerBound)
    self.end = Int32(range.upperBound)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }

  package func words(in article: Article) -> String {
    String(decoding: article.bytes(of: field)[range], as: UTF8.self)
  }
}
