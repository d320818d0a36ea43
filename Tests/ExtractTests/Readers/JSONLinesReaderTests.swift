import Testing

@testable import Extract

@Suite struct JSONLinesReaderTests {
  let folder: FeedFolder

  init() throws { folder = try FeedFolder() }

  private func read(_ text: String, _ reader: FeedReader = FeedReader()) throws -> Reading {
    try Reading(folder.write("feed.ndjson", text), reader)
  }

  @Test func allKeys() throws {
    let reading = try read(
      #"{"id":"a","title":"T \u20ac","text":"Oil\nrose 5%.","published":"25 Oct 2017","source":"Wire","url":"http://a/b","updated":"2017-10-26T01:00:00Z","lang":"en","more":{"x":[1,2]}}"#
    )
    let expected = Article(
      id: "a", source: "Wire", published: "2017-10-25", updated: "2017-10-26T01:00:00Z", url: "http://a/b",
      lang: "en",
      title: Array("T €".utf8), text: Array("Oil\nrose 5%.".utf8))
    #expect(reading.articles == [expected])
    #expect(reading.rejects.isEmpty)
  }

  @Test func otherNamesAndNulls() throws {
    let reading = try read(#"{"id":7,"body":"Oil rose.","date":"2017-10-25","source":null,"url":""}"#)
    let expected = Article(id: "7", published: "2017-10-25", text: Array("Oil rose.".utf8))
    #expect(reading.articles == [expected])
  }

  @Test func whatTheFeedDoesNotSayComesFromTheUser() throws {
    let reading = try read(
      "{\"text\":\"A.\"}\n{\"text\":\"B.\",\"published\":\"2016-01-02\",\"source\":\"Wire\"}\n",
      FeedReader(published: "2017-10-25", source: "desk"))
    #expect(reading.articles.map(\.published) == ["2017-10-25", "2016-01-02"])
    #expect(reading.articles.map(\.source) == ["desk", "Wire"])
  }

  @Test func aDateThatIsNoneIsLeftOut() throws {
    #expect(try read(#"{"text":"A.","published":"30 February 2017"}"#).articles.map(\.published) == [nil])
  }

  @Test func aBrokenLineIsSetAsideAndTheRestIsRead() throws {
    let reading = try read(
      "{\"id\":\"a\",\"text\":\"A.\"}\n{\"id\":\"b\",\"text\":\n\n{\"id\":\"c\",\"text\":\"C.\"}")
    #expect(reading.articles.map(\.id) == ["a", "c"])
    #expect(reading.rejectLines == ["feed.ndjson:2 bad-json: \(JSONFaults.cut)"])
  }

  @Test func linesThatAreNoArticle() throws {
    let reading = try read(
      """
      {"id":"a","title":"T"}
      {"id":"b","text":"  "}
      {"id":"c","text":["A."]}
      ["A."]
      {"text":"A."} {"text":"B."}
      """)
    #expect(
      reading.rejectLines == [
        "feed.ndjson:1 empty: no text; expected some",
        "feed.ndjson:2 empty: no text; expected some",
        "feed.ndjson:3 bad-json: 'text' is an array; expected a string",
        "feed.ndjson:4 bad-json: not an object",
        "feed.ndjson:5 bad-json: more text behind the object",
      ])
    #expect(reading.rejects[0].article == "a")
    #expect(reading.articles.isEmpty)
  }

  @Test func lineEndsAndAByteOrderMark() throws {
    let reading = try read("\u{FEFF}{\"id\":\"a\",\"text\":\"A.\"}\r\n\r\n{\"id\":\"b\",\"text\":\"B.\"}")
    #expect(reading.articles.map(\.id) == ["a", "b"])
    #expect(reading.rejects.isEmpty)
  }

  @Test func aLineThatIsNotUTF8IsSetAside() throws {
    let bytes =
      Array("{\"id\":\"a\",\"text\":\"caf".utf8) + [0xE9] + Array("\"}\n{\"id\":\"b\",\"text\":\"B.\"}\n".utf8)
    let reading = try Reading(folder.write("feed.ndjson", bytes))
    #expect(reading.rejectLines == ["feed.ndjson:1 not-utf8: byte 0xE9 at offset 21 of the line; expected UTF-8"])
    #expect(reading.articles.map(\.id) == ["b"])
  }

  @Test func controlCharacters() throws {
    let reading = try read("{\"id\":\"a\",\"text\":\"A\\u0000\\u0007B\"}\n{\"id\":\"b\",\"text\":\"A\u{0}B\"}\n")
    #expect(reading.texts == ["A\u{0}\u{7}B"])
    #expect(reading.rejects.map(\.category) == ["bad-json"])
  }

  @Test func anArticleOfTenMegabytesOnOneLine() throws {
    let text = String(repeating: "Oil rose 5 percent to 50 dlrs. ", count: 340_000)
    let reading = try read("{\"id\":\"a\",\"text\":\"\(text)\"}\n{\"id\":\"b\",\"text\":\"B.\"}")
    #expect(reading.articles.map(\.id) == ["a", "b"])
    #expect(reading.articles[0].text.count == text.utf8.count)
  }

  @Test func aLineOverTheLimitIsPassedOver() throws {
    var reader = FeedReader()
    reader.limit = 1000
    let long = String(repeating: "Oil rose. ", count: 200_000)
    let reading = try read(
      "{\"id\":\"a\",\"text\":\"A.\"}\n{\"id\":\"b\",\"text\":\"\(long)\"}\n{\"id\":\"c\",\"text\":\"C.\"}", reader)
    #expect(reading.articles.map(\.id) == ["a", "c"])
    #expect(
      reading.rejectLines == ["feed.ndjson:2 too-large: more than 1000 bytes; expected an article of at most that"])
  }

  @Test func aBodyThatThrowsEndsTheReading() throws {
    struct Full: Error {}
    let file = try folder.write("feed.ndjson", "{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n")
    var count = 0
    #expect(throws: Full.self) {
      try FeedReader().read(file) { _ in
        count += 1
        throw Full()
      }
    }
    #expect(count == 1)
  }
}

/// What the parser says of common faults.
enum JSONFaults {
  static let cut = "JSON document ended early in the middle of an object or array"
}
