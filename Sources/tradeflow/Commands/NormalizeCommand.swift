import Lexicon
import Normalize
import Pipeline

/// The normalize stage as a filter: the lines of `extract` in, claims out.
struct NormalizeCommand: Command {
  static let usage = Usage(
    "normalize", arguments: "[FILE...]", count: 0...Int.max,
    summary: "Turns the mentions of extract into claims with units, codes, dates and checks, as JSON lines.",
    options: [
      .pipeline, .tables,
      Option("workers", "w", .number("N"), help: "workers (default: the machine's cores)"),
    ],
    notes:
      "Without a FILE, or with -, it reads standard input. A pipeline file's units, base_currency, rates and deflator count."
  )

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let lexicon = try typed.lexicon(pipeline: typed.last("pipeline"))
    let plan = try typed.last("pipeline").map { try PipelineReader(lexicon: lexicon).settings(of: $0) }
    let filter = NormalizeFilter(
      paths: typed.arguments.isEmpty ? ["-"] : typed.arguments,
      normalizer: try Normalizer(lexicon: lexicon, settings: plan?.settings ?? NormalizeSettings()),
      workers: typed.workers)
    try filter.run(write: console.output.write, notice: { [log = console.log] in log.print($0) })
    return .done
  }
}
