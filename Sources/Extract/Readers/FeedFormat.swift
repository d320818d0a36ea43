/// How a file holds its articles.
package enum FeedFormat: String, Sendable, CaseIterable {
  /// One article a file.
  case text
  /// One JSON object a line.
  case ndjson
  /// A header, then one article a row.
  case csv

  /// Bytes of a file's start that are looked at.
  static let headSize = 4096

  /// Tells the format by a file's first bytes: `{` opens JSON lines, a row of known column names opens a CSV.
  static func recognized(in head: UnsafeRawBufferPointer) -> FeedFormat {
    let start = head.drop { $0 <= 0x20 }
    if start.first == UInt8(ascii: "{") || isArrayOfObjects(start) { return .ndjson }
    let header = String(decoding: start.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    return isHeader(header) ? .csv : .text
  }

  private static func isArrayOfObjects(_ start: Slice<UnsafeRawBufferPointer>) -> Bool {
    start.first == UInt8(ascii: "[") && start.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// Two cells that name columns of articles, or one that names the text's.
  private static func isHeader(_ line: String) -> Bool {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count > 1 else { return false }
    let keys = cells.compactMap { ArticleKey(columnName: $0.filter { $0 != "\"" }) }
    return keys.count > 1 || keys.contains(.text)
  }
}
