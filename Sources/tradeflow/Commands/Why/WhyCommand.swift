import Extract
import Lexicon
import Load
import Normalize
import Pipeline

/// Goes from a cell of the datasets back to the words it came from.
struct WhyCommand: Command {
  static let usage = Usage(
    "why", arguments: "ID", count: 1...1,
    summary: "Shows where a claim or a flow of the datasets came from: sentence, rules, conversions, copies, flow.",
    options: [
      Option("in", nil, .word("DIR"), help: "the folder of the datasets (default: the current one)"), .pipeline,
      .tables,
    ],
    notes: """
      ID is that of a claim: of claims.csv, or one that a row of trade.csv, distances.csv or conflicts.csv names; or that
      of a row of trade.csv, which leads to all its claims.
      The words behind each cell are found by reading the article again, so --pipeline and --tables are those of the run.
      """)

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let (id, folder) = (typed.arguments[0], typed.last("in") ?? ".")
    guard let trails = try ClaimTrails(folder: folder) else { throw CommandError.noStore(folder: folder) }
    let found = try trails.trails(of: id)
    guard let article = found.first?.article else {
      throw CommandError.unknownClaim(id, folder: folder, command: usage.program)
    }
    let lexicon = try typed.lexicon(pipeline: typed.last("pipeline"))
    let plan = try typed.last("pipeline").map { try PipelineReader(lexicon: lexicon).settings(of: $0) }
    let extracted = Extractor(lexicon: lexicon).extract(article)
    let normalizer = try Normalizer(lexicon: lexicon, settings: plan?.settings ?? NormalizeSettings())
    let normalized = normalizer.normalize(extracted)
    let texts = found.enumerated().map { place, trail in
      TrailText(
        trail: trail, explained: explanation(of: trail, extracted, normalized), opens: place == 0,
        closes: place == found.count - 1
      ).text(console.output.isTerminal ? .terminal : .plain)
    }
    try console.output.write(texts.joined(separator: "\n"))
    return .done
  }

  /// The stored claim with the mention behind it; nil where today's rules read the article another way.
  private static func explanation(
    of trail: ClaimTrail, _ extracted: ExtractedArticle, _ normalized: NormalizedArticle
  ) -> ExplainedClaim? {
    let place = normalized.claims.firstIndex { $0.id == trail.claim.id }
    let anchor = place.flatMap { normalized.anchors.indices.contains($0) ? normalized.anchors[$0] : nil }
    let stored = NormalizedArticle(article: trail.article, claims: [trail.claim], anchors: [anchor])
    return ExplainedClaim.pair(stored, with: extracted).first
  }
}
