/// Writes into the store which stories are one, and which of their claims say the same.
struct CopyMarker {
  private let store: ArticleStore
  private var copies: CopyStore { store.copies }

  init(_ store: ArticleStore) {
    self.store = store
  }

  /// Anew for the whole store: a late story can join two groups. Memory holds the claims of one group.
  @discardableResult
  func mark() throws(LoadError) -> CopyWork {
    try copies.clear()
    var finder = CopyFinder(copies)
    for rows in try finder.groups() {
      var stories: [CopyGroup.Story] = []
      for row in rows { stories.append(try copies.story(row)) }
      guard let group = CopyGroup(stories) else { continue }
      try copies.put(group)
      try markClaims(of: group)
    }
    return finder.work
  }

  private func markClaims(of group: CopyGroup) throws(LoadError) {
    var matcher = ClaimMatcher()
    var rows: [[String]: Int] = [:]
    for story in group.ranked {
      rows[[story.source, story.id]] = story.row
      let marks = matcher.add(
        try store.record(of: story.row, ArticleMarks()).rows, isRevised: group.isRevised(story))
      for (claim, mark) in marks.sorted(by: { $0.key < $1.key }) {
        try copies.put(mark, claim: claim, row: story.row)
      }
    }
    for leading in matcher.leading {
      guard let row = rows[[leading.article.source, leading.article.id]] else { continue }
      try copies.put(leading.copy, claim: leading.claim, row: row)
    }
  }
}
