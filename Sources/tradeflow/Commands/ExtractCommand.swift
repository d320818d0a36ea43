import Extract
import Pipeline

/// The extract stage as a filter: feeds in, articles with their mentions out as JSON lines.
struct ExtractCommand: Command {
  static let usage = Usage(
    "extract", arguments: "[FILE...]", count: 0...Int.max,
    summary: "Reads news and writes the figures and times that it mentions, as JSON lines.",
    options: [
      .format, .published, .sourceName,
      Option(
        "only", nil, .word("LIST"), help: "figures, times, roles: what to look for, with commas (default: all)"),
      .tables,
      Option("stats", nil, help: "print what was read, and how often a rule was tried, to standard error"),
      Option("workers", "w", .number("N"), help: "workers (default: the machine's cores)"),
    ],
    notes:
      "Without a FILE, or with -, it reads standard input. What was set aside is in the stream as reject lines.")

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let hints = try FeedHints(typed, command: usage.program)
    let paths = typed.arguments.isEmpty ? ["-"] : typed.arguments
    let selection = try selection(typed)
    let extractor = Extractor(
      lexicon: try typed.lexicon(), findsTimes: selection.contains(.times), findsRoles: selection.contains(.roles))
    let filter = ExtractFilter(
      sources: paths.map { hints.source($0) }, extractor: extractor, selection: selection, workers: typed.workers)
    let work = try filter.run(write: console.output.write, notice: console.log.print)
    if typed.has("stats") { console.log.print(text(of: work)) }
    return .done
  }

  /// `3 articles, 812 bytes, 7 sentences, 161 tokens, 420 rule tries`
  private static func text(of work: WorkCounts) -> String {
    let counts: [(Int, String)] = [
      (work.articles, "articles"), (work.bytes, "bytes"), (work.sentences, "sentences"), (work.tokens, "tokens"),
      (work.ruleTries, "rule tries"),
    ]
    return counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private static func selection(_ typed: TypedOptions) throws(CommandError) -> MentionSelection {
    guard let list = typed.last("only") else { return .all }
    var selection: MentionSelection = []
    for word in list.split(separator: ",") {
      guard let part = MentionSelection(name: String(word)) else {
        throw .badChoice(
          option: "only", String(word), known: MentionSelection.names, command: usage.program)
      }
      selection.insert(part)
    }
    return selection
  }
}

extension TypedOptions {
  /// As typed, else the machine's cores.
  var workers: Int { last("workers").flatMap { Int($0) } ?? Machine.cores }
}
