import Lexicon
import Testing

@testable import Extract

/// What an amount is per.
@Suite struct RateTests {
  private static let extractor = try? Extractor(lexicon: Lexicon())

  @Test(arguments: [
    ("It earns 3 mln dlrs a year.", "P1Y"),
    ("It needs 4 billion dlrs in fresh credits every year.", "P1Y"),
    ("Trade is 2 billion dlrs a year; it could lose about one billion a year.", "P1Y"),
    ("It earned 3 mln dlrs against 2 mln dlrs a year before.", nil),
    ("It earned 3 mln dlrs against 2 mln dlrs a year earlier.", nil),
    ("It lent 3 mln dlrs in March a year ago.", nil),
  ])
  func ofTheLastAmount(_ text: String, _ per: String?) throws {
    let article = Article(id: "a", published: "1987-06-15", text: Array(text.utf8))
    let figures = try #require(Self.extractor).extract(article).mentions.filter { !$0.kind.isTime }
    #expect(figures.last?.per == per)
  }
}
