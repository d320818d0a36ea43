import Extract

/// The JSON lines of the normalize stage: each article with its claims behind it, and what was set aside.
package enum ClaimLines {
  /// One object, without a line end.
  package static func appendClaim(_ claim: Claim, to bytes: inout [UInt8]) {
    var line = LineBuffer()
    claim.append(to: &line)
    line.withBytes { bytes.append(contentsOf: $0) }
  }

  /// An article's line and those of its claims; or the line of a reject.
  package static func append(_ item: StreamItem<NormalizedArticle>, to bytes: inout [UInt8]) {
    var lines = LineBuffer()
    append(item, to: &lines)
    lines.withBytes { bytes.append(contentsOf: $0) }
  }

  private static func append(_ item: StreamItem<NormalizedArticle>, to bytes: inout LineBuffer) {
    switch item {
    case .reject(let reject): ExtractLines.appendReject(reject, to: &bytes)
    case .article(let normalized):
      ExtractLines.appendArticle(normalized.article, to: &bytes)
      for index in normalized.claims.indices {
        normalized.claims[index].append(to: &bytes)
        bytes.append("\n")
      }
    }
  }

  /// Lines that can't be read become rejects of the category `bad-line`, and the rest is read.
  package static func read(_ descriptor: Int32, each body: (StreamItem<NormalizedArticle>) throws -> Void) throws {
    try read(ByteStream(descriptor: descriptor), each: body)
  }

  /// Lines that are already in memory, as the store keeps them.
  package static func parse(_ bytes: [UInt8]) throws -> [StreamItem<NormalizedArticle>] {
    var items: [StreamItem<NormalizedArticle>] = []
    try read(ByteStream(bytes: bytes)) { items.append($0) }
    return items
  }

  private static func read(_ stream: ByteStream, each body: (StreamItem<NormalizedArticle>) throws -> Void) throws {
    try StreamReader<Claim>.read(stream) { item in
      try body(item.map { NormalizedArticle(article: $0.article, claims: $0.parts) })
    }
  }
}
