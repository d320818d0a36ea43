/// Reads a plain-text file, which is one article: see `TextLayout` for what its first lines say.
struct TextArticleReader: ArticleReader {
  let place: String
  let sidecar: Sidecar?
  let maker: ArticleMaker

  func read(_ stream: ByteStream, each body: (StreamItem<Article>) throws -> Void) throws {
    guard let bytes = try stream.readAll() else { return try body(maker.tooLarge(place: place)) }
    if let reject = fault(in: bytes, behind: stream.skipped) { return try body(reject) }
    var draft = TextLayout.draft(of: bytes)
    do {
      try sidecar?.apply(to: &draft)
    } catch {
      try body(maker.reject(error.category, error.message, place: error.place))
    }
    try body(maker.item(draft, place: place))
  }

  private func fault(in bytes: [UInt8], behind skipped: Int) -> StreamItem<Article>? {
    bytes.withUnsafeBytes { buffer in
      if let fault = UTF8Check.firstFault(in: buffer) {
        let message = UTF8Check.message(buffer[fault], offset: fault + skipped, of: nil)
        return maker.reject("not-utf8", message, place: place)
      }
      guard let zero = buffer.firstIndex(of: 0) else { return nil }
      return maker.reject("not-text", "byte 0x00 at offset \(zero + skipped); expected text", place: place)
    }
  }
}
