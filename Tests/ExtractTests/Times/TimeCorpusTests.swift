import Lexicon
import Testing

@testable import Extract

/// The corpus is the specification: each wording with its time expressions, their kinds and what they say.
@Suite struct TimeCorpusTests {
  private static let lexicon = try? Lexicon()

  @Test(arguments: CorpusTable.rows("times"))
  func reads(_ row: [String]) throws {
    let found = try find(row[0])
    #expect(found.quotes.joined(separator: "|") == row[1])
    #expect(found.matches.map(\.kind.rawValue).joined(separator: "|") == row[2])
    #expect(found.matches.map(\.expression.notation).joined(separator: "|") == row[3])
  }

  @Test(arguments: CorpusTable.rows("times-negative"))
  func refuses(_ row: [String]) throws {
    #expect(try find(row[0]).quotes.isEmpty)
  }

  @Test func givesTheNumberOfADuration() throws {
    let match = try #require(try find("The loan runs for two and a half years.").matches.first)
    #expect(match.number?.description == "2.5")
    #expect(match.unit == "year")
  }

  @Test func findsAllTimesInReadingOrder() throws {
    let found = try find("On Monday the port, shut since 1979, reopened for three days, officials said today.")
    #expect(found.quotes == ["Monday", "1979", "three days", "today"])
  }

  @Test(arguments: [
    "", ".", "1987", "'", "the", "last", "Oct.", "the end of", "10:", "1986/", "a couple of", "every",
  ])
  func survivesFragments(_ text: String) throws {
    _ = try find(text)
  }

  private func find(_ text: String) throws -> (quotes: [String], matches: [TimeMatch]) {
    let lexicon = try #require(Self.lexicon)
    let story = SentenceSplitter(lexicon: lexicon).split(Array(text.utf8))
    let finder = TimeFinder(lexicon: lexicon)
    var tries = 0
    let matches = story.sentences.flatMap { finder.find(in: story, sentence: $0, counting: &tries) }
    return (matches.map { story.string(story.span($0.tokens)) }, matches)
  }
}
