import Lexicon
import Pipeline

extension Option {
  static let tables = Option(
    "tables", nil, .word("DIR"), help: "read each NAME.tsv in it instead of the program's table of that name")
}

extension TypedOptions {
  /// The lexicon with the tables of `--tables`, else of the pipeline file, else with the program's own.
  func lexicon(pipeline: String? = nil) throws -> Lexicon {
    if let folder = last("tables") {
      do throws(TableError) {
        return try Lexicon(tables: TableSet(folder: folder))
      } catch {
        throw CommandError.badTables(error)
      }
    }
    return try pipeline.map { try PipelineReader.lexicon(of: $0) } ?? Lexicon()
  }
}
