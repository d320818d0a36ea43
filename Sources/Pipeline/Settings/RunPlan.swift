import Load
import Normalize

/// A checked pipeline file: what a run will do.
package struct RunPlan: Sendable, Hashable {
  /// A path or glob to read, and what its feed does not say of itself.
  package struct Source: Sendable, Hashable {
    package var path: String
    package var format: String?
    package var published: String?
    package var source: String?

    package init(path: String, format: String? = nil, published: String? = nil, source: String? = nil) {
      self.path = path
      self.format = format
      self.published = published
      self.source = source
    }
  }

  /// What the command line says over the file's own.
  package struct Overrides: Sendable {
    package var sources: [String] = []
    package var output: String?
    package var workers: Int?

    package init(sources: [String] = [], output: String? = nil, workers: Int? = nil) {
      self.sources = sources
      self.output = output
      self.workers = workers
    }
  }

  /// The pipeline file.
  package var file: String
  package var sources: [Source]
  package var output: String
  /// The folder of tables that replace the program's own.
  package var tables: String?
  /// Empty = all.
  package var outputs: [String]
  package var workers: Int
  package var settings: NormalizeSettings
}

extension RunPlan {
  /// Where and what the load stage writes.
  package var loadSettings: LoadSettings {
    let chosen = outputs.compactMap { Output(rawValue: $0) }
    return LoadSettings(folder: output, outputs: chosen.isEmpty ? Set(Output.allCases) : Set(chosen))
  }
}
