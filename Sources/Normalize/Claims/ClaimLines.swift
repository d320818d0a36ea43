import Extract

/// The JSON lines of the normalize stage: each article with its claims behind it, and what was set aside.
package enum ClaimLines {
  /// One object, without a line end.
  package static func appendClaim(_ claim: Claim, to bytes: inout [UInt8]) {
    let start = bytes.count
    ClaimField.all.withUnsafeBufferPointer { fields in
      for index in fields.indices {
        bytes.append(contentsOf: fields[index].opening)
        append(fields[index].cell(claim), to: &bytes)
      }
    }
    bytes[start] = UInt8(ascii: "{")
    bytes.append(UInt8(ascii: "}"))
  }

  /// An article's line and those of its claims; or the line of a reject.
  package static func append(_ item: StreamItem<NormalizedArticle>, to bytes: inout [UInt8]) {
    switch item {
    case .reject(let reject): ExtractLines.appendReject(reject, to: &bytes)
    case .article(let normalized):
      ExtractLines.appendArticle(normalized.article, to: &bytes)
      for claim in normalized.claims {
        appendClaim(claim, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
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

  private static func append(_ cell: ClaimField.Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .null: bytes.append("null")
    case .text(let text): bytes.appendJSON(text)
    case .integer(let integer): bytes.appendJSON(integer)
    case .decimal(let decimal): bytes.appendJSON(decimal)
    case .double(let double): bytes.appendJSON(double)
    case .list(let list): append(list, to: &bytes)
    case .confidences(let confidences): append(confidences, to: &bytes)
    case .town(let town): TownLine.append(town, to: &bytes)
    }
  }

  private static func append(_ list: [String], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, text) in list.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSON(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ confidences: [Claim.FieldConfidence], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, confidence) in confidences.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSON(confidence.field)
      bytes.append(UInt8(ascii: ":"))
      bytes.appendJSON(confidence.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
