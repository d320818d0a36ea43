import Lexicon
import Synchronization

/// A town of the gazetteer.
package struct Town: Sendable, Hashable {
  package let name: String
  /// ISO 3166-1 alpha-2.
  package let country: String
  package let point: GeoPoint
  package let population: Int
}

/// The towns of the world by their names and other spellings. Its table is indexed at the first look-up, never before.
package final class Gazetteer: Sendable {
  /// Where the rows of a spelling begin in the table's bytes, ordered by the spelling's hash.
  private struct Entry: Sendable {
    let hash: UInt64
    let offset: Int32
  }

  private let tables: TableSet
  private let index = Mutex<[Entry]?>(nil)
  private let map = TownMap()

  package init(_ tables: TableSet = .embedded) {
    self.tables = tables
  }

  /// All towns of that name, the most populous first; letters' case is ignored.
  package func towns(named name: String) -> [Town] {
    tables.withBytes(of: "cities") { towns(of: WordHash.of(name), in: $0) } ?? []
  }

  /// The countries of all towns so near to a point, in km.
  package func countries(within reach: Double, of point: GeoPoint) -> Set<String> {
    tables.withBytes(of: "cities") { map.countries(within: reach, of: point, in: $0) } ?? []
  }

  private func towns(of wanted: UInt64, in bytes: UnsafeRawBufferPointer) -> [Town] {
    let offsets = index.withLock { index -> [Int32] in
      let entries = index ?? Gazetteer.entries(of: bytes)
      index = entries
      return Gazetteer.offsets(of: wanted, in: entries)
    }
    let towns = offsets.compactMap { Gazetteer.town(in: bytes, at: Int($0)) }
    return towns.sorted { $0.population > $1.population }
  }

  private static func offsets(of hash: UInt64, in entries: [Entry]) -> [Int32] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var found: [Int32] = []
    while low < entries.count, entries[low].hash == hash {
      if found.last != entries[low].offset { found.append(entries[low].offset) }
      low += 1
    }
    return found
  }

  /// One entry for each name and other spelling of each row.
  private static func entries(of bytes: UnsafeRawBufferPointer) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(400_000)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start] &- 48 < 10 { addNames(of: bytes, start..<end, to: &entries) }
      start = end + 1
    }
    entries.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.offset < $1.offset }
    return entries
  }

  /// Of the second column and the seventh.
  private static func addNames(of bytes: UnsafeRawBufferPointer, _ row: Range<Int>, to entries: inout [Entry]) {
    var (column, hash, length) = (0, WordHash(), 0)
    for place in row.lowerBound...row.upperBound {
      let byte = place < row.upperBound ? bytes[place] : UInt8(ascii: "\t")
      let ends = byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|") && column == 6
      guard ends else {
        hash.add(byte)
        length += 1
        continue
      }
      if length > 0, column == 1 || column == 6 {
        entries.append(Entry(hash: hash.value, offset: Int32(row.lowerBound)))
      }
      if byte == UInt8(ascii: "\t") { column += 1 }
      (hash, length) = (WordHash(), 0)
    }
  }

  private static func town(in bytes: UnsafeRawBufferPointer, at start: Int) -> Town? {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let cells = bytes[start..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard cells.count >= 6 else { return nil }
    let texts = cells.map { String(decoding: $0, as: UTF8.self) }
    guard let lat = Double(texts[3]), let lon = Double(texts[4]), let population = Int(texts[5]) else { return nil }
    return Town(name: texts[1], country: texts[2], point: GeoPoint(lat: lat, lon: lon), population: population)
  }
}
