import Extract
import Normalize

/// An article with its claims, and what the tables make of them.
struct ArticleRecord {
  /// Its claims by field (title first), start and end.
  let normalized: NormalizedArticle
  let title: String
  /// In the order of the claims.
  let rows: [ClaimRow]
  /// Nil of a story that is no copy and has none.
  let copy: StoryCopy?
  /// The flows that no other story states for this one.
  let flows: [TradeTable.Row]

  init(_ item: NormalizedArticle, marks: ArticleMarks = ArticleMarks()) {
    normalized = ArticleRecord.ordered(item)
    title = String(decoding: item.article.title, as: UTF8.self)
    rows = ArticleRecord.rows(of: normalized, title: title, marks.claims)
    copy = marks.copy
    flows = TradeTable.rows(of: normalized, rows)
  }

  /// Nil where the bytes are not what `bytes` makes.
  init?(_ bytes: [UInt8], marks: ArticleMarks = ArticleMarks()) {
    guard let items = try? ClaimLines.parse(bytes), items.count == 1, case .article(let item)? = items.first else {
      return nil
    }
    self.init(item, marks: marks)
  }

  /// The article's JSON line and those of its claims.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    ClaimLines.append(.article(normalized), to: &bytes)
    return bytes
  }

  private static func ordered(_ item: NormalizedArticle) -> NormalizedArticle {
    let claims = item.claims
    if claims.indices.dropFirst().allSatisfy({ !precedes(claims[$0], claims[$0 - 1]) }) { return item }
    var ordered = item
    ordered.claims.sort { left, right in precedes(left, right) }
    return ordered
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

/// A claim with what the datasets join to it; one object, because the tables hand it about.
final class ClaimRow: Sendable {
  let claim: Claim
  let article: Article
  let title: String
  /// On one line.
  let sentence: String
  /// What other stories make of it; nil where none has it.
  let copy: ClaimCopy?

  init(claim: Claim, article: Article, title: String, sentence: String, copy: ClaimCopy?) {
    (self.claim, self.article, self.title) = (claim, article, title)
    (self.sentence, self.copy) = (sentence, copy)
  }

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
