import Lexicon
import Testing

@testable import Extract

/// Whose dollars a story means that writes them bare.
@Suite struct StoryDollarsTests {
  @Test(arguments: [
    ("Borrowing was 23 billion dlrs. The deficit was 15.3 mln N.Z. dlrs.", "NZD"),
    ("Borrowing was 23 billion dlrs. Offerings of euro-Canadian dollars rose in the U.S.", "USD"),
    ("Borrowing was 23 billion dlrs, while the Taiwan dollar rose in the U.S.", "USD"),
    ("Borrowing was 23 billion dlrs, of which 3 billion in Canadian dlrs and 2 billion Australian dlrs.", "USD"),
  ])
  func areThoseOfAnAmountThatTheStoryNames(_ text: String, _ unit: String) throws {
    let article = Article(id: "a", published: "1987-04-15", text: Array(text.utf8))
    let extractor = Extractor(lexicon: try Lexicon())
    let mentions = extractor.extract(article).mentions
    #expect(mentions.first { $0.kind == .money }?.unit == unit)
  }
}
