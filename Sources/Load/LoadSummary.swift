import Extract

/// What a run did and what the folder holds after it.
package struct LoadSummary: Sendable, Hashable {
  package var run = RunCounts()
  package var dataset = DatasetCounts()
  /// In the order of their names; the manifest itself is not among them.
  package var files: [FileFacts] = []
}

/// What became of the items that one run brought.
package struct RunCounts: Sendable, Hashable {
  package var new = 0
  package var replaced = 0
  /// Already there, word for word.
  package var same = 0
  /// Left out because the store has a later update.
  package var older = 0
  package var rejects = 0

  package var articles: Int { new + replaced + same + older }

  mutating func count(_ outcome: ArticleStore.Outcome) {
    switch outcome {
    case .new: new += 1
    case .replaced: replaced += 1
    case .same: same += 1
    case .older: older += 1
    }
  }
}

/// What the datasets hold.
package struct DatasetCounts: Sendable, Hashable {
  package var articles = 0
  package var claims: [Kind: Int] = [:]
  package var rejects: [String: Int] = [:]

  package var claimCount: Int { claims.values.reduce(0, +) }
  package var rejectCount: Int { rejects.values.reduce(0, +) }

  mutating func count(_ rows: ArticleRows) {
    articles += 1
    for (kind, count) in zip(Kind.allCases, rows.kinds) where count > 0 { claims[kind, default: 0] += count }
  }

  mutating func count(_ reject: Reject) { rejects[reject.category, default: 0] += 1 }
}

/// A file as it was written.
package struct FileFacts: Sendable, Hashable {
  package var name: String
  /// Records, without a CSV's head.
  package var rows: Int
  package var bytes: Int
  /// XXH3, 128 bits, in hexadecimal.
  package var xxh3: String
}
