import Testing

@testable import Extract

@Suite struct CSVArticleReaderTests {
  let folder: FeedFolder

  init() throws { folder = try FeedFolder() }

  private func read(_ text: String, _ reader: FeedReader = FeedReader()) throws -> Reading {
    try Reading(folder.write("feed.csv", text), reader)
  }

  @Test func columnsInAnyOrder() throws {
    let reading = try read(
      "subject,Date,TEXT,title\nworld,\"December 31, 2017 \",Oil rose.,Oil\nworld,19-Feb-18,\"It fell, \"\"too\"\".\",Gas\n"
    )
    #expect(reading.articles.map(\.published) == ["2017-12-31", "2018-02-19"])
    #expect(reading.texts == ["Oil rose.", "It fell, \"too\"."])
    #expect(reading.titles == ["Oil", "Gas"])
    #expect(reading.rejects.isEmpty)
  }

  @Test func allColumns() throws {
    let reading = try read("id,source,url,published,body,lang\n7,Wire,http://a/b,2017-10-25, Oil rose. ,en")
    let expected = Article(
      id: "7", source: "Wire", published: "2017-10-25", url: "http://a/b", lang: "en",
      text: Array(" Oil rose. ".utf8))
    #expect(reading.articles == [expected])
  }

  @Test func quotedLineBreaksAndLineEnds() throws {
    let reading = try read("\u{FEFF}title,text\r\nA,\"one\r\n\r\ntwo\"\r\n\r\nB,three\r\n")
    #expect(reading.texts == ["one\r\n\r\ntwo", "three"])
    #expect(reading.titles == ["A", "B"])
  }

  @Test func raggedRowsAreSetAside() throws {
    let reading = try read("title,text\nA,\"one\ntwo\"\nB\nC,three,more\nD,four\nE,\n")
    #expect(reading.titles == ["A", "D"])
    #expect(
      reading.rejectLines == [
        "feed.csv:4 missing-columns: 1 cell; expected 2",
        "feed.csv:5 missing-columns: 3 cells; expected 2",
        "feed.csv:7 empty: no text; expected some",
      ])
  }

  @Test func aQuoteThatIsNotClosed() throws {
    let reading = try read("title,text\nA,one\nB,\"two\nthree\n")
    #expect(reading.titles == ["A"])
    #expect(
      reading.rejectLines == [
        "feed.csv:3 bad-csv: a quote that is not closed by the file's end; expected '\"' and a line end"
      ])
  }

  @Test func aQuoteInTheWrongPlace() throws {
    let reading = try read("title,text\nA,the 6\" pipe\nB,\"two\"x\nC,three\n")
    let message = "a quote inside a cell; expected it doubled, and the cell in quotes"
    #expect(reading.rejectLines == ["feed.csv:2 bad-csv: \(message)", "feed.csv:3 bad-csv: \(message)"])
    #expect(reading.titles == ["C"])
  }

  @Test func aHeaderWithoutAText() throws {
    let reading = try read("title,date\nA,2017-10-25\nB,2017-10-25\n")
    #expect(
      reading.rejectLines == [
        "feed.csv:1 missing-columns: header 'title,date' has no column of the text; expected 'text' or 'body'"
      ])
    #expect(reading.articles.isEmpty)
  }

  @Test func aHeaderAloneIsAnEmptyFeed() throws {
    let reading = try read("title,text\n")
    #expect(reading.articles.isEmpty && reading.rejects.isEmpty)
  }

  @Test func bytesThatAreNoText() throws {
    let bytes =
      Array("title,text\nA,caf".utf8) + [0xE9] + Array("\nB,zero".utf8) + [0] + Array("\nC,three\n".utf8)
    let reading = try Reading(folder.write("feed.csv", bytes))
    #expect(
      reading.rejectLines == [
        "feed.csv:2 not-utf8: byte 0xE9 at offset 3 of 'text'; expected UTF-8",
        "feed.csv:3 not-text: byte 0x00 at offset 4 of 'text'; expected text",
      ])
    #expect(reading.titles == ["C"])
  }

  @Test func aRowOverTheLimitIsPassedOver() throws {
    var reader = FeedReader()
    reader.limit = 1000
    let lines = String(repeating: "Oil \"\"rose\"\".\n", count: 5000)
    let line = String(repeating: "Oil rose. ", count: 200_000)
    let reading = try read("title,text\nA,one\nB,\"\(lines)\"\nC,three\nD,\(line)\nE,five\n", reader)
    #expect(reading.titles == ["A", "C", "E"])
    #expect(reading.rejects.map(\.category) == ["too-large", "too-large"])
    #expect(reading.rejectLines[0].hasPrefix("feed.csv:3 "))
    #expect(reading.rejectLines[1].hasPrefix("feed.csv:5005 "))
  }

  @Test func anArticleOfTenMegabytesOnOneLine() throws {
    let text = String(repeating: "Oil rose 5 percent to 50 dlrs. ", count: 340_000)
    let reading = try read("title,text\nA,\"\(text)\"\nB,two")
    #expect(reading.articles.map(\.text.count) == [text.utf8.count, 3])
  }
}
