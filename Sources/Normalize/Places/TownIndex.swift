import Lexicon

/// Where in the table's bytes the rows of a name begin: one slot a name and other spelling, by open addressing.
struct TownIndex: Sendable {
  private struct Slot: Sendable {
    /// The upper half of the key; the lower one says where the search begins.
    var tag: UInt32 = 0
    /// -1 = free.
    var offset: Int32 = -1
  }

  private struct Entry {
    let key: UInt64
    let row: Int32
  }

  let letters: FoldedLetters
  private var slots: [Slot]

  init(_ bytes: TownRow.Bytes, _ letters: FoldedLetters) {
    self.letters = letters
    let entries = TownIndex.entries(of: bytes, letters)
    // At least a quarter of the slots stays free.
    var bits = 6
    while 3 << bits < entries.count * 4 { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    slots.withUnsafeMutableBufferPointer { slots in
      for entry in TownIndex.grouped(entries, bits) { TownIndex.add(entry, to: slots) }
    }
  }

  /// In the order of the table.
  func offsets(of key: PlaceKey) -> [Int32] {
    let (tag, mask) = (UInt32(key.value >> 32), slots.count - 1)
    var place = Int(truncatingIfNeeded: key.value) & mask
    var found: [Int32] = []
    while slots[place].offset >= 0 {
      if slots[place].tag == tag { found.append(slots[place].offset) }
      place = (place + 1) & mask
    }
    return found
  }

  private static func entries(of bytes: TownRow.Bytes, _ letters: FoldedLetters) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(bytes.count / 14)
    letters.ascii.withUnsafeBufferPointer { ascii in
      var place = 0
      while place < bytes.count { add(row: &place, of: bytes, letters, ascii, to: &entries) }
    }
    return entries
  }

  /// The names of the row that begins at `place`, which is set to the next row.
  @inline(__always) private static func add(
    row place: inout Int, of bytes: TownRow.Bytes, _ letters: FoldedLetters, _ ascii: UnsafeBufferPointer<UInt8>,
    to entries: inout [Entry]
  ) {
    let (row, isRow) = (Int32(place), bytes[place] &- 48 < 10)
    var column = 0
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
      if isRow, column == TownRow.nameColumn || column == TownRow.spellingsColumn {
        let key = PlaceKey(bytes, from: &place, letters, ascii: ascii)
        if key.value != 0 { entries.append(Entry(key: key.value, row: row)) }
        if place == bytes.count || bytes[place] == UInt8(ascii: "\n") { break }
      }
      if bytes[place] == UInt8(ascii: "\t") { column += 1 }
      place += 1
    }
    place += 1
  }

  /// Those whose search begins in one part of the slots together, in their order: slots far apart cost a miss of the cache each.
  private static func grouped(_ entries: [Entry], _ bits: Int) -> [Entry] {
    let shift = bits - 6
    var starts = [Int](repeating: 0, count: 65)
    for entry in entries { starts[Int(entry.key >> shift & 63) + 1] += 1 }
    for group in 1..<65 { starts[group] += starts[group - 1] }
    return Array(unsafeUninitializedCapacity: entries.count) { grouped, count in
      for entry in entries {
        let group = Int(entry.key >> shift & 63)
        grouped[starts[group]] = entry
        starts[group] += 1
      }
      count = entries.count
    }
  }

  /// Each name takes one slot a row.
  @inline(__always) private static func add(_ entry: Entry, to slots: UnsafeMutableBufferPointer<Slot>) {
    let (tag, mask) = (UInt32(entry.key >> 32), slots.count - 1)
    var place = Int(truncatingIfNeeded: entry.key) & mask
    while slots[place].offset >= 0 {
      if slots[place].tag == tag, slots[place].offset == entry.row { return }
      place = (place + 1) & mask
    }
    slots[place] = Slot(tag: tag, offset: entry.row)
  }
}
