import CXXHash

/// Keys under which stories that share words meet: MinHash signatures of 96 hashes, cut into 48 bands of two.
///
/// Two stories that share the part `j` of all their runs of words have a band in common with the probability
/// 1 - (1 - j²)⁴⁸: 0.86 at a fifth, 0.99 at three tenths, 0.9999 at four.
enum MinHash {
  static let bands = 48
  private static let rows = 2

  /// Odd factors and summands of the hash functions.
  private static let functions: [(factor: UInt64, summand: UInt64)] = (0..<bands * rows).map { number in
    (hash(of: [UInt64(number), 0]) | 1, hash(of: [UInt64(number), 1]))
  }

  /// One key a band; none of an empty story.
  static func keys(of shingles: StoryShingles) -> [Int] {
    guard !shingles.hashes.isEmpty else { return [] }
    let minima = functions.map { function in
      var least = UInt64.max
      for shingle in shingles.hashes { least = min(least, shingle &* function.factor &+ function.summand) }
      return least
    }
    return (0..<bands).map { band in
      let key = hash(of: [UInt64(band)] + minima[band * rows..<(band + 1) * rows])
      return Int(truncatingIfNeeded: key)
    }
  }

  private static func hash(of numbers: [UInt64]) -> UInt64 {
    numbers.map(\.littleEndian).withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
  }
}
