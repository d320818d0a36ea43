import Testing

@testable import Normalize

/// Whole stories through extract and normalize: what a restated figure is found to be.
@Suite struct RestatementCheckTests {
  @Test(arguments: [
    ("It is 50 kilometers (31 miles) away.", ["restatement-agrees"]),
    ("It is 50 kilometers (41 miles) away.", ["restatement-differs"]),
    ("It lost 100 acres (40 hectares) of maize.", ["restatement-agrees"]),
    ("It sold 29,999,000 bushels (816,000 tonnes) of wheat.", ["restatement-agrees"]),
    ("It sold 29,999,000 bushels (900,000 tonnes) of wheat.", ["restatement-differs"]),
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
