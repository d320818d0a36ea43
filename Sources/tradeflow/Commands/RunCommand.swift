import Lexicon
import Load
import Pipeline

/// Goes the whole way: feeds in, datasets out.
struct RunCommand: Command {
  static let usage = Usage(
    "run", arguments: "PIPELINE", count: 1...1,
    summary: "Reads the feeds of a pipeline file and writes the datasets.",
    options: [
      Option(
        "source", "s", .word("PATH"),
        help: "read this file, folder or glob instead of the file's sources; repeatable"),
      Option("output", "o", .word("DIR"), help: "write into this folder instead of the file's output"),
      Option(
        "workers", "w", .number("N"), help: "workers of each stage (default: the file's, else the machine's cores)"),
      .tables,
      Option("verbose", "v", help: "print a table of what was found"),
    ],
    notes: "Ends with 0 when all is done, with 1 when it is done but some articles were rejected.")

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let started = Clock.now()
    let lexicon = try typed.lexicon(pipeline: typed.arguments[0])
    let overrides = RunPlan.Overrides(
      sources: typed.all("source"), output: typed.last("output"), workers: typed.last("workers").flatMap { Int($0) }
    )
    let plan = try PipelineReader(lexicon: lexicon).plan(of: typed.arguments[0], overrides: overrides)
    let run = try Run(plan: plan, lexicon: lexicon)
    let result = try run.run(
      facts: {
        RunFacts(version: Program.version, started: started, finished: Clock.now(), inputs: run.inputs)
      }, notice: console.log.print)
    if typed.has("verbose") || console.log.isTerminal {
      console.log.print(RunTable(result: result, folder: plan.output).text)
    }
    return result.counts.rejectCount > 0 ? .rejected : .done
  }
}
