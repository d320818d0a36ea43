/// A text whose figure stands in [brackets]: the text without them, and the bytes between them.
struct MarkedText {
  let text: String
  let range: Range<Int>
  let quote: String

  init(_ marked: String) {
    let parts = marked.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? parts[1] : ""
    let inner = rest.prefix { $0 != "]" }
    text = String(parts[0]) + String(inner) + String(rest.dropFirst(inner.count + 1))
    range = parts[0].utf8.count..<(parts[0].utf8.count + inner.utf8.count)
    quote = String(inner)
  }
}
