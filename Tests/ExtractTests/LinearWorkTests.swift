import Lexicon
import Testing

@testable import Extract

/// Twice the text is at most twice the work, however it is written.
@Suite struct LinearWorkTests {
  static let patterns = [
    "1234567890", ",", "(", "million ", "12,34,", "$5 ", "1-1-", "\"", "per ", "to 5 ", "(5)", "%", "and ", "5\n",
    "$",
    "-", "½", "one and ", "twenty-", "vs 5 ", "between 5 ", "5 km (3 miles) ", "Jan. 5 ", "1987/88 ", "U.S.",
    "5 pct\n\n", "Smith said 5 tonnes. ", "é\u{301}", "\u{A0}5", "\r\n", "5 and 6 pct respectively ",
  ]

  private static let size = 8_000

  @Test(arguments: patterns) func workGrowsWithTheText(_ pattern: String) throws {
    let extractor = Extractor(lexicon: try Lexicon())
    let (once, twice) = (work(pattern, Self.size, extractor), work(pattern, 2 * Self.size, extractor))
    #expect(twice.tokens <= 2 * once.tokens + 10)
    #expect(twice.sentences <= 2 * once.sentences + 2)
    #expect(twice.ruleTries <= 2 * once.ruleTries + once.ruleTries / 20 + 50, "\(once) \(twice)")
  }

  private func work(_ pattern: String, _ size: Int, _ extractor: Extractor) -> WorkCounts {
    let text = String(repeating: pattern, count: size / pattern.utf8.count)
    return extractor.extract(Article(id: "x", published: "1987-03-03", text: Array(text.utf8))).work
  }
}
