import Extract
import Lexicon
import Load
import Normalize

/// The way from a claim back to its words: article, sentence, cells with their rules, conversions, checks, copies, rows.
struct TrailText {
  let trail: ClaimTrail
  /// Nil where the article is read another way today.
  let explained: ExplainedClaim?
  /// Whether it is the first and the last of several that follow each other: article and rows are told once.
  let opens, closes: Bool

  private var claim: Claim { trail.claim }

  func text(_ style: MarkStyle) -> String {
    let parts: [[String]] = [
      opens ? head : [], [sentence(style)], cells(style), section("conversion", conversions, style),
      section("checks", checks, style), section("copies", copies, style),
    ]
    let rows = trail.rows.map { row in section(row.file, lines(of: row), style) }
    let left = rows.isEmpty && !claim.kind.isTime ? [["in no row of trade.csv or distances.csv"]] : rows
    return (parts + (closes ? left : [])).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(
      separator: "\n")
  }

  private var head: [String] {
    let article = trail.article
    let facts = [article.published ?? "no date", article.source, "id \(article.id)"].filter { !$0.isEmpty }
    return [String(decoding: article.title, as: UTF8.self), facts.joined(separator: " · "), article.url ?? ""]
      .filter {
        !$0.isEmpty
      }
  }

  /// On one line, the figure marked.
  private func sentence(_ style: MarkStyle) -> String {
    let scalars = String(decoding: trail.article.bytes(of: claim.field), as: UTF8.self).unicodeScalars
    let cut = { (from: Int, to: Int) -> String in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars.dropFirst(from).prefix(max(0, to - from)))
      return String(words)
    }
    let marked =
      cut(claim.sentenceStart, claim.start) + style.mark(claim.quote, number: 1, isTime: claim.kind.isTime)
      + cut(claim.end, claim.sentenceEnd)
    return FoldedWords.of(marked)
  }

  private func cells(_ style: MarkStyle) -> [String] {
    if let explained { return explained.lines(number: 1, style) }
    return [
      style.heading("^1 \(FoldedWords.of(claim.quote))") + "   \(claim.kind.rawValue)   (rule \(claim.rule))",
      "    today's rules and tables read this article another way: its words are not found again",
    ]
  }

  private func section(_ name: String, _ lines: [String], _ style: MarkStyle) -> [String] {
    lines.isEmpty ? [] : [style.heading(name)] + lines.map { "    " + $0 }
  }

  /// Each step from the text's number to the dataset's.
  private var conversions: [String] {
    var lines: [String] = []
    if let unit = claim.unit, let other = claim.normUnit, let step = claim.conversion {
      let tolerance = claim.tolerance.map { ", tolerance \(ExplainedClaim.words($0))" } ?? ""
      lines.append("\(stated) \(unit) = \(span(claim.normLo, claim.normHi)) \(other): \(step)\(tolerance)")
    }
    if let unit = claim.unit, let currency = claim.baseCurrency, unit != currency, let rate = claim.rate {
      let source = [claim.ratePeriod, claim.rateSource].compactMap(\.self).joined(separator: ", ")
      lines.append(
        "\(stated) \(unit) = \(span(claim.baseLo, claim.baseHi)) \(currency): 1 \(unit) = "
          + "\(ExplainedClaim.words(rate)) \(currency) (\(source))")
    }
    return lines
  }

  private var stated: String {
    let numbers = [claim.lo, claim.hi].compactMap { $0.map(\.description) }
    return numbers.first == numbers.last ? numbers.first ?? "" : numbers.joined(separator: " to ")
  }

  private func span(_ lo: Double?, _ hi: Double?) -> String {
    let numbers = [lo, hi].compactMap { $0.map { ExplainedClaim.words($0) } }
    return numbers.first == numbers.last ? numbers.first ?? "" : numbers.joined(separator: " to ")
  }

  private var checks: [String] {
    claim.checks
      + trail.restated.map { other in
        let relation = other.id == claim.restates ? "restates" : "restated by"
        return "\(relation) \(other.id): \(FoldedWords.of(other.quote))"
      }
  }

  private var copies: [String] {
    var lines: [String] = []
    if let other = trail.copyOf { lines.append("says the same as \(other), which stands in the datasets for it") }
    if let other = trail.supersededBy { lines.append("superseded by \(other), in a correction or an update") }
    if trail.articles.count > 1 {
      lines.append(
        "carried by \(trail.articles.joined(separator: ", ")) (\(trail.sources.joined(separator: ", ")))")
    }
    return lines
  }

  private func lines(of row: ClaimTrail.Row) -> [String] {
    let filled = row.cells.compactMap { column, cell in ExplainedClaim.words(cell).map { (column, $0) } }
    let width = filled.map { $0.0.count }.max() ?? 0
    return filled.map { $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + FoldedWords.of($0.1) }
  }
}
