/// Reads the articles of one feed format.
protocol ArticleReader {
  /// What can't be read becomes a reject, and the rest is read.
  func read(_ stream: ByteStream, each body: (StreamItem<Article>) throws -> Void) throws
}
