/// Reads articles from JSON lines: one object a line, with the keys of `ArticleKey`; other keys are ignored.
struct JSONLinesReader: ArticleReader {
  let place: String
  let maker: ArticleMaker

  func read(_ stream: ByteStream, each body: (StreamItem<Article>) throws -> Void) throws {
    let parser = try JSONParser()
    var isEmpty = true
    while let line = try stream.nextLine() {
      switch line {
      case .tooLarge:
        isEmpty = false
        try body(maker.tooLarge(place: "\(place):\(stream.lineNumber)"))
      case .bytes(let bytes):
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        isEmpty = false
        try body(item(bytes, with: parser, place: "\(place):\(stream.lineNumber)"))
      }
    }
    if isEmpty { try body(maker.reject("empty", "only white space; expected JSON lines", place: place)) }
  }

  private func item(_ line: UnsafeRawBufferPointer, with parser: JSONParser, place: String) -> StreamItem<Article> {
    do {
      var object = try parser.parse(line)
      return maker.item(try draft(&object), place: place)
    } catch let error as JSONError {
      guard error.isEncoding, let fault = UTF8Check.firstFault(in: line) else {
        return maker.reject("bad-json", error.message, place: place)
      }
      let message = UTF8Check.message(line[fault], offset: fault, of: "the line")
      return maker.reject("not-utf8", message, place: place)
    } catch let error as LineError {
      return maker.reject("bad-json", error.message, place: place)
    } catch {
      return maker.reject("bad-json", "\(error)", place: place)
    }
  }

  private func draft(_ object: inout JSONObject) throws(LineError) -> ArticleDraft {
    var draft = ArticleDraft()
    draft[.id] = words(object.value("id"))
    draft.title = try object.bytes("title") ?? []
    draft.text = try object.bytes("text") ?? []
    if draft.text.isEmpty { draft.text = try object.bytes("body") ?? [] }
    draft[.published] = words(object.value("published")) ?? words(object.value("date"))
    draft[.source] = words(object.value("source"))
    draft[.url] = words(object.value("url"))
    draft[.updated] = words(object.value("updated"))
    draft[.lang] = words(object.value("lang"))
    return draft
  }

  /// A string, or a number as written; of anything else nil, for it is not ours.
  private func words(_ value: JSONValue?) -> String? {
    guard let bytes = value?.string ?? value?.number, !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
