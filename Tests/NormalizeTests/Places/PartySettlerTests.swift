import Extract
import Lexicon
import Testing

@testable import Normalize

/// Names of parties that two countries have.
@Suite struct PartySettlerTests {
  private func claims(_ text: String) throws -> [Claim] {
    let lexicon = try Lexicon()
    let article = Article(id: "a", published: "2017-10-25", text: Array(text.utf8))
    let extracted = Extractor(lexicon: lexicon).extract(article)
    return try Normalizer(lexicon: lexicon, settings: NormalizeSettings()).normalize(extracted).claims
      .filter { $0.kind == .mass }
  }

  @Test(arguments: [
    ("Georgia's exports of wine to Russia were 5,000 tonnes in 2016.", "GE", nil),
    ("U.S. harvests were good. Georgia's exports of peanuts were 5,000 tonnes in 2016.", "Georgia", "Georgia"),
    ("Tripoli's imports of wheat were 5,000 tonnes in 2016.", "LY", nil),
    ("Lebanon's ports are open. Tripoli's imports of wheat were 5,000 tonnes in 2016.", "LB", nil),
  ])
  func theStorysCountriesSettleThem(text: String, reporter: String, place: String?) throws {
    let claim = try #require(try claims(text).first)
    #expect(claim.reporter == reporter && claim.place == place && claim.checks.isEmpty)
  }

  @Test func ofBothTheNameStaysAndIsAFinding() throws {
    let text = "Libya and Lebanon buy more. Tripoli's imports of wheat were 5,000 tonnes in 2016."
    let claim = try #require(try claims(text).first)
    #expect(claim.reporter == "LY" && claim.checks == ["ambiguous-place:Tripoli, LY or LB"])
  }

  @Test func theTextsWordsAreKept() throws {
    let claim = try #require(try claims("West Germany's exports of rye to Burma were 5,000 tonnes in 2016.").first)
    #expect(claim.reporter == "DE" && claim.reporterName == "West Germany")
    #expect(claim.partner == "MM" && claim.partnerName == "Burma")
  }
}
