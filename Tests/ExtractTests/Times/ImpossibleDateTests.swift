import Lexicon
import Testing

@testable import Extract

@Suite struct ImpossibleDateTests {
  private static let lexicon = try? Lexicon()

  @Test(arguments: [
    ("It closed on February 30.", ["February 30"]), ("It closed on Feb. 30, 1987 at last.", ["Feb. 30, 1987"]),
    ("It closed on 31 April.", ["31 April"]), ("It closed on 29 February 1987.", ["29 February 1987"]),
    ("It closed on 31-JUN-1987.", ["31-JUN-1987"]), ("It closed on the 31st of September.", ["31st of September"]),
    ("It closed on 31/02/1987.", ["31/02/1987"]), ("It closed on 02/30/1987.", ["02/30/1987"]),
    ("It closed on 1987-02-30.", ["1987-02-30"]),
    ("It closed on 29 February.", [String]()), ("It closed on 29 February 1988.", []),
    ("It sold in April 31 tonnes.", []),
    ("It closed on 31 May.", []), ("It closed on 25/12/1987.", []), ("Codes are 31/31/1987 and 30-45-1987.", []),
    ("It rose by 30 pct in February.", []),
  ])
  func isAFinding(_ text: String, _ words: [String]) throws {
    let article = Article(id: "t", published: "1987-03-11", text: Array(text.utf8))
    let extracted = Extractor(lexicon: try #require(Self.lexicon)).extract(article)
    let found = extracted.refused.filter { $0.category == ImpossibleDate.category }
    #expect(found.compactMap { $0.span?.words(in: article) } == words)
    if !words.isEmpty { #expect(extracted.mentions.isEmpty) }
  }
}
