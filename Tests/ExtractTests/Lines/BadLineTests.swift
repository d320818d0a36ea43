import Testing

@testable import Extract

@Suite struct BadLineTests {
  private static let article = #"{"v":1,"type":"article","id":"a","text":"50 km."}"#
  private static func mention(_ changes: (String, String)...) -> String {
    var line =
      #"{"v":1,"type":"mention","article":"a","in":"text","start":0,"end":5,"sentence_start":0,"#
      + #""sentence_end":6,"kind":"length","lo":50,"hi":50,"unit":"km","qualifier":"none","rule":"unit","confidence":1}"#
    for (old, new) in changes { line = line.replacing(old, with: new) }
    return line
  }

  static let faults: [(String, String)] = [
    ("not JSON", "not an object"),
    (#"{"v":1,"type":"claim"}"#, "type 'claim'; expected 'article', 'mention' or 'reject'"),
    (#"{"v":1}"#, "no 'type'; expected a string"),
    (#"{"v":2,"type":"article","id":"a","text":""}"#, "'v' is 2; expected 1"),
    (#"{"type":"article","id":"a","text":""}"#, "no 'v'; expected a whole number"),
    (#"{"v":1,"type":"article","id":"a"}"#, "no 'text'; expected a string"),
    (#"{"v":1,"type":"article","id":5,"text":""}"#, "'id' is '5'; expected a string"),
    (mention(("\"a\"", "\"b\"")), "a mention of article 'b'; expected it behind that article's line"),
    (mention(("\"end\":5", "\"end\":7")), "offsets 0 to 7; expected a range in the 6 scalars of the text"),
    (mention(("\"start\":0", "\"start\":6")), "offsets 6 to 5; expected a range in the 6 scalars of the text"),
    (mention(("\"start\":0", "\"start\":-1")), "offsets -1 to 5; expected a range in the 6 scalars of the text"),
    (mention(("\"start\":0", "\"start\":0.5")), "'start' is '0.5'; expected a whole number"),
    (mention(("length", "colour")), "'kind' is 'colour'; expected one of the words that it may hold"),
    (mention(("\"lo\":50", "\"lo\":\"50\"")), "'lo' is '50'; expected a number of at most 18 digits"),
    (
      mention(("\"lo\":50", "\"lo\":98765432109876543210")),
      "'lo' is '98765432109876543210'; expected a number of at most 18 digits"
    ),
    (mention(("}", ",\"roles\":5}")), "'roles' is '5'; expected an array"),
    (mention(("}", ",\"roles\":[5]}")), "'roles' is '5'; expected objects in it"),
  ]

  /// The line is set aside; the article around it keeps its other mentions.
  @Test(arguments: faults) func aBadLine(_ line: String, _ message: String) throws {
    let lines = [BadLineTests.article, BadLineTests.mention(), line, BadLineTests.mention(), ""]
    let items = try ExtractLinesTests.read(Array(lines.joined(separator: "\n").utf8))
    try #require(items.count == 2)
    #expect(items[0] == .reject(Reject(place: "LINE 3", category: "bad-line", message: message)))
    guard case .article(let extracted) = items[1] else { throw LineError("no article") }
    #expect(extracted.mentions.count == 2)
  }

  @Test func aMentionBeforeItsArticle() throws {
    let items = try ExtractLinesTests.read(Array((BadLineTests.mention() + "\n" + BadLineTests.article).utf8))
    let message = "a mention of article 'a'; expected it behind that article's line"
    #expect(items.first == .reject(Reject(place: "LINE 1", category: "bad-line", message: message)))
    #expect(items.count == 2)
  }

  @Test func bytesThatAreNotUTF8() throws {
    let items = try ExtractLinesTests.read([0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D])
    guard case .reject(let reject)? = items.first else { throw LineError("no reject") }
    #expect(reject.category == "bad-line" && reject.place == "LINE 1" && !reject.message.isEmpty)
  }

  @Test func aRestatedMentionThatWasSetAside() throws {
    let lines = [BadLineTests.article, BadLineTests.mention(("}", ",\"restates\":1}"))]
    let items = try ExtractLinesTests.read(Array(lines.joined(separator: "\n").utf8))
    guard case .article(let extracted)? = items.first else { throw LineError("no article") }
    #expect(extracted.mentions.map(\.restates) == [nil])
  }

  @Test func nothingAtAll() throws {
    #expect(try ExtractLinesTests.read([]).isEmpty)
    #expect(try ExtractLinesTests.read([10, 10]).isEmpty)
  }
}
