import Extract
import Lexicon
import Testing

@testable import Normalize

/// Each period of `Tests/Corpus/roles.tsv`, resolved: what time a figure covers.
@Suite struct ComparedPeriodTests {
  @Test(arguments: [
    ("Exports rose to [5 mln tonnes] in February from 4 mln a year earlier.", "1987-02"),
    ("Exports rose to 5 mln tonnes in February from [4 mln] a year earlier.", "1986-02"),
    ("Exports were 5 mln tonnes in 1986/87 against [4 mln] a year earlier.", "1985/1986"),
    ("Exports were 5 mln tonnes in 1986 compared with [4 mln tonnes] in 1985.", "1985"),
    (
      "Imports in the first two months of 1987 were 5 mln tonnes vs [4 mln tonnes] in the same period last year.",
      "1986-01/1986-02"
    ),
    ("Stocks rose by [3 mln barrels] in the week ended March 13.", "1987-03-07/1987-03-13"),
    ("In February imports fell 3 pct to [5 mln tonnes].", "1987-02"),
    ("Exports fell in March to [5 mln tonnes], the ministry said on Tuesday.", "1987-03"),
  ])
  func figuresCoverTheirTime(wording: String, period: String) throws {
    let parts = wording.split { $0 == "[" || $0 == "]" }.map(String.init)
    let start = parts[0].utf8.count
    let lexicon = try Lexicon()
    let article = Article(id: "a", published: "1987-04-15", text: Array(parts.joined().utf8))
    let extracted = Extractor(lexicon: lexicon).extract(article)
    let claims = try Normalizer(lexicon: lexicon, settings: NormalizeSettings()).normalize(extracted).claims
    let claim = try #require(claims.first { !$0.kind.isTime && $0.start <= start && start < $0.end })
    #expect(claim.period == period)
  }
}
