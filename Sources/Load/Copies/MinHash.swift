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
    let number = UInt64(number)
    return (hash(of: SIMD2(number, 0)) | 1, hash(of: SIMD2(number, 1)))
  }

  /// One key a band; none of an empty story.
  static func keys(of shingles: StoryShingles) -> [UInt64] {
    guard !shingles.hashes.isEmpty else { return [] }
    let minima = shingles.hashes.withUnsafeBufferPointer { hashes in
      functions.map { function in least(of: hashes, function) }
    }
    return (0..<bands).map { band in
      let words: InlineArray<3, UInt64> = [UInt64(band), minima[band * rows], minima[band * rows + 1]]
      return hash(of: words)
    }
  }

  private static func least(
    of hashes: UnsafeBufferPointer<UInt64>, _ function: (factor: UInt64, summand: UInt64)
  ) -> UInt64 {
    var least = UInt64.max
    for hash in hashes { least = min(least, hash &* function.factor &+ function.summand) }
    return least
  }

  /// Of the bytes of whole words; they are little-endian on all machines that Swift runs on.
  private static func hash<Words: BitwiseCopyable>(of words: Words) -> UInt64 {
    withUnsafeBytes(of: words) { XXH3_64bits($0.baseAddress, $0.count) }
  }
}
