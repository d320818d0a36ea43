import Extract
import Lexicon

/// The checks that make a figure trustworthy, over one story: each finding stands in `checks` of the claims it is about.
/// Nothing is dropped or changed by them.
struct StoryChecks: Sendable {
  private let parts: PartsCheck
  private let plausibility: PlausibilityCheck

  init(lexicon: Lexicon, units: UnitConverter, dollars: CurrencyConverter) {
    parts = PartsCheck(cues: lexicon.roles.cues)
    plausibility = PlausibilityCheck(ranges: lexicon.plausible, units: units, dollars: dollars)
  }

  /// Each claim was made of the mention at its place.
  func check(_ claims: inout [Claim], _ mentions: [Mention], _ article: Article) {
    let months = ClaimMonths(article)
    for index in claims.indices {
      plausibility.check(&claims[index], months)
      DateCheck.check(&claims[index], published: article.published)
    }
    let sentences = SentenceFigures.all(in: claims)
    for sentence in sentences {
      ChangeCheck.check(sentence, &claims)
      parts.check(sentence, &claims, mentions, article)
    }
    BalanceCheck.check(sentences, &claims)
  }
}

/// The figures of one sentence, by their places in the story's list of claims, in reading order.
struct SentenceFigures: Sendable {
  let field: Field
  let start: Int
  var places: [Int]

  static func all(in claims: [Claim]) -> [SentenceFigures] {
    var sentences: [SentenceFigures] = []
    for place in claims.indices where !claims[place].kind.isTime {
      let (field, start) = (claims[place].field, claims[place].sentenceStart)
      if let last = sentences.indices.last, sentences[last].start == start, sentences[last].field == field {
        sentences[last].places.append(place)
      } else {
        sentences.append(SentenceFigures(field: field, start: start, places: [place]))
      }
    }
    return sentences
  }
}

extension Claim {
  /// No other measure, party or goods than the other's, where both have one.
  func isOfSame(_ other: Claim) -> Bool {
    Claim.agree(reporter, other.reporter) && Claim.agree(partner, other.partner) && Claim.agree(hs, other.hs)
      && Claim.agree(per, other.per)
  }

  static func agree(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }

  var isLevel: Bool { change == nil || change == "level" }
}
