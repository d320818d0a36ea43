import Extract
import Lexicon
import Normalize
import Pipeline

/// Shows how the program reads an article: its claims in the text, and the words that decided each field.
struct ExplainCommand: Command {
  static let usage = Usage(
    "explain", arguments: "ARTICLE", count: 1...1,
    summary: "Shows the claims of an article in its text, and for each field the rule and the words behind it.",
    options: [
      .format, .published, .sourceName, .pipeline, .tables,
      Option("all", "a", help: "show the figures that were refused too, with the reason"),
    ],
    notes: "ARTICLE is a file; of a feed with several articles each is shown. With -, it reads standard input.")

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let hints = try FeedHints(typed, command: usage.program)
    let lexicon = try typed.lexicon(pipeline: typed.last("pipeline"))
    let plan = try typed.last("pipeline").map { try PipelineReader(lexicon: lexicon).settings(of: $0) }
    let extractor = Extractor(lexicon: lexicon)
    let normalizer = try Normalizer(lexicon: lexicon, settings: plan?.settings ?? NormalizeSettings())
    let style: MarkStyle = console.output.isTerminal ? .terminal : .plain
    var shown = 0
    try FeedList([hints.source(typed.arguments[0])], tables: lexicon.tables).read { item in
      switch item {
      case .reject(let reject): console.log.print(reject)
      case .article(let article):
        let extracted = extractor.extract(article)
        let explanation = Explanation(extracted: extracted, normalized: normalizer.normalize(extracted))
        try console.output.write((shown > 0 ? "\n" : "") + explanation.text(style, withRefused: typed.has("all")))
        shown += 1
      }
    }
    return shown == 0 ? .noInput : .done
  }
}
