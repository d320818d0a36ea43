import Extract

/// Writes `claims.ndjson`: the claim lines as the normalize stage made them, with their copy marks.
struct ClaimLinesWriter: DatasetWriter {
  let file: OutputFile

  init(in set: OutputSet) throws(LoadError) {
    file = try set.file("claims.ndjson")
  }

  func add(_ article: StoredArticle) throws(LoadError) {
    try article.eachClaim { (open, marks) throws(LoadError) in
      try file.write { bytes in
        bytes.append(contentsOf: open)
        bytes.append(contentsOf: marks)
        bytes.append(contentsOf: "}\n".utf8)
      }
      file.rows += 1
    }
  }
}
