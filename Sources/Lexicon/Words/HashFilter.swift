/// Tells in one look at a few kilobytes that a hash is not among those inserted; it can take a stranger for one of them.
struct HashFilter: Sendable {
  /// One bit for each value of a hash's low 17 bits.
  private var words: [UInt64] = Array(repeating: 0, count: 1 << 11)

  mutating func insert(_ hash: UInt64) { words[HashFilter.place(hash)] |= HashFilter.bit(hash) }

  func mayContain(_ hash: UInt64) -> Bool { words[HashFilter.place(hash)] & HashFilter.bit(hash) != 0 }

  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6 & 0x7FF) }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}
