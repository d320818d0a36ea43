import Testing

@testable import Extract

@Suite struct TextArticleReaderTests {
  let folder: FeedFolder

  init() throws { folder = try FeedFolder() }

  private func article(_ text: String, published: String? = nil, source: String? = nil) throws -> Article {
    let file = try folder.write("story.txt", text)
    let reading = try Reading(file, FeedReader(published: published, source: source))
    #expect(reading.rejects.isEmpty)
    return try #require(reading.articles.first)
  }

  @Test func aLineSetApartIsTheTitle() throws {
    let article = try article("\nOil rises\n\nLONDON - Oil rose.\n\nIt fell later.\n\n")
    #expect(article.title == Array("Oil rises".utf8))
    #expect(article.text == Array("LONDON - Oil rose.\n\nIt fell later.".utf8))
    #expect(article.published == nil && article.source == "" && article.url == nil)
  }

  @Test func aTextWithoutAnEmptyLineHasNoTitle() throws {
    let article = try article("Oil rose.\nIt fell later.")
    #expect(article.title.isEmpty)
    #expect(article.text == Array("Oil rose.\nIt fell later.".utf8))
  }

  @Test func oneLineAloneIsTheText() throws {
    let article = try article("Oil rose.\n\n")
    #expect(article.title.isEmpty && article.text == Array("Oil rose.".utf8))
  }

  @Test func aHeadSaysWhatIsKnown() throws {
    let article = try article(
      "Title: Oil rises\nDate: October 25, 2017\nsource: Wire\nurl: http://a.b/c\nid: 7\nlang: en\nauthor: Smith\n\nOil rose."
    )
    let expected = Article(
      id: "7", source: "Wire", published: "2017-10-25", url: "http://a.b/c", lang: "en",
      title: Array("Oil rises".utf8),
      text: Array("Oil rose.".utf8))
    #expect(article == expected)
  }

  @Test func aHeadMayStandUnderTheTitleOrOverIt() throws {
    let under = try article("Oil rises\ndate: 2017-10-25\n\nOil rose.")
    #expect(under.title == Array("Oil rises".utf8) && under.published == "2017-10-25")
    let over = try article("date: 2017-10-25\n\nOil rises\n\nOil rose.")
    #expect(over.title == Array("Oil rises".utf8) && over.text == Array("Oil rose.".utf8))
    #expect(over.published == "2017-10-25")
  }

  @Test func linesThatOnlyLookLikeAHeadAreText() throws {
    let article = try article("TEHRAN: Iran sold oil.\nPrice: 50 dollars\n\nMore.")
    #expect(article.title.isEmpty)
    #expect(article.text == Array("TEHRAN: Iran sold oil.\nPrice: 50 dollars\n\nMore.".utf8))
  }

  @Test func theArgumentsStandInForWhatIsMissing() throws {
    let plain = try article("Oil rose.", published: "25 Oct 2017", source: "desk")
    #expect(plain.published == "2017-10-25" && plain.source == "desk")
    let dated = try article("date: 2016-01-02\n\nOil rose.", published: "2017-10-25")
    #expect(dated.published == "2016-01-02")
  }

  @Test func aSidecarWins() throws {
    try folder.write(
      "story.json",
      "\u{FEFF}{\n  \"title\": \"Oil rises\",\n  \"date\": \"2017-10-25\", \"id\": 12, \"tags\": [1]\n}\n")
    let article = try article("title: Other\ndate: 2016-01-02\nsource: Wire\n\nOil rose.")
    #expect(article.published == "2017-10-25" && article.id == "12" && article.source == "Wire")
    #expect(article.title == Array("Oil rises".utf8))
  }

  @Test func aFirstLineThatIsNotTheSidecarsTitleStaysInTheText() throws {
    try folder.write("story.json", "{\"title\":\"Oil rises\"}")
    #expect(try article("Oil rises\n\nOil rose.").text == Array("Oil rose.".utf8))
    #expect(try article("Exports fell by half.\n\nMore.").text == Array("Exports fell by half.\n\nMore.".utf8))
  }

  @Test func aBrokenSidecarIsSetAsideAndTheStoryRead() throws {
    try folder.write("story.json", "{\"title\":")
    let reading = try Reading(folder.write("story.txt", "Oil rose."))
    #expect(reading.texts == ["Oil rose."])
    #expect(reading.rejectLines.count == 1)
    #expect(reading.rejectLines[0].hasPrefix("story.json bad-json: "))
  }

  @Test func anIdIsAHashOfTitleAndText() throws {
    let first = try article("Oil rises\n\nOil rose.")
    #expect(first.id.wholeMatch(of: #/x[0-9a-f]{16}/#) != nil)
    #expect(try article("Oil rises\n\nOil rose.\n").id == first.id)
    #expect(try article("Oil rises\n\nOil rose!").id != first.id)
  }

  @Test func carriageReturnsStayInTheText() throws {
    let article = try article("Oil rises\r\n\r\nOil rose.\r\nIt fell.\r\n")
    #expect(article.title == Array("Oil rises".utf8))
    #expect(article.text == Array("Oil rose.\r\nIt fell.".utf8))
  }
}
