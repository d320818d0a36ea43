import Extract
import Lexicon
import Load
import Normalize

/// The whole program: feeds in, datasets out. Five stages in a row, joined by bounded channels of batches.
///
///     read ──► extract ×N ──► normalize ×N ──► prepare ×N ──► load, in the order of reading
///
/// The first error of any stage ends the run, and the output folder stays as it was.
package struct Run: Sendable {
  private let plan: RunPlan
  private let feeds: FeedList
  private let extractor: Extractor
  private let normalizer: Normalizer
  private let storyWords: StoryWords

  package init(plan: RunPlan, lexicon: Lexicon) throws {
    self.plan = plan
    feeds = FeedList(plan.sources, tables: lexicon.tables)
    extractor = Extractor(lexicon: lexicon)
    normalizer = try Normalizer(lexicon: lexicon, settings: plan.settings)
    storyWords = lexicon.storyWords
  }

  package var inputs: Int { feeds.paths.count }

  /// `facts` is asked at the end, just before the datasets are published; `notice` sees each reject as it passes.
  package func run(facts: () -> RunFacts, notice: (Reject) -> Void = { _ in }) throws -> RunResult {
    let loader = try Loader(plan.loadSettings, words: storyWords)
    var counts = StageCounts()
    do {
      let line = BatchLine(workers: plan.workers)
      let articles = line.source("read", bytes: \.bytes) { add in try feeds.read(add) }
      let extracted = line.stage("extract", articles) { item in item.map(extractor.extract) }
      let normalized = line.stage("normalize", extracted) { item in
        (mentions: item.mentionCount, claims: item.map(normalizer.normalize))
      }
      let prepared = line.stage("prepare", normalized) { [preparer = loader.preparer] item in
        (mentions: item.mentions, claims: item.claims.map(preparer.prepare))
      }
      try line.sink("load", prepared) { items in
        for item in items { counts.count(item.claims, mentions: item.mentions, notice) }
        try loader.add(items.map(\.claims))
      }
      try counts.requireInput(of: feeds, named: plan.sources.map(\.path))
    } catch {
      loader.abandon()
      throw error
    }
    return RunResult(counts: counts, load: try loader.publish(facts()))
  }
}

/// What a run did.
package struct RunResult: Sendable {
  package let counts: StageCounts
  package let load: LoadSummary
}
