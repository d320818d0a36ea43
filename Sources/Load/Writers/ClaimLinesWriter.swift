/// Writes `claims.ndjson`: the claim lines as the normalize stage made them.
struct ClaimLinesWriter: DatasetWriter {
  let file: OutputFile

  init(in set: OutputSet) throws(LoadError) {
    file = try set.file("claims.ndjson")
  }

  func add(_ record: ArticleRecord) throws(LoadError) {
    for line in record.claimLines {
      try file.write { bytes in
        bytes.append(contentsOf: line)
        bytes.append(UInt8(ascii: "\n"))
      }
      file.rows += 1
    }
  }
}
