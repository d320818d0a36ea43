import Extract
import Lexicon

/// The load stage: articles with their claims go into the folder's store, and the store's content into the datasets.
///
/// What a run adds is one transaction, and its files are shown together once all of them are written whole. So a run
/// that fails leaves the folder as it was. One thread owns a loader.
package final class Loader {
  /// Makes of an article what `add` takes.
  package let preparer: ArticlePreparer
  private let settings: LoadSettings
  private let folder: OutputFolder
  private var store: ArticleStore?
  private var run = RunCounts()

  /// Makes or opens the folder and holds it against other runs until the loader is gone.
  /// `words` are those that a sender puts around a story.
  package init(_ settings: LoadSettings, words: StoryWords = .embedded) throws(LoadError) {
    self.settings = settings
    preparer = ArticlePreparer(words)
    folder = try OutputFolder(settings.folder)
    OutputSet.clear(Datasets.names, in: folder.path)
    store = try ArticleStore(folder.state + "/store.sqlite", replace: settings.replace, words: words)
  }

  package func add(_ items: [StreamItem<PreparedArticle>]) throws(LoadError) {
    let store = try openStore()
    do throws(LoadError) {
      for item in items { try add(item, to: store) }
    } catch {
      abandon()
      throw error
    }
  }

  /// Writes all outputs whole, commits the store, then shows the files. The run has ended with this.
  package func publish(_ facts: RunFacts) throws(LoadError) -> LoadSummary {
    let store = try openStore()
    let files = OutputSet(in: folder.path)
    defer { abandon() }
    do throws(LoadError) {
      let summary = try write(store, to: files, facts)
      try store.commit()
      self.store = nil
      try files.show()
      return summary
    } catch {
      files.abandon()
      throw error
    }
  }

  /// Forgets what was added and is not published; nothing half-written stays.
  package func abandon() {
    store?.rollback()
    store = nil
    folder.release()
  }

  private func openStore() throws(LoadError) -> ArticleStore {
    guard let store else { throw .failed(path: folder.path, reason: "the run has ended already") }
    return store
  }

  private func add(_ item: StreamItem<PreparedArticle>, to store: ArticleStore) throws(LoadError) {
    switch item {
    case .article(let article):
      run.count(try store.put(article))
    case .reject(let reject):
      try store.put(reject)
      run.rejects += 1
    }
  }

  private func write(
    _ store: ArticleStore, to files: OutputSet, _ facts: RunFacts
  ) throws(LoadError) -> LoadSummary {
    var summary = LoadSummary()
    summary.run = run
    try CopyMarker(store).mark()
    try store.refreshRows()
    let datasets = try Datasets(settings.outputs, in: files)
    summary.dataset = try datasets.write(store)
    summary.files = try datasets.close()
    let manifest = try ManifestWriter(in: files)
    try manifest.write(summary, facts)
    try manifest.file.finish()
    _ = try manifest.file.close()
    return summary
  }
}
