import Extract

/// The files that a run writes, filled together in one walk over the store.
struct Datasets {
  /// All names that any run writes.
  static let names = [
    "articles.ndjson", "claims.csv", "claims.json", "claims.ndjson", "codes.csv", "columns.csv", "conflicts.csv",
    "copies.csv", "dates.csv", "distances.csv", "rejects.csv", "trade.csv", ManifestWriter.name,
  ]

  private let writers: [any DatasetWriter]

  init(_ outputs: Set<Output>, in set: OutputSet) throws(LoadError) {
    var writers: [any DatasetWriter] = []
    if outputs.contains(.csv) {
      writers.append(try CSVWriter(ClaimTable.self, in: set))
      writers.append(try CSVWriter(CodeTable.self, in: set))
      writers.append(try CSVWriter(ColumnTable.self, in: set))
      writers.append(try CSVWriter(ConflictTable.self, in: set))
      writers.append(try CSVWriter(CopyTable.self, in: set))
      writers.append(try CSVWriter(DateTable.self, in: set))
      writers.append(try CSVWriter(DistanceTable.self, in: set))
      writers.append(try CSVWriter(RejectTable.self, in: set))
      writers.append(try CSVWriter(TradeTable.self, in: set))
    }
    if outputs.contains(.json) { writers.append(try ClaimArrayWriter(in: set)) }
    if outputs.contains(.ndjson) {
      writers.append(try ArticleLinesWriter(in: set))
      writers.append(try ClaimLinesWriter(in: set))
    }
    self.writers = writers.sorted { left, right in left.file.name < right.file.name }
  }

  /// Memory holds one article at a time, and the figures of one flow. The articles' rows are those of now.
  func write(_ store: ArticleStore) throws(LoadError) -> DatasetCounts {
    var counts = DatasetCounts()
    for writer in writers { try writer.begin() }
    let flows = try store.flows()
    try store.eachArticle { (article: StoredArticle) throws(LoadError) in
      counts.count(article.rows)
      for writer in writers { try writer.add(article) }
      try flows.add(article)
    }
    try store.eachReject { (reject: Reject) throws(LoadError) in
      counts.count(reject)
      for writer in writers { try writer.add(reject) }
    }
    try flows.eachConflict { (conflict: Conflict) throws(LoadError) in
      for writer in writers { try writer.add(conflict) }
    }
    for writer in writers { try writer.end() }
    return counts
  }

  func close() throws(LoadError) -> [FileFacts] {
    for writer in writers { try writer.file.finish() }
    var facts: [FileFacts] = []
    for writer in writers { facts.append(try writer.file.close()) }
    return facts
  }
}
