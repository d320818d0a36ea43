import Extract
import Normalize

/// An article of the store with its claims, both as lines and as values.
struct ArticleRecord {
  /// Without their line feeds.
  let articleLine: ArraySlice<UInt8>
  let claimLines: [ArraySlice<UInt8>]
  let normalized: NormalizedArticle
  let title: String
  /// In the order of the claims.
  let rows: [ClaimRow]
  /// Nil of a story that is no copy and has none.
  let copy: StoryCopy?
  /// The flows that no other story states for this one.
  let flows: [TradeTable.Row]

  /// Nil where the bytes are not what `bytes(of:)` makes; `claims` by id.
  init?(_ bytes: [UInt8], copy: StoryCopy? = nil, claims: [String: ClaimCopy] = [:]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, let items = try? ClaimLines.parse(bytes), items.count == 1,
      case .article(let normalized)? = items.first
    else { return nil }
    articleLine = first
    claimLines = Array(lines.dropFirst())
    self.normalized = normalized
    title = String(decoding: normalized.article.title, as: UTF8.self)
    rows = ArticleRecord.rows(of: normalized, title: title, claims)
    self.copy = copy
    flows = TradeTable.rows(of: normalized, rows)
  }

  /// The article's JSON line and those of its claims, by field (title first), start and end.
  static func bytes(of item: NormalizedArticle) -> [UInt8] {
    var ordered = item
    ordered.claims.sort { left, right in precedes(left, right) }
    var bytes: [UInt8] = []
    ClaimLines.append(.article(ordered), to: &bytes)
    return bytes
  }

  private static func precedes(_ left: Claim, _ right: Claim) -> Bool {
    if left.field != right.field { return left.field == .title }
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    return left.id < right.id
  }

  private static func rows(
    of item: NormalizedArticle, title: String, _ copies: [String: ClaimCopy]
  ) -> [ClaimRow] {
    var titleCutter = SentenceCutter(item.article.title)
    var textCutter = SentenceCutter(item.article.text)
    return item.claims.map { (claim: Claim) -> ClaimRow in
      let scalars = (claim.sentenceStart, claim.sentenceEnd)
      let sentence = claim.field == .title ? titleCutter.cut(scalars) : textCutter.cut(scalars)
      return ClaimRow(claim: claim, article: item.article, title: title, sentence: sentence, copy: copies[claim.id])
    }
  }
}

/// A claim with what the datasets join to it.
struct ClaimRow {
  let claim: Claim
  let article: Article
  let title: String
  /// On one line.
  let sentence: String
  /// What other stories make of it; nil where none has it.
  var copy: ClaimCopy?

  /// Whether a claim of another story stands in the datasets for it.
  var isLeft: Bool { copy?.isLeft ?? false }

  /// The outlets that have it, its own first; none where another claim stands for it.
  var sources: [String] { carriers(\.sources, article.source) }

  /// The articles that have it, in the order of `sources`.
  var articles: [String] { carriers(\.articles, article.id) }

  private func carriers(_ all: KeyPath<ClaimCopy, [String]>, _ own: String) -> [String] {
    if isLeft { return [] }
    let carriers = copy?[keyPath: all] ?? []
    return carriers.isEmpty ? [own] : carriers
  }
}
