import Extract
import Lexicon
import Testing

@testable import Normalize

/// Whole texts: what decides the days of a time is often another sentence of the story.
@Suite struct TimelineTests {
  private static let lexicon = try? Lexicon()

  @Test(arguments: [
    ("U.S. wheat exports rose to 5 mln tonnes in 1986/87.", "1986-06/1987-05"),
    ("U.S. corn exports rose to 5 mln tonnes in 1986/87.", "1986-09/1987-08"),
    ("Japan's steel exports rose to 5 mln tonnes in fiscal 1987.", "1987-04/1988-03"),
    ("Indian wheat production rose to 5 mln tonnes in 1986/87 (July/June).", "1986-07/1987-06"),
    ("Thai sugar production rose to 5 mln tonnes in 1986/87.", "1986/1987"),
    ("World sugar production rose to 5 mln tonnes in 1986/87.", "1986-10/1987-09"),
    ("Japan's rice imports fell to 5 mln tonnes in fiscal 1987/88, starting April 1.", "1987-04/1988-03"),
    ("Thai sugar output rose to 5 mln tonnes in the 1986/87 sugar year ending November 30.", "1986-12/1987-11"),
    ("Thai sugar exports rose to 5 mln tonnes in 1986/87, ended March.", "1986-04/1987-03"),
  ])
  func givesFiguresTheMonthsOfTheirYear(_ text: String, _ period: String) throws {
    let claims = try normalized(text)
    #expect(claims.first { $0.kind == .mass }?.period == period)
  }

  @Test(
    arguments: [
      ("The accord is dated 3/4/87.", nil, "1987-03-04"),
      ("The accord is dated 3/4/87, the other 25/3/87.", nil, "1987-04-03|1987-03-25"),
      ("The accord is dated 3/4/87, the other 3/25/87.", nil, "1987-03-04|1987-03-25"),
      ("The accord is dated 3/4/87.", "https://news.example.co.uk/1", "1987-04-03"),
      ("The accord is dated 3/4/87.", "https://news.example.com/1", "1987-03-04"),
      ("LONDON, March 11 - The accord is dated 3/4/87.", nil, "XXXX-03-11|1987-04-03"),
      ("DENVER, March 11 - The accord is dated 3/4/87.", nil, "XXXX-03-11|1987-03-04"),
    ] as [(String, String?, String)])
  func readsDigitsInTheOrderOfTheArticle(_ text: String, _ url: String?, _ values: String) throws {
    #expect(try times(text, url: url) == values)
  }

  @Test(
    arguments: [
      ("LIMA, March 3, 1987 - Sales rose on Monday.", nil, "1987-03-03|1987-03-02"),
      ("LIMA, March 3 - Sales rose on Monday.", "1987-03", "1987-03-03|1987-03-02"),
      ("LIMA, March 3 - Sales rose on Monday.", "1987", "1987-03-03|1987-03-02"),
      ("LIMA, March 3 - Sales rose on Monday.", nil, "XXXX-03-03|XXXX-WXX-1"),
      ("LIMA, March 3 - Sales rose on Monday.", "1987-04", "XXXX-03-03|XXXX-WXX-1"),
      ("LIMA, March 3 (AP) - Sales rose the next day.", "1987-03-04", "1987-03-03|1987-03-05"),
    ] as [(String, String?, String)])
  func takesTheDayOfTheDateline(_ text: String, _ published: String?, _ values: String) throws {
    #expect(try times(text, published: published) == values)
  }

  @Test(arguments: [
    ("Output fell in 1985 (it began in 1979). Two years later it rose.", "1985|1979|1981"),
    ("Output fell in 1985 (1979). Two years later it rose.", "1985|1979|1987"),
    ("Output fell in May 1986. A year ago it had been higher. A month later it rose.", "1986-05|1986|1986-06"),
  ])
  func countsFromNoAside(_ text: String, _ values: String) throws {
    #expect(try times(text, published: "1987-03-11") == values)
  }

  /// Without an article's day nothing is guessed.
  @Test(arguments: [
    ("Sales rose on Monday and fell on March 5.", "XXXX-WXX-1|XXXX-03-05"),
    ("Sales rose last week.", "XXXX-WXX"), ("Sales rose yesterday.", "XXXX-XX-XX"),
    ("Sales rose last night.", "XXXX-XX-XXTNI"), ("Sales rose in the third quarter.", "XXXX-Q3"),
    ("Sales rose this year.", "XXXX"), ("Sales rose in May and in the past three months.", "XXXX-05|P3M"),
    ("Sales rose at Thanksgiving.", "XXXX-XX-XX"), ("Sales rose last October.", "XXXX-10"),
  ])
  func leavesOpenWhatNoDayResolves(_ text: String, _ values: String) throws {
    let claims = try normalized(text).filter(\.kind.isTime)
    #expect(claims.compactMap(\.timex).joined(separator: "|") == values)
    #expect(claims.allSatisfy { $0.periodStart == nil && $0.periodEnd == nil })
  }

  private func times(_ text: String, published: String? = nil, url: String? = nil) throws -> String {
    try normalized(text, published: published, url: url).compactMap(\.timex).joined(separator: "|")
  }

  private func normalized(_ text: String, published: String? = nil, url: String? = nil) throws -> [Claim] {
    let lexicon = try #require(Self.lexicon)
    let article = Article(id: "t", published: published, url: url, text: Array(text.utf8))
    let normalizer = try Normalizer(lexicon: lexicon, settings: NormalizeSettings())
    return normalizer.normalize(Extractor(lexicon: lexicon).extract(article)).claims
  }
}
