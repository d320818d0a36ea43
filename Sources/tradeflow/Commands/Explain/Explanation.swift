import Extract
import Normalize

/// How one article was read: the text with its claims marked, then each claim with its fields.
struct Explanation {
  private let article: Article
  private let claims: [ExplainedClaim]
  private let refused: [Finding]

  init(extracted: ExtractedArticle, normalized: NormalizedArticle) {
    article = extracted.article
    refused = extracted.refused
    claims = ExplainedClaim.pair(normalized, with: extracted)
  }

  func text(_ style: MarkStyle, withRefused: Bool) -> String {
    var lines = [head(style), marked(.text, style), ""]
    for (index, claim) in claims.enumerated() { lines += claim.lines(number: index + 1, style) }
    if claims.isEmpty { lines.append("no claims") }
    lines += refusedLines(style, all: withRefused)
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(_ style: MarkStyle) -> String {
    let title = marked(.title, style)
    let facts = [article.published ?? "no date", article.source, "id \(article.id)"].filter { !$0.isEmpty }
    return [title, facts.joined(separator: " · ")].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// A field's text; of claims that overlap the first is marked.
  private func marked(_ field: Field, _ style: MarkStyle) -> String {
    let bytes = article.bytes(of: field)
    var (text, done) = ("", 0)
    for (index, claim) in claims.enumerated() where claim.span.field == field && claim.span.range.lowerBound >= done
    {
      let range = claim.span.range
      text += String(decoding: bytes[done..<range.lowerBound], as: UTF8.self)
      let quote = String(decoding: bytes[range], as: UTF8.self)
      text += style.mark(quote, number: index + 1, isTime: claim.claim.kind.isTime)
      done = range.upperBound
    }
    return text + String(decoding: bytes[done...], as: UTF8.self)
  }

  /// Of the findings those that every reader wants to see, or all.
  private func refusedLines(_ style: MarkStyle, all: Bool) -> [String] {
    let shown = all ? refused : refused.filter { $0.category == ImpossibleDate.category }
    if shown.isEmpty { return all ? ["no figures were refused"] : [] }
    return [style.heading("refused")]
      + shown.map { finding in
        let words = finding.span.map { "'\($0.words(in: article))' " } ?? ""
        return "    \(words)\(finding.category): \(finding.message)"
      }
  }
}
