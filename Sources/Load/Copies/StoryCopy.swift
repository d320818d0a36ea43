import CXXHash

/// A story of a group of copies: which story leads the group, and what this one is beside it.
struct StoryCopy: Sendable, Hashable {
  enum Relation: String, Sendable, CaseIterable {
    /// The story that the datasets take the figures from.
    case lead
    case copy
    case again = "repeat"
    case update, correction

    init(_ mark: StoryPrint.Mark) {
      switch mark {
      case .none: self = .copy
      case .again: self = .again
      case .update: self = .update
      case .correction: self = .correction
      }
    }
  }

  var relation: Relation
  var leadSource: String
  var leadArticle: String
  /// Stories of the group.
  var stories: Int
  /// Beside the lead: `StoryLikeness`.
  var containment: Double
  var similarity: Double
}

/// What other stories of its group make of one claim.
struct ClaimCopy: Sendable, Hashable {
  /// The claim that says the same and stands in the datasets for all of them.
  var copyOf: String?
  /// The claim that was put in its place by a correction or an update.
  var supersededBy: String?
  /// Of a claim that stands for others: the outlets and the articles that have it, its own first.
  var sources: [String] = []
  var articles: [String] = []

  /// Whether another claim stands for it.
  var isLeft: Bool { copyOf != nil || supersededBy != nil }
}

/// What other stories make of an article and of its claims.
struct ArticleMarks: Sendable {
  /// Nil of a story that is no copy and has none; it has no marks at all.
  var copy: StoryCopy?
  /// By claim id.
  var claims: [String: ClaimCopy] = [:]

  /// The same for the same marks; 0 where there are none, else above.
  var hash: Int {
    guard let copy else { return 0 }
    let words = ([copy.words] + claims.sorted { $0.key < $1.key }.map { [$0.key] + $0.value.words }).map { words in
      words.joined(separator: "\u{1F}")
    }
    let text = Array(words.joined(separator: "\u{1E}").utf8)
    return Int(XXH3_64bits(text, text.count) >> 1) | 1
  }
}

extension StoryCopy {
  fileprivate var words: [String] {
    [relation.rawValue, leadSource, leadArticle, "\(stories)", "\(containment)", "\(similarity)"]
  }
}

extension ClaimCopy {
  fileprivate var words: [String] {
    [copyOf ?? "", supersededBy ?? "", "\(sources.count)"] + sources + articles
  }
}
