/// Writes `claims.ndjson`: the claim lines as the normalize stage made them.
struct ClaimLinesWriter: DatasetWriter {
  let file: OutputFile

  init(in set: OutputSet) throws(LoadError) {
    file = try set.file("claims.ndjson")
  }

  func add(_ article: StoredArticle) throws(LoadError) {
    try file.write { bytes in bytes.append(contentsOf: article.claimLines) }
    file.rows += article.rows.claimCount
  }
}
