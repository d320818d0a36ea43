import CXXHash

/// The runs of four words of a story, as a set of hashes.
struct StoryShingles: Sendable {
  static let length = 4

  /// Ascending, each once. A text of fewer words is one run.
  let hashes: [UInt64]

  init(_ words: [StoryPrint.Word]) {
    guard !words.isEmpty else {
      hashes = []
      return
    }
    let plain = words.map(\.hash)
    let length = min(StoryShingles.length, plain.count)
    let all = plain.withUnsafeBytes { raw in
      (0...plain.count - length).map { start in
        XXH3_64bits(raw.baseAddress?.advanced(by: 4 * start), 4 * length)
      }
    }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(all.count)
    for hash in all.sorted() where hashes.last != hash { hashes.append(hash) }
    self.hashes = hashes
  }

  /// How many both have.
  func shared(with other: StoryShingles) -> Int {
    var (one, two, shared) = (0, 0, 0)
    while one < hashes.count, two < other.hashes.count {
      if hashes[one] == other.hashes[two] {
        shared += 1
        one += 1
        two += 1
      } else if hashes[one] < other.hashes[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return shared
  }
}
