import Extract

/// An article's rows as the store keeps them: numbers of 32 bits, little-endian, then what they give the lengths of.
///
/// The numbers are the claims of each kind, the rows of each table, how many parts follow, and each one's length. The parts
/// are the tables' rows, then key and line of each flow. Only the program that packed them unpacks them: `RowStore`.
extension ArticleRows {
  var packed: [UInt8] {
    let words = flows.flatMap { flow in [Array(flow.key.utf8)[...], Array(flow.line.utf8)[...]] }
    let parts = tables.map(\.bytes) + words
    let numbers = kinds + tables.map(\.count) + [parts.count] + parts.map(\.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * numbers.count + parts.reduce(0) { $0 + $1.count })
    for number in numbers {
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    for part in parts { bytes.append(contentsOf: part) }
    return bytes
  }

  /// Nil where the bytes are not what `packed` makes.
  init?(packed bytes: [UInt8]) {
    let (kinds, tables) = (Kind.allCases.count, Table.allCases.count)
    guard let head = PackedRows.numbers(bytes, 0..<kinds + tables + 1), let count = head.last,
      count >= tables, count % 2 == tables % 2,
      let lengths = PackedRows.numbers(bytes, head.count..<head.count + count),
      let parts = PackedRows.parts(bytes, from: 4 * (head.count + count), lengths)
    else { return nil }
    let text = { (part: ArraySlice<UInt8>) in String(decoding: part, as: UTF8.self) }
    self.init(
      tables: (0..<tables).map { Lines(count: head[kinds + $0], bytes: parts[$0]) },
      kinds: Array(head[..<kinds]),
      flows: stride(from: tables, to: count, by: 2).map { Flow(key: text(parts[$0]), line: text(parts[$0 + 1])) })
  }
}

private enum PackedRows {
  static func numbers(_ bytes: [UInt8], _ range: Range<Int>) -> [Int]? {
    guard 4 * range.upperBound <= bytes.count else { return nil }
    return bytes.withUnsafeBytes { raw in
      range.map { Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))) }
    }
  }

  /// The parts must end where the bytes do.
  static func parts(_ bytes: [UInt8], from start: Int, _ lengths: [Int]) -> [ArraySlice<UInt8>]? {
    guard lengths.reduce(start, +) == bytes.count else { return nil }
    var end = start
    return lengths.map { length in
      end += length
      return bytes[end - length..<end]
    }
  }
}
