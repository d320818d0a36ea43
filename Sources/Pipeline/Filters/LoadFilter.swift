import Extract
import Lexicon
import Load
import Normalize

/// The load stage alone: the lines of the normalize stage in, datasets out.
package struct LoadFilter: Sendable {
  private let paths: [String]
  private let settings: LoadSettings
  private let words: StoryWords

  package init(paths: [String], settings: LoadSettings, words: StoryWords) {
    self.paths = paths
    self.settings = settings
    self.words = words
  }

  /// `facts` is asked at the end, just before the datasets are published; `notice` sees the lines that could not be
  /// read, which are loaded as rejects.
  @discardableResult
  package func run(facts: () -> RunFacts, notice: @escaping @Sendable (Reject) -> Void) throws -> LoadSummary {
    let loader = try Loader(settings, words: words)
    do {
      let line = BatchLine(workers: 1)
      let normalized = line.source("read", bytes: \.bytes) { add in
        for path in paths { try LineFile(path).read(by: ClaimLines.read, notice: notice, each: add) }
      }
      try line.sink("load", normalized) { items in try loader.add(items) }
    } catch {
      loader.abandon()
      throw error
    }
    return try loader.publish(facts())
  }
}
