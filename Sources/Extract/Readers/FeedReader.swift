import Lexicon

/// Reads the articles of a file: recognizes its format, and sets aside what can't be read.
package struct FeedReader: Sendable {
  private let format: FeedFormat?
  private let published: String?
  private let source: String?
  private let dates: Result<PublishedDate, TableError>
  /// The most bytes of one article.
  var limit = ByteStream.defaultLimit

  /// `published` and `source` stand in where a feed gives none; `tables` name the months.
  package init(
    format: FeedFormat? = nil, published: String? = nil, source: String? = nil, tables: TableSet = .embedded
  ) {
    self.format = format
    self.published = published
    self.source = source
    dates = Result { () throws(TableError) in try PublishedDate(tables) }
  }

  /// `path` `-` is standard input. What can't be read becomes a reject; `body` throwing ends the reading and is rethrown.
  package func read(_ path: String, each body: (StreamItem<Article>) throws -> Void) throws {
    let maker = ArticleMaker(dates: try dates.get(), published: published, source: source, limit: limit)
    let place = path == "-" ? "stdin" : path
    do {
      let stream = try ByteStream(path: path, limit: limit)
      guard try !stream.peek(1).isEmpty else {
        return try body(maker.reject("empty", "no bytes; expected an article", place: place))
      }
      try skipByteOrderMark(stream)
      try reader(for: stream, path: path, place: place, maker: maker).read(stream, each: body)
    } catch let error as ReadError {
      try body(maker.reject("unreadable", error.message, place: place))
    }
  }

  private func reader(for stream: ByteStream, path: String, place: String, maker: ArticleMaker) throws
    -> any ArticleReader
  {
    switch try format ?? FeedFormat.recognized(in: stream.peek(FeedFormat.headSize)) {
    case .text:
      return TextArticleReader(place: place, sidecar: path == "-" ? nil : Sidecar(of: path), maker: maker)
    case .ndjson: return JSONLinesReader(place: place, maker: maker)
    case .csv: return CSVArticleReader(place: place, maker: maker)
    }
  }

  private func skipByteOrderMark(_ stream: ByteStream) throws {
    if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.skip(3) }
  }
}
