import Extract
import Pipeline

extension Option {
  static let format = Option("format", "f", .word("FORMAT"), help: "text, ndjson or csv (default: recognized)")
  static let published = Option(
    "published", "p", .word("DAY"), help: "the day of articles that tell none: 2017-10-25")
  static let sourceName = Option("source-name", nil, .word("NAME"), help: "the outlet of articles that tell none")
  static let pipeline = Option("pipeline", nil, .word("FILE"), help: "take the settings of this pipeline file")
}

/// What the command line says of the feeds that do not say it themselves.
struct FeedHints {
  private let format: String?
  private let published: String?
  private let sourceName: String?

  init(_ typed: TypedOptions, command: String) throws(CommandError) {
    format = typed.last("format")
    published = typed.last("published")
    sourceName = typed.last("source-name")
    let known = FeedFormat.allCases.map(\.rawValue)
    if let format, !known.contains(format) {
      throw .badChoice(option: "format", format, known: known, command: command)
    }
    if let published, !IsoDay.starts(published) {
      throw .badDay(option: "published", published, command: command)
    }
  }

  func source(_ path: String) -> RunPlan.Source {
    RunPlan.Source(path: path, format: format, published: published, source: sourceName)
  }
}
