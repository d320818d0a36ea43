/// Something that a user may want to know of one article: a figure that was refused, a check that failed.
package struct Finding: Sendable, Hashable {
  /// A short fixed word: `year`, `telephone`, `restatement-differs`.
  package var category: String
  package var span: Span?
  package var message: String

  package init(_ category: String, _ span: Span?, _ message: String) {
    self.category = category
    self.span = span
    self.message = message
  }
}

/// What was set aside instead of being read, and why.
package struct Reject: Sendable, Hashable {
  /// `FILE:LINE`, or the file alone.
  package var place: String
  package var source: String
  /// The article's id where one was readable.
  package var article: String?
  /// A short fixed word: `unreadable`, `empty`, `not-utf8`, `bad-json`, `missing-columns`, `too-large`.
  package var category: String
  package var message: String

  package init(place: String, source: String = "", article: String? = nil, category: String, message: String) {
    self.place = place
    self.source = source
    self.article = article
    self.category = category
    self.message = message
  }
}
