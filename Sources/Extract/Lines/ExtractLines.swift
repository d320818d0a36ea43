/// The JSON lines of the extract stage: each article with its mentions behind it, and what was set aside.
///
/// In the structs a span counts bytes, in the lines Unicode scalars.
package enum ExtractLines {
  /// An article's line and those of its mentions; or the line of a reject.
  package static func append(_ item: StreamItem<ExtractedArticle>, to bytes: inout [UInt8]) {
    var lines = LineBuffer()
    append(item, to: &lines)
    lines.withBytes { bytes.append(contentsOf: $0) }
  }

  private static func append(_ item: StreamItem<ExtractedArticle>, to bytes: inout LineBuffer) {
    switch item {
    case .reject(let reject): appendReject(reject, to: &bytes)
    case .article(let extracted):
      appendArticle(extracted.article, to: &bytes)
      if extracted.mentions.isEmpty { return }
      let context = LineContext(extracted.article)
      for mention in extracted.mentions { mention.append(to: &bytes, in: context) }
    }
  }

  /// Lines that can't be read become rejects of the category `bad-line`, and the rest is read.
  package static func read(_ descriptor: Int32, each body: (StreamItem<ExtractedArticle>) throws -> Void) throws {
    try StreamReader<Mention>.read(ByteStream(descriptor: descriptor)) { item in
      try body(item.map { ExtractedArticle(article: $0.article, mentions: $0.parts) })
    }
  }

  package static func appendArticle(_ article: Article, to bytes: inout LineBuffer) {
    bytes.openLine("article")
    bytes.field("id", article.id)
    bytes.field("source", article.source)
    bytes.field("published", article.published)
    bytes.field("updated", article.updated)
    bytes.field("title", article.title)
    bytes.field("text", article.text)
    bytes.field("url", article.url)
    bytes.field("lang", article.lang)
    bytes.field("hash", ContentHash.long(article))
    bytes.closeLine()
  }

  package static func appendReject(_ reject: Reject, to bytes: inout LineBuffer) {
    bytes.openLine("reject")
    bytes.field("place", reject.place)
    bytes.field("source", reject.source)
    bytes.field("article", reject.article)
    bytes.field("category", reject.category)
    bytes.field("message", reject.message)
    bytes.closeLine()
  }
}
