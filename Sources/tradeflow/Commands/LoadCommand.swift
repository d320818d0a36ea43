import Lexicon
import Load
import Pipeline

/// The load stage: claims in, datasets out.
struct LoadCommand: Command {
  static let usage = Usage(
    "load", arguments: "[FILE...]", count: 0...Int.max,
    summary: "Writes the claims of normalize into the datasets of a folder.",
    options: [
      Option("to", "t", .word("DIR"), help: "the folder; what it holds already is merged with"),
      Option("outputs", nil, .word("LIST"), help: "csv, json, ndjson: what to write, with commas (default: all)"),
      Option("replace", nil, help: "start the folder anew instead of merging"),
      .pipeline,
      Option("workers", "w", .number("N"), help: "workers (default: the machine's cores)"),
    ],
    notes: "Without a FILE, or with -, it reads standard input. A pipeline file's outputs count.")

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    guard let folder = typed.last("to") else { throw CommandError.missingOption("to", command: usage.program) }
    let started = Clock.now()
    var settings = LoadSettings(folder: folder, replace: typed.has("replace"))
    if let outputs = try outputs(typed) { settings.outputs = outputs }
    let words = try typed.last("pipeline").map { try PipelineReader.lexicon(of: $0).storyWords } ?? .embedded
    let filter = LoadFilter(
      paths: typed.arguments.isEmpty ? ["-"] : typed.arguments, settings: settings, words: words,
      workers: typed.workers)
    try filter.run(
      facts: { RunFacts(version: Program.version, started: started, finished: Clock.now()) },
      notice: { [log = console.log] in log.print($0) })
    return .done
  }

  private static func outputs(_ typed: TypedOptions) throws -> Set<Output>? {
    if let list = typed.last("outputs") {
      return Set(try list.split(separator: ",").map { try output(String($0)) })
    }
    guard let file = typed.last("pipeline") else { return nil }
    return try PipelineReader(lexicon: try PipelineReader.lexicon(of: file)).settings(of: file).loadSettings.outputs
  }

  private static func output(_ word: String) throws(CommandError) -> Output {
    guard let output = Output(rawValue: word) else {
      throw .badChoice(
        option: "outputs", word, known: Output.allCases.map(\.rawValue), command: usage.program)
    }
    return output
  }
}
