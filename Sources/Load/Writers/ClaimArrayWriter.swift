import Extract

/// Writes `claims.json`: one array with a claim a line and its copy marks, so that two nights can be compared line by line.
struct ClaimArrayWriter: DatasetWriter {
  let file: OutputFile

  init(in set: OutputSet) throws(LoadError) {
    file = try set.file("claims.json")
  }

  func begin() throws(LoadError) {
    try file.write { bytes in bytes.append(UInt8(ascii: "[")) }
  }

  func add(_ article: StoredArticle) throws(LoadError) {
    try article.eachClaim { (open, marks) throws(LoadError) in
      try file.write { bytes in
        bytes.append(contentsOf: (file.rows == 0 ? "\n" : ",\n").utf8)
        bytes.append(contentsOf: open)
        bytes.append(contentsOf: marks)
        bytes.append(UInt8(ascii: "}"))
      }
      file.rows += 1
    }
  }

  func end() throws(LoadError) {
    let end = file.rows == 0 ? "]\n" : "\n]\n"
    try file.write { bytes in bytes.append(contentsOf: end.utf8) }
  }
}
