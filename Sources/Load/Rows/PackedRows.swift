import Extract

/// An article's rows as the store keeps them: numbers of 32 bits, little-endian, then what they give the lengths of.
///
/// The numbers are the claims of each kind, the rows of each table, how many marks and flows there are, and the length of
/// each part that follows. The parts are the tables' rows, the marks, then key and line of each flow. Only the program that
/// packed them unpacks them: `RowStore`.
extension ArticleRows {
  var packed: [UInt8] {
    let words = flows.flatMap { flow in [Array(flow.key.utf8)[...], Array(flow.line.utf8)[...]] }
    let parts = tables.map(\.bytes) + marks + words
    let numbers = kinds + tables.map(\.count) + [marks.count, flows.count] + parts.map(\.count)
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
    guard let head = PackedRows.numbers(bytes, 0..<kinds + tables + 2) else { return nil }
    let (marks, flows) = (head[kinds + tables], head[kinds + tables + 1])
    let count = tables + marks + 2 * flows
    guard let lengths = PackedRows.numbers(bytes, head.count..<head.count + count),
      let parts = PackedRows.parts(bytes, from: 4 * (head.count + count), lengths)
    else { return nil }
    let texts = parts[(tables + marks)...].map { part in String(decoding: part, as: UTF8.self) }
    self.init(
      tables: (0..<tables).map { Lines(count: head[kinds + $0], bytes: parts[$0]) }, kinds: Array(head[..<kinds]),
      flows: (0..<flows).map { Flow(key: texts[2 * $0], line: texts[2 * $0 + 1]) },
      marks: Array(parts[tables..<tables + marks]))
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
