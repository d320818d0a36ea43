import Extract
import Load

/// How much passed a run's stages.
package struct StageCounts: Sendable, Hashable {
  package var articles = 0
  package var mentions = 0
  package var claims: [Kind: Int] = [:]
  /// By category.
  package var rejects: [String: Int] = [:]

  package init() {}

  package var claimCount: Int { claims.values.reduce(0, +) }
  package var rejectCount: Int { rejects.values.reduce(0, +) }

  /// Counts an article or a reject; `notice` sees the reject.
  mutating func count<Value>(_ item: StreamItem<Value>, _ notice: (Reject) -> Void) {
    switch item {
    case .article: articles += 1
    case .reject(let reject):
      rejects[reject.category, default: 0] += 1
      notice(reject)
    }
  }

  /// Counts what was found in an article too.
  mutating func count(_ item: StreamItem<PreparedArticle>, mentions: Int, _ notice: (Reject) -> Void) {
    count(item, notice)
    guard case .article(let found) = item else { return }
    self.mentions += mentions
    claims.merge(found.claims, uniquingKeysWith: +)
  }

  /// Throws where nothing at all could be opened: that is no dataset of nothing.
  func requireInput(of feeds: FeedList, named paths: [String]) throws(NoUsableInput) {
    let isUnreadable = articles == 0 && rejectCount > 0 && rejects["unreadable"] == rejectCount
    if feeds.paths.isEmpty || isUnreadable { throw NoUsableInput(paths: paths) }
  }
}

/// None of the sources could be read.
package struct NoUsableInput: Error, Hashable, CustomStringConvertible {
  package let paths: [String]

  package init(paths: [String]) {
    self.paths = paths
  }

  package var description: String {
    "\(paths.joined(separator: ", ")): error: no usable input; expected at least one readable feed"
  }
}
