import Lexicon
import Pipeline

/// Says whether a pipeline file is right, without running it.
struct CheckCommand: Command {
  static let usage = Usage(
    "check", arguments: "PIPELINE", count: 1...1,
    summary: "Validates a pipeline file without running it.",
    options: [Option("verbose", "v", help: "print what the file means")],
    notes: "Silent when the file is right; else each problem with its line and column, and exit code 78.")

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let plan = try PipelineReader(lexicon: try typed.lexicon(pipeline: typed.arguments[0])).plan(
      of: typed.arguments[0])
    if typed.has("verbose") || console.output.isTerminal { try console.output.write(text(of: plan)) }
    return .done
  }

  private static func text(of plan: RunPlan) -> String {
    let units = plan.settings.units.sorted { $0.key < $1.key }.map { "\($0.key) in \($0.value)" }
    let rows: [(String, String)] = [
      ("sources", plan.sources.map(\.path).joined(separator: ", ")),
      ("output", plan.output),
      ("outputs", plan.loadSettings.outputs.map(\.rawValue).sorted().joined(separator: ", ")),
      ("units", units.isEmpty ? "as in the text" : units.joined(separator: ", ")),
      ("base_currency", plan.settings.baseCurrency ?? "none"),
      ("rates", plan.settings.ratesFile ?? "the program's own"),
      ("deflator", plan.settings.deflatorFile ?? "none"),
      ("tables", plan.tables ?? "the program's own"),
      ("workers", "\(plan.workers)"),
    ]
    return rows.map { row in
      row.0 + String(repeating: " ", count: 15 - row.0.count) + row.1 + "\n"
    }.joined()
  }
}

extension PipelineReader {
  /// With the names of the program's tables, and the machine's cores as workers.
  init(lexicon: Lexicon) {
    self.init(known: KnownNames(lexicon: lexicon), defaultWorkers: Machine.cores)
  }
}
