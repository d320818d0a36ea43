import Extract
import Normalize

/// A claim with the mention that it was made of, and with it the words behind its fields.
struct ExplainedClaim {
  let claim: Claim
  let span: Span
  private let mention: Mention
  private let article: Article
  /// Of a time what decided its days.
  private let anchor: TimeAnchor?

  /// Finds the mention of each claim, by place and kind; both lists are in reading order.
  static func pair(_ normalized: NormalizedArticle, with extracted: ExtractedArticle) -> [ExplainedClaim] {
    let indices = [Field.title: ScalarIndex(extracted.article.title), .text: ScalarIndex(extracted.article.text)]
    return normalized.claims.enumerated().compactMap { place, claim in
      let mention = extracted.mentions.first { mention in
        guard mention.span.field == claim.field, mention.kind == claim.kind, let index = indices[claim.field]
        else { return false }
        return index.scalar(atByte: Int(mention.span.start)) == claim.start
          && index.scalar(atByte: Int(mention.span.end)) == claim.end
      }
      return mention.map {
        ExplainedClaim(
          claim: claim, span: $0.span, mention: $0, article: extracted.article,
          anchor: normalized.anchors.indices.contains(place) ? normalized.anchors[place] : nil)
      }
    }
  }

  func lines(number: Int, _ style: MarkStyle) -> [String] {
    let place = "\(claim.kind.rawValue), \(claim.field.rawValue) \(claim.start)-\(claim.end)"
    return [
      style.heading("^\(number) \(FoldedWords.of(claim.quote))")
        + "   \(place)   (rule \(claim.rule), \(ExplainedClaim.words(claim.confidence)))"
    ]
      + fields.map { "    \($0.key)\(pad($0.key, 17))\($0.value)\($0.reason)" }
  }

  /// What stands in the heading, or says nothing by itself.
  private static let hidden: Set<String> = [
    "v", "type", "id", "article", "kind", "in", "start", "end", "quote", "sentence_start", "sentence_end", "rule",
    "confidence", "confidences",
  ]

  private var fields: [(key: String, value: String, reason: String)] {
    ClaimField.all.compactMap { field in
      let cell = field.cell(claim)
      guard !ExplainedClaim.hidden.contains(field.key), cell != .text("none"),
        let value = ExplainedClaim.words(cell)
      else { return nil }
      return (field.key, value, reason(of: field.key))
    }
  }

  /// `   (rule behind-of, 0.9: "crude oil"; sure, agreed)`, `   (time-weekday, before published 1987-03-11)`
  private func reason(of key: String) -> String {
    if key == "timex", let anchor { return "   (\(claim.rule), \(anchor))" }
    guard let role = mention.roles.first(where: { $0.name.rawValue == key }) else { return "" }
    let words = role.span.map { ": \"\($0.words(in: article))\"" } ?? ""
    return "   (rule \(role.rule), \(ExplainedClaim.words(role.confidence))\(words)\(traits(of: role)))"
  }

  /// `; sure, agreed`: what raised or lowered the confidence.
  private func traits(of role: Role) -> String {
    let names = role.traits.traits.filter { $0 != .base }.map { "\($0)" }
    return names.isEmpty ? "" : "; " + names.joined(separator: ", ")
  }

  /// Nil of what is empty.
  static func words(_ cell: ClaimField.Cell) -> String? {
    switch cell {
    case .null, .confidences: nil
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .double(let number): words(number)
    case .list(let words): words.isEmpty ? nil : words.joined(separator: ", ")
    case .town(let town): town.words
    }
  }

  /// `50.0` → `50`
  static func words(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func pad(_ word: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - word.count))
  }
}
