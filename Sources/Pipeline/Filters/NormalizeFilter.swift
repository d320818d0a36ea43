import Extract
import Normalize

/// The normalize stage alone: the lines of the extract stage in, JSON lines of articles with their claims out.
package struct NormalizeFilter: Sendable {
  private let paths: [String]
  private let normalizer: Normalizer
  private let workers: Int

  package init(paths: [String], normalizer: Normalizer, workers: Int) {
    self.paths = paths
    self.normalizer = normalizer
    self.workers = workers
  }

  /// `notice` sees the lines that could not be read; they go on as rejects.
  package func run(write: ([UInt8]) throws -> Void, notice: @escaping @Sendable (Reject) -> Void) throws {
    let line = BatchLine(workers: workers)
    let extracted = line.source("read", bytes: \.bytes) { add in
      for path in paths { try LineFile(path).read(by: ExtractLines.read, notice: notice, each: add) }
    }
    let written = line.stage("normalize", extracted) { item in
      ClaimLines.bytes(of: item.map(normalizer.normalize))
    }
    try line.sink("write", written) { items in
      for lines in items { try write(lines) }
    }
  }
}

extension ClaimLines {
  static func bytes(of item: StreamItem<NormalizedArticle>) -> [UInt8] {
    var bytes: [UInt8] = []
    if case .article(let normalized) = item {
      bytes.reserveCapacity(2 * normalized.article.text.count + 1536 * (normalized.claims.count + 1))
    }
    append(item, to: &bytes)
    return bytes
  }
}
