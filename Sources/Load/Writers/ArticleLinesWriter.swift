/// Writes `articles.ndjson`: the article lines of the stream, for those who want the texts with the figures.
struct ArticleLinesWriter: DatasetWriter {
  let file: OutputFile

  init(in set: OutputSet) throws(LoadError) {
    file = try set.file("articles.ndjson")
  }

  func add(_ article: StoredArticle) throws(LoadError) {
    try file.write { bytes in bytes.append(contentsOf: article.articleLine) }
    file.rows += 1
  }
}
