import Extract
import Lexicon
import Testing

@testable import Normalize

/// Articles with odd scalars strewn in: nothing crashes, and each claim's offsets cut its quote out of the text as fed.
@Suite struct MutationTests {
  private static let story = """
    Iran's exports rose 8.5 pct to 3.4 bn dlrs from 3.1 bn in 1986, about 1.2 mln tonnes vs 900,000, the ministry said \
    on Wednesday. The crossing lies 50 kilometers (31 miles) east of the city of Sulaimaniya. Oil cost 15.50-16.00 dlrs \
    a barrel between Oct. 25 and 10:30 a.m., $2½ more; one and a half million barrels a day went to Iraq.
    """
  private static let strewn = [
    "\u{AD}", "\u{200B}", "\u{301}", "\r\n", "\n\n", "’", "â€™", "\u{FEFF}", "😀", "é", "½", "€", "(", ")", "-", ",",
    ".",
    "9", "000", "/", "%", "$", " ", "\u{A0}", "\u{0}", "\u{202E}", "５", "million", "of", "'s",
  ]

  @Test func offsetsCutTheQuoteOutOfTheText() throws {
    let lexicon = try Lexicon()
    let extractor = Extractor(lexicon: lexicon)
    let normalizer = try Normalizer(lexicon: lexicon, settings: NormalizeSettings())
    var dice = Dice(state: 7)
    for round in 0..<150 {
      let text = mutated(&dice, times: 1 + round / 10)
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

  private func mutated(_ dice: inout Dice, times: Int) -> String {
    var scalars = Array(Self.story.unicodeScalars)
    for _ in 0..<times {
      let place = dice.below(scalars.count)
      if dice.below(4) == 0 { scalars.remove(at: place) }
      scalars.insert(contentsOf: Self.strewn[dice.below(Self.strewn.count)].unicodeScalars, at: place)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// A seeded sequence of numbers: the same in every run.
private struct Dice {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
