import Extract
import Lexicon
import Testing

@testable import Normalize

/// Articles that no editor would pass: nothing crashes, and each claim's offsets cut its quote out of the text as fed.
///
/// `make integration` does the same with ten thousand more, from bytes that are no UTF-8 too, through the release binary.
@Suite struct MutationTests {
  @Test func offsetsCutTheQuoteOutOfTheText() throws {
    let lexicon = try Lexicon()
    let extractor = Extractor(lexicon: lexicon)
    let normalizer = try Normalizer(lexicon: lexicon, settings: NormalizeSettings())
    var mutator = ArticleMutator(seed: 7)
    for round in 0..<1000 {
      let text = mutator.article()
      let article = Article(id: "m\(round)", published: "1987-06-15", text: Array(text.utf8))
      let scalars = Array(text.unicodeScalars)
      for claim in normalizer.normalize(extractor.extract(article)).claims {
        try #require(claim.start < claim.end && claim.end <= scalars.count, "\(text)")
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[claim.start..<claim.end])
        #expect(String(quote) == claim.quote, "\(text)")
        #expect(claim.sentenceStart <= claim.start && claim.end <= claim.sentenceEnd, "\(text)")
      }
    }
  }
}
