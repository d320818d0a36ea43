import Extract
import Lexicon
import Testing

@testable import Normalize

/// Whole stories through extract and normalize: what a restated figure is found to be.
@Suite struct RestatementCheckTests {
  @Test(arguments: [
    ("It is 50 kilometers (31 miles) away.", ["restatement-agrees"]),
    ("It is 50 kilometers (41 miles) away.", ["restatement-differs"]),
    ("It lost 100 acres (40 hectares) of maize.", ["restatement-agrees"]),
    ("It cost 2.1 billion euros ($2.5 billion) to build.", ["restatement-agrees"]),
    ("It cost 2.1 billion euros ($2.8 billion) to build.", ["restatement-differs"]),
    (
      "It cost 2.1 billion euros ($3.9 billion) to build.",
      ["restatement-differs", "implied-rate:1.857 USD per EUR, 1.174 in 2017-11"]
    ),
  ])
  func compares(text: String, findings: [String]) throws {
    let claims = try StoryNormalizer.figures(text)
    try #require(claims.count == 2)
    #expect(claims[0].restates == nil && claims[0].checks.isEmpty)
    #expect(claims[1].restates == claims[0].id && claims[1].checks == findings)
  }

  @Test func moneyIsComparedWithoutABaseCurrency() throws {
    let claims = try StoryNormalizer.figures("It cost 2.1 billion euros ($2.5 billion) to build.", base: nil)
    #expect(claims.map(\.checks) == [[], ["restatement-agrees"]] && claims[1].baseLo == nil)
  }

  /// A bushel of known goods is a mass, so tonnes can restate it.
  @Test func bushelsCompareWithTonnes() throws {
    let money = try MoneyResolver(lexicon: Lexicon(), settings: NormalizeSettings())
    let check = RestatementCheck(dollars: money.dollars, months: ClaimMonths(Article(id: "a", text: [])))
    for (tonnes, finding) in [("816000", RestatementCheck.agrees), ("900000", RestatementCheck.differs)] {
      var original = Claim.figure("29999000", "bu", .volume)
      (original.normLo, original.normUnit, original.tolerance) = (816_466.266, "t", 0)
      var claim = Claim.figure(tonnes, "t", .mass)
      (claim.normLo, claim.normUnit, claim.tolerance) = (Double(tonnes), "t", 0)
      #expect(check.findings(on: claim, restating: original) == [finding])
      original.tolerance = 0.2
      #expect(check.findings(on: claim, restating: original) == [RestatementCheck.agrees])
    }
  }

  @Test func whatCannotBeComparedIsLinkedWithoutAFinding() throws {
    let claims = try StoryNormalizer.figures("It cost 2.1 billion euros ($2.5 billion) to build.", published: nil)
    #expect(claims[1].restates == claims[0].id)
    #expect(claims[0].checks == ["no-rate"] && claims[0].baseLo == nil)
    #expect(claims[1].checks.isEmpty && claims[1].baseLo == 2_500_000_000)
  }

  @Test func twoFiguresInARowAreNoRestatement() throws {
    let claims = try StoryNormalizer.figures("It sold 50 tonnes, 31 barrels and more.")
    #expect(claims.allSatisfy { $0.restates == nil })
  }
}
