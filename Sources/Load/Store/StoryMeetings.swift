/// Which stories stand under one key of their MinHash signatures.
extension CopyStore {
  /// So many keys are in memory at one time, 64 MB of them.
  private static let most = 1 << 22

  /// The stories under each key that several have, in the order in which they were sent; `isFirst` where a key begins.
  func eachMeeting(
    _ body: (_ row: Int, _ moment: Double?, _ isFirst: Bool) throws(LoadError) -> Void
  ) throws(LoadError) {
    let stories = max(1, try database.integer("SELECT count(*) FROM prints"))
    let width = max(1, CopyStore.most / stories)
    for first in stride(from: 0, to: MinHash.bands, by: width) {
      let meetings = try StoryMeetings(database, bands: first..<min(first + width, MinHash.bands))
      try meetings.each(body)
    }
  }
}

/// The keys that stories have in some bands.
private struct StoryMeetings {
  /// In the order in which they were sent.
  private var stories: [(row: Int, moment: Double?)] = []
  /// Ascending; `story` is a place in `stories`.
  private var keys: [(key: UInt64, story: Int)] = []

  init(_ database: Database, bands: Range<Int>) throws(LoadError) {
    let found = try database.prepare(
      """
      SELECT a.rowid, coalesce(a.updated, a.published), substr(p.keys, ?, ?)
      FROM prints p JOIN articles a ON a.rowid = p.article ORDER BY 2, a.source, a.id
      """)
    let size = MemoryLayout<UInt64>.size
    try found.bind([.integer(size * bands.lowerBound + 1), .integer(size * bands.count)])
    while try found.step() {
      found.bytes(2).withUnsafeBytes { raw in
        for start in stride(from: 0, to: raw.count, by: size) {
          let key = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
          keys.append((key, stories.count))
        }
      }
      stories.append((found.integer(0), StoryMoment.days(found.text(1) ?? "")))
    }
    keys.sort { left, right in left.key != right.key ? left.key < right.key : left.story < right.story }
  }

  func each(_ body: (_ row: Int, _ moment: Double?, _ isFirst: Bool) throws(LoadError) -> Void) throws(LoadError) {
    var start = 0
    while start < keys.count {
      let end = keys[start...].firstIndex { $0.key != keys[start].key } ?? keys.count
      if end - start > 1 {
        for place in start..<end {
          let story = stories[keys[place].story]
          try body(story.row, story.moment, place == start)
        }
      }
      start = end
    }
  }
}
