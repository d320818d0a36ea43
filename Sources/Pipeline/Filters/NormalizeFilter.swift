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

  package func run(write: ([UInt8]) throws -> Void) throws {
    let line = BatchLine(workers: workers)
    let extracted = line.source("read", bytes: \.bytes) { add in
      for path in paths { try LineFile(path).read { stream in try ExtractLines.read(stream, each: add) } }
    }
    let written = line.stage("normalize", extracted) { item in
      ClaimLines.bytes(of: item.map(normalizer.normalize))
    }
    try line.sink("write", written) { items in
      for lines in items { try write(lines) }
    }
  }
}
