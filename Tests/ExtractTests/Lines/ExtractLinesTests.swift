import Glibc
import Lexicon
import Testing

@testable import Extract

@Suite struct ExtractLinesTests {
  static let story = Article(
    id: "a\"1", source: "Wire", published: "2017-10-25", updated: "2017-10-26T01:02:03Z", url: "http://a/b",
    lang: "en",
    title: Array("Öl: 5 € 😀".utf8),
    text: Array("Größe\r\n5,25 Mrd. \u{0}\u{1F} e\u{301} 😀 sold for 50 dollars.".utf8))

  static var mention: Mention {
    let text = story.text
    let start = text.count - "50 dollars.".utf8.count
    var mention = Mention(
      span: Span(.text, start..<text.count - 1), sentence: 0..<Int32(text.count), kind: .money,
      lo: ExactDecimal(significand: 123_456_789_012_345_678, exponent: 3), hi: ExactDecimal("0.1"), unit: "USD",
      rule: "money", confidence: 0.95)
    mention.qualifier = .approx
    mention.per = "P1Y"
    mention.restates = 1
    mention.roles = [
      Role(.measure, value: "sale", span: Span(.text, start - 9..<start - 5), rule: "verb", confidence: 1),
      Role(.attributedTo, span: Span(.title, 0..<3), rule: "speaker", confidence: 0.5),
      Role(.change, value: "level", span: nil, rule: "default", confidence: 0.25),
    ]
    return mention
  }

  static let bare = Mention(
    span: Span(.title, 0..<3), sentence: 0..<3, kind: .date, rule: "date", confidence: 1)

  static let items: [StreamItem<ExtractedArticle>] = [
    .article(ExtractedArticle(article: story, mentions: [mention, bare])),
    .reject(
      Reject(place: "f.csv:3", source: "desk", article: "7", category: "missing-columns", message: "1; expected 2")),
    .article(ExtractedArticle(article: Article(id: "b", text: Array("No figures.".utf8)), mentions: [])),
    .reject(Reject(place: "g", category: "empty", message: "no text")),
  ]

  static func lines(_ items: [StreamItem<ExtractedArticle>]) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in items { ExtractLines.append(item, to: &bytes) }
    return bytes
  }

  static func read(_ bytes: [UInt8]) throws -> [StreamItem<ExtractedArticle>] {
    let folder = try FeedFolder()
    let descriptor = open(try folder.write("lines", bytes), O_RDONLY)
    defer { close(descriptor) }
    var items: [StreamItem<ExtractedArticle>] = []
    try ExtractLines.read(descriptor) { items.append($0) }
    return items
  }

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(try ExtractLinesTests.read(ExtractLinesTests.lines(ExtractLinesTests.items)) == ExtractLinesTests.items)
  }

  @Test func offsetsCountScalars() throws {
    let text = String(decoding: ExtractLinesTests.story.text, as: UTF8.self)
    let line = String(decoding: ExtractLinesTests.lines(ExtractLinesTests.items), as: UTF8.self).split(
      separator: "\n")[1]
    let match = try #require(line.firstMatch(of: #/"start":(\d+),"end":(\d+)/#))
    let (start, end) = (try #require(Int(match.1)), try #require(Int(match.2)))
    let scalars = Array(text.unicodeScalars)[start..<end]
    #expect(String(String.UnicodeScalarView(scalars)) == "50 dollars")
  }

  @Test func theLines() {
    let article = Article(id: "a", title: Array("T".utf8), text: Array("50 km.".utf8))
    var mention = Mention(
      span: Span(.text, 0..<5), sentence: 0..<6, kind: .length, lo: ExactDecimal(50), hi: ExactDecimal(50),
      unit: "km",
      rule: "unit", confidence: 1)
    mention.roles = [Role(.measure, value: "distance", span: Span(.text, 3..<5), rule: "unit", confidence: 0.9)]
    let expected = [
      #"{"v":1,"type":"article","id":"a","source":"","published":null,"updated":null,"title":"T","text":"50 km.","#
        + #""url":null,"lang":null,"hash":"\#(ContentHash.long(article))"}"#,
      #"{"v":1,"type":"mention","article":"a","in":"text","start":0,"end":5,"sentence_start":0,"sentence_end":6,"#
        + #""kind":"length","lo":50,"hi":50,"unit":"km","qualifier":"none","per":null,"time":null,"restates":null,"#
        + #""rule":"unit","confidence":1,"roles":[{"role":"measure","value":"distance","in":"text","start":3,"end":5,"#
        + #""rule":"unit","confidence":0.9}]}"#,
      #"{"v":1,"type":"reject","place":"f:1","source":"","article":null,"category":"empty","message":"no text"}"#,
    ]
    let items: [StreamItem<ExtractedArticle>] = [
      .article(ExtractedArticle(article: article, mentions: [mention])),
      .reject(Reject(place: "f:1", category: "empty", message: "no text")),
    ]
    let lines = String(decoding: ExtractLinesTests.lines(items), as: UTF8.self)
    #expect(lines == expected.map { $0 + "\n" }.joined())
  }

  /// The keys that `schema` prints are those that are written, in their order.
  @Test func theSchemaIsWhatIsWritten() throws {
    let stream = ByteStream(bytes: ExtractLinesTests.lines(ExtractLinesTests.items))
    let parser = try JSONParser()
    var keys: [[String]] = []
    while case .bytes(let line)? = try stream.nextLine() {
      var lineKeys: [String] = []
      var object = try parser.parse(line)
      object.forEach { key, _ in lineKeys.append(key) }
      keys.append(lineKeys)
      if let roles = object.value("roles")?.elements, let role = roles.first?.object {
        var roleKeys: [String] = []
        role.forEach { key, _ in roleKeys.append(key) }
        #expect(roleKeys == LineField.role.map(\.key))
      }
    }
    #expect(keys[0] == LineField.article.map(\.key))
    #expect(keys[1] == LineField.mention.map(\.key))
    #expect(keys[3] == LineField.reject.map(\.key))
  }

  @Test func theHashIsThatOfTheContent() {
    let article = Article(id: "a", title: Array("T".utf8), text: Array("x".utf8))
    var other = article
    other.id = "b"
    #expect(ContentHash.long(article) == ContentHash.long(other))
    other.title = []
    other.text = Array("Tx".utf8)
    #expect(ContentHash.long(article) != ContentHash.long(other))
    #expect(ContentHash.long(article).count == 32 && ContentHash.short(article).count == 16)
  }
}
