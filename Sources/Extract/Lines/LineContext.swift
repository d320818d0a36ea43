/// The article that lines belong to, with the way from bytes to scalars in its fields.
package final class LineContext: Sendable {
  package let article: Article
  private let title: ScalarIndex
  private let text: ScalarIndex

  package init(_ article: Article) {
    self.article = article
    title = ScalarIndex(article.title)
    text = ScalarIndex(article.text)
  }

  func scalar(_ offset: Int32, in field: Field) -> Int {
    switch field {
    case .title: title.scalar(atByte: Int(offset))
    case .text: text.scalar(atByte: Int(offset))
    }
  }

  /// The line's error where a field has no scalars `start` to `end`.
  package func check(_ start: Int, _ end: Int, in field: Field) throws(LineError) {
    let count = field == .title ? title.count : text.count
    guard 0 <= start, start <= end, end <= count else {
      throw LineError("offsets \(start) to \(end); expected a range in the \(count) scalars of the \(field)")
    }
  }

  /// The bytes of scalars `start` to `end`.
  func bytes(_ start: Int, _ end: Int, in field: Field) throws(LineError) -> Range<Int> {
    try check(start, end, in: field)
    switch field {
    case .title: return title.byte(atScalar: start)..<title.byte(atScalar: end)
    case .text: return text.byte(atScalar: start)..<text.byte(atScalar: end)
    }
  }
}
