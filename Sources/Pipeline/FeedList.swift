import Extract
import Lexicon

/// The files that a run reads, in their order, each with what its feed does not say of itself.
package struct FeedList: Sendable {
  private struct Feed: Sendable {
    let paths: [String]
    let reader: FeedReader
  }

  private var feeds: [Feed] = []
  /// What could not be found.
  private var missing: [Reject] = []

  /// Neighbours with the same hints are looked up together, so that `a.txt a.json` is an article and its sidecar.
  package init(_ sources: [RunPlan.Source], tables: TableSet = .embedded) {
    var rest = sources[...]
    while let first = rest.first {
      let same = rest.prefix { $0.hasHints(of: first) }
      rest = rest.dropFirst(same.count)
      let found = SourcePaths.expand(same.map(\.path))
      missing += found.rejects
      let format = first.format.flatMap { FeedFormat(rawValue: $0) }
      let reader = FeedReader(format: format, published: first.published, source: first.source, tables: tables)
      feeds.append(Feed(paths: found.files, reader: reader))
    }
  }

  package var paths: [String] { feeds.flatMap(\.paths) }

  /// Reads all, file after file; what can't be read comes as a reject.
  package func read(_ body: (StreamItem<Article>) throws -> Void) throws {
    for reject in missing { try body(.reject(reject)) }
    for feed in feeds {
      for path in feed.paths { try feed.reader.read(path, each: body) }
    }
  }
}

extension RunPlan.Source {
  func hasHints(of other: RunPlan.Source) -> Bool {
    format == other.format && published == other.published && source == other.source
  }
}
