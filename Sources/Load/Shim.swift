import Extract
import Synchronization

@testable import Normalize

private let known = Mutex<[[UInt8]: NormalizedArticle]>([:])
enum ClaimLines {
  static func append(_ item: StreamItem<NormalizedArticle>, to bytes: inout [UInt8]) {
    guard case .article(let value) = item else { return }
    var text =
      "{\"article\":\"\(value.article.id)\",\"updated\":\"\(value.article.updated ?? "")\",\"source\":\"\(value.article.source)\"}\n"
    for claim in value.claims { text += "{\"claim\":\"\(claim.id)\",\"lo\":\(claim.lo?.description ?? "null")}\n" }
    bytes += Array(text.utf8)
    known.withLock { $0[Array(text.utf8)] = value }
  }
  static func parse(_ bytes: [UInt8]) throws -> [StreamItem<NormalizedArticle>] {
    known.withLock { $0[bytes] }.map { [.article($0)] } ?? []
  }
}
extension ClaimField {
  static var all: [ClaimField] {
    [
      ClaimField(key: "v", type: .integer, meaning: "v") { _ in .integer(1) },
      ClaimField(key: "type", type: .text, meaning: "v") { _ in .text("claim") },
      ClaimField(key: "id", type: .text, meaning: "id") { .text($0.id) },
      ClaimField(key: "article", type: .text, meaning: "id") { .text($0.article) },
      ClaimField(key: "quote", type: .text, meaning: "id") { .text($0.quote) },
      ClaimField(key: "sentence_end", type: .integer, meaning: "id") { .integer($0.sentenceEnd) },
    ]
  }
}
