import Extract

/// The extract stage alone: feeds in, JSON lines of articles with their mentions out, in the order of reading.
package struct ExtractFilter: Sendable {
  private let feeds: FeedList
  private let names: [String]
  private let extractor: Extractor
  private let selection: MentionSelection
  private let workers: Int

  package init(sources: [RunPlan.Source], extractor: Extractor, selection: MentionSelection, workers: Int) {
    feeds = FeedList(sources, tables: extractor.tables)
    names = sources.map(\.path)
    self.extractor = extractor
    self.selection = selection
    self.workers = workers
  }

  /// `notice` sees each reject as it passes. What it took comes back.
  @discardableResult
  package func run(write: ([UInt8]) throws -> Void, notice: (Reject) -> Void) throws -> WorkCounts {
    var (counts, work) = (StageCounts(), WorkCounts())
    let line = BatchLine(workers: workers)
    let articles = line.source("read", bytes: \.bytes) { add in try feeds.read(add) }
    let written = line.stage("extract", articles) { item in
      let extracted = item.map { selection.select(extractor.extract($0)) }
      return (item: extracted.map(\.work), lines: ExtractLines.bytes(of: extracted))
    }
    try line.sink("write", written) { items in
      for (item, lines) in items {
        counts.count(item, notice)
        if case .article(let taken) = item { work += taken }
        try write(lines)
      }
    }
    try counts.requireInput(of: feeds, named: names)
    return work
  }
}

extension ExtractLines {
  static func bytes(of item: StreamItem<ExtractedArticle>) -> [UInt8] {
    var bytes: [UInt8] = []
    if case .article(let extracted) = item {
      bytes.reserveCapacity(2 * extracted.article.text.count + 1024 * (extracted.mentions.count + 1))
    }
    append(item, to: &bytes)
    return bytes
  }
}
