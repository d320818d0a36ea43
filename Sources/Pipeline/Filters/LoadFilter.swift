import Extract
import Lexicon
import Load
import Normalize

/// The load stage alone: the lines of the normalize stage in, datasets out.
package struct LoadFilter: Sendable {
  private let paths: [String]
  private let settings: LoadSettings
  private let words: StoryWords
  private let workers: Int

  package init(paths: [String], settings: LoadSettings, words: StoryWords, workers: Int) {
    self.paths = paths
    self.settings = settings
    self.words = words
    self.workers = workers
  }

  /// `facts` is asked at the end, just before the datasets are published; `notice` sees the lines that could not be
  /// read, which are loaded as rejects.
  @discardableResult
  package func run(facts: () -> RunFacts, notice: @escaping @Sendable (Reject) -> Void) throws -> LoadSummary {
    let loader = try Loader(settings, words: words)
    do {
      let line = BatchLine(workers: workers)
      let normalized = line.source("read", bytes: \.bytes) { add in
        for path in paths { try LineFile(path).read(by: ClaimLines.read, notice: notice, each: add) }
      }
      let prepared = line.stage("prepare", normalized) { [preparer = loader.preparer] item in
        item.map(preparer.prepare)
      }
      try line.sink("load", prepared) { items in try loader.add(items) }
    } catch {
      loader.abandon()
      throw error
    }
    return try loader.publish(facts())
  }
}
