/// The file beside a plain-text article that says what is known of it: `story.json` of `story.txt`, one JSON object.
struct Sidecar {
  /// Why a sidecar was not read.
  struct Fault: Error {
    let place: String
    let category: String
    let message: String
  }

  let path: String

  /// The most bytes of a sidecar.
  private static let limit = 1 << 20

  /// Nil where a file of that name has none.
  init?(of story: String) {
    guard let path = Sidecar.path(of: story), FileKind.of(path) == .file else { return nil }
    self.path = path
  }

  /// `a/story.txt` → `a/story.json`; nil of a file that is itself JSON, or a feed.
  static func path(of story: String) -> String? {
    let name = story.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return story + ".json" }
    guard !feedEndings.contains(name[dot...].lowercased()) else { return nil }
    return story[..<dot] + ".json"
  }

  /// Files that say themselves what is known of their articles.
  private static let feedEndings: Set<String> = [".json", ".ndjson", ".jsonl", ".csv"]

  /// What the sidecar says wins.
  func apply(to draft: inout ArticleDraft) throws(Fault) {
    do {
      try read(into: &draft)
    } catch let error as ReadError {
      throw Fault(place: path, category: "unreadable", message: error.message)
    } catch let error as JSONError {
      throw Fault(place: path, category: error.isEncoding ? "not-utf8" : "bad-json", message: error.message)
    } catch let error as LineError {
      throw Fault(place: path, category: "bad-json", message: error.message)
    } catch let error as Fault {
      throw error
    } catch {
      throw Fault(place: path, category: "unreadable", message: "\(error)")
    }
  }

  private func read(into draft: inout ArticleDraft) throws {
    let stream = try ByteStream(path: path, limit: Sidecar.limit)
    if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.skip(3) }
    let bytes = try stream.peek(Sidecar.limit + 1)
    guard bytes.count <= Sidecar.limit else {
      throw Fault(
        place: path, category: "too-large", message: "more than 1 MB; expected what is known of one article")
    }
    let parser = try JSONParser()
    var object = try parser.parse(bytes)
    if let title = try object.bytes("title"), !title.isEmpty { take(title: title, into: &draft) }
    for key in ArticleKey.allCases where key != .title && key != .text {
      if let words = value(key, of: &object) { draft[key] = words }
    }
  }

  /// A first line that is not the sidecar's title stays in the text, so that no words are lost.
  private func take(title: [UInt8], into draft: inout ArticleDraft) {
    if !draft.title.isEmpty, draft.title != title {
      draft.text = draft.title + [10, 10] + draft.text
    }
    draft.title = title
  }

  private func value(_ key: ArticleKey, of object: inout JSONObject) -> String? {
    var found: String?
    object.forEach { name, value in
      guard ArticleKey(columnName: name) == key, let bytes = value.string ?? value.number else { return }
      if found == nil || name == key.rawValue { found = String(decoding: bytes, as: UTF8.self) }
    }
    return found
  }
}
