/// What leaves the extract stage: an article with its mentions in reading order, title first.
package struct ExtractedArticle: Sendable, Hashable {
  package var article: Article
  package var mentions: [Mention]
  /// Figures that were refused, with the reason; they are shown by `explain --all` and are no part of the stream.
  package var refused: [Finding]
  /// What it took; no part of the stream either.
  package var work: WorkCounts

  package init(article: Article, mentions: [Mention], refused: [Finding] = [], work: WorkCounts = WorkCounts()) {
    self.article = article
    self.mentions = mentions
    self.refused = refused
    self.work = work
  }
}

/// One thing on the way from stage to stage: an article with what was found in it, or what was set aside.
package enum StreamItem<Value: Sendable>: Sendable {
  case article(Value)
  case reject(Reject)

  package func map<Next>(_ transform: (Value) throws -> Next) rethrows -> StreamItem<Next> {
    switch self {
    case .article(let value): return .article(try transform(value))
    case .reject(let reject): return .reject(reject)
    }
  }
}

extension StreamItem: Equatable where Value: Equatable {}
