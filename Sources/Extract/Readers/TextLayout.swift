/// What the first lines of a plain-text article say.
///
/// - A head of `key: value` lines up to the first empty line; its first line may be the title instead.
/// - The first line is the title when an empty line sets it apart.
///
///     Iran opens a crossing        → title
///     date: 2017-10-25             → published
///                                  → the text begins behind the empty line
///     BEIRUT (Reuters) - Iran …
struct TextLayout {
  private let bytes: [UInt8]
  private var position = 0

  static func draft(of bytes: [UInt8]) -> ArticleDraft {
    var layout = TextLayout(bytes: bytes)
    var draft = ArticleDraft()
    layout.skipEmptyLines()
    layout.takeHead(&draft)
    if draft.title.isEmpty { layout.takeTitle(&draft) }
    draft.text = layout.rest()
    return draft
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func takeHead(_ draft: inout ArticleDraft) {
    var head = ArticleDraft()
    var known = 0
    var next = position
    while let line = line(at: next), !isEmpty(line) {
      if let (key, value) = pair(line) {
        known += 1
        if key == .title { head.title = value } else { head[key] = String(decoding: value, as: UTF8.self) }
      } else if next == position {
        head.title = trimmed(line)
      } else if !isForeignPair(line) {
        return
      }
      next = line.upperBound + 1
    }
    guard known > 0 else { return }
    draft = head
    position = next
    skipEmptyLines()
  }

  private mutating func takeTitle(_ draft: inout ArticleDraft) {
    guard let first = line(at: position), let second = line(at: first.upperBound + 1), isEmpty(second) else {
      return
    }
    let start = position
    position = second.upperBound + 1
    skipEmptyLines()
    if rest().isEmpty {
      position = start
    } else {
      draft.title = trimmed(first)
    }
  }

  private func pair(_ line: Range<Int>) -> (ArticleKey, [UInt8])? {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon - line.lowerBound <= 20,
      let key = ArticleKey(columnName: String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self)),
      key != .text
    else { return nil }
    return (key, trimmed(colon + 1..<line.upperBound))
  }

  /// `author: Smith`: a key that is not ours.
  private func isForeignPair(_ line: Range<Int>) -> Bool {
    let key = bytes[line].prefix { $0 &- 97 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return !key.isEmpty && key.count <= 20 && bytes[line].dropFirst(key.count).first == UInt8(ascii: ":")
  }

  private mutating func skipEmptyLines() {
    while let line = line(at: position), isEmpty(line) { position = line.upperBound + 1 }
  }

  /// The line that begins at `start`, without its `\n`; nil at the end.
  private func line(at start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    return start..<(bytes[start...].firstIndex(of: 10) ?? bytes.count)
  }

  private func isEmpty(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy { $0 <= 0x20 } }

  private func trimmed(_ range: Range<Int>) -> [UInt8] {
    let front = bytes[range].drop { $0 <= 0x20 }
    return Array(front[..<((front.lastIndex { $0 > 0x20 } ?? front.startIndex - 1) + 1)])
  }

  /// What is left, without white space at its end.
  private func rest() -> [UInt8] {
    guard position < bytes.count, let last = bytes[position...].lastIndex(where: { $0 > 0x20 }) else { return [] }
    return Array(bytes[position...last])
  }
}
