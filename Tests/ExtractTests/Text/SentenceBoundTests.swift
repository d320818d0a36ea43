import Lexicon
import Testing

@testable import Extract

/// What keeps the work for a text linear: however it is written, no sentence is longer than a bound.
@Suite struct SentenceBoundTests {
  static let endless = ["1", "5 million ", "a ", "(", ",", "1-1-", "\"", ". x ", "Mr. A ", "U.S.", "é", "5 to "]

  @Test(arguments: endless) func aTextWithoutEndsIsCut(_ pattern: String) throws {
    let bytes = Array(String(repeating: pattern, count: 20_000).utf8)
    let text = SentenceSplitter(lexicon: try Lexicon()).split(bytes)
    #expect(text.sentences.allSatisfy { !$0.isEmpty && $0.count <= 2 * SentenceSplitter.longest })
    #expect(text.sentences.first?.lowerBound == 0 && text.sentences.last?.upperBound == text.tokens.count)
    #expect(zip(text.sentences, text.sentences.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func itIsCutAtWhiteSpace() throws {
    let bytes = Array(String(repeating: "1,250-ton ", count: 2000).utf8)
    let text = SentenceSplitter(lexicon: try Lexicon()).split(bytes)
    #expect(text.sentences.count > 1)
    #expect(text.sentences.allSatisfy { text.tokens[$0.lowerBound].isSpaced })
  }

  @Test func aLongSentenceOfNewsStaysWhole() throws {
    let words = String(repeating: "wheat ", count: SentenceSplitter.longest - 1)
    let text = SentenceSplitter(lexicon: try Lexicon()).split(Array((words + ". Corn fell.").utf8))
    #expect(text.sentences.count == 2)
  }
}
