/// What stands in a stream behind its article's line: a mention, a claim.
package protocol StreamPart: Sendable {
  /// The `type` of its lines.
  static var lineType: String { get }
  init(line: inout JSONObject, in context: LineContext) throws(LineError)
  /// Of a line in the form that this program writes: its keys in their order, from `article` or `id` on.
  init(cursor: inout LineCursor, in context: LineContext) throws(LineError)
  /// Called when an article's parts are complete.
  static func settle(_ parts: inout [Self])
}

extension StreamPart {
  package static func settle(_ parts: inout [Self]) {}
}

/// Reads the JSON lines of a stage: gathers an article with its parts, passes rejects on, and turns lines that can't be
/// read into rejects of the category `bad-line`.
package struct StreamReader<Part: StreamPart> {
  package struct Group: Sendable {
    package var article: Article
    package var parts: [Part]
  }

  package typealias Item = StreamItem<Group>

  private let parser: JSONParser
  private var context: LineContext?
  private var parts: [Part] = []

  package static func read(_ stream: ByteStream, each body: (Item) throws -> Void) throws {
    var reader = StreamReader(parser: try JSONParser())
    while let line = try stream.nextLine() {
      for item in reader.items(behind: line, number: stream.lineNumber) { try body(item) }
    }
    if let last = reader.finished() { try body(last) }
  }

  private init(parser: JSONParser) {
    self.parser = parser
  }

  /// What is complete when `line` has been read.
  private mutating func items(behind line: ByteStream.Line, number: Int) -> [Item] {
    guard case .bytes(let bytes) = line else { return [bad("a line over 64 MB; expected a shorter one", number)] }
    if let part = partAsWritten(bytes) {
      parts.append(part)
      return []
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
    do {
      var object = try parser.parse(bytes)
      return try take(&object)
    } catch let error as JSONError {
      return [bad(error.message, number)]
    } catch let error as LineError {
      return [bad(error.message, number)]
    } catch {
      return [bad("\(error)", number)]
    }
  }

  private mutating func take(_ line: inout JSONObject) throws(LineError) -> [Item] {
    try checkVersion(&line)
    switch try line.neededText("type") {
    case Part.lineType:
      parts.append(try part(&line))
      return []
    case "article":
      let next = try Article(line: &line)
      let last = finished()
      context = LineContext(next)
      return last.map { [$0] } ?? []
    case "reject":
      let reject = try Reject(line: &line)
      return [finished(), .reject(reject)].compactMap { $0 }
    case let type:
      throw LineError("type '\(type)'; expected 'article', '\(Part.lineType)' or 'reject'")
    }
  }

  private func checkVersion(_ line: inout JSONObject) throws(LineError) {
    let version = try line.neededInteger("v")
    guard version == 1 else { throw LineError("'v' is \(version); expected 1") }
  }

  private func part(_ line: inout JSONObject) throws(LineError) -> Part {
    guard let context, try line.holds("article", context.article.id) else {
      let id = try line.neededText("article")
      throw LineError("a \(Part.lineType) of article '\(id)'; expected it behind that article's line")
    }
    return try Part(line: &line, in: context)
  }

  /// The part of a line that this program wrote; nil of any other.
  private func partAsWritten(_ bytes: UnsafeRawBufferPointer) -> Part? {
    guard let context, var line = LineCursor(bytes) else { return nil }
    do throws(LineError) {
      guard try line.integer("v") == 1, try line.holds("type", Part.lineType) else { return nil }
      let part = try Part(cursor: &line, in: context)
      try line.close()
      return part
    } catch {
      return nil
    }
  }

  private mutating func finished() -> Item? {
    guard let article = context?.article else { return nil }
    Part.settle(&parts)
    defer { (context, parts) = (nil, []) }
    return .article(Group(article: article, parts: parts))
  }

  private func bad(_ message: String, _ number: Int) -> Item {
    .reject(Reject(place: "LINE \(number)", category: "bad-line", message: message))
  }
}

extension Article {
  init(line: inout JSONObject) throws(LineError) {
    let id = try line.neededText("id")
    let source = try line.text("source") ?? ""
    let (published, updated) = (try line.text("published"), try line.text("updated"))
    let title = try line.bytes("title") ?? []
    guard let text = try line.bytes("text") else { throw LineError("no 'text'; expected a string") }
    let (url, lang) = (try line.text("url"), try line.text("lang"))
    self.init(
      id: id, source: source, published: published, updated: updated, url: url, lang: lang, title: title, text: text
    )
  }
}

extension Reject {
  init(line: inout JSONObject) throws(LineError) {
    let place = try line.neededText("place")
    let (source, article) = (try line.text("source") ?? "", try line.text("article"))
    let category = try line.neededText("category")
    self.init(
      place: place, source: source, article: article, category: category, message: try line.text("message") ?? "")
  }
}
