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
    ("It cost 27 billion pesetas, or about 162 mln euros.", ["restatement-agrees"]),
    ("In 1980 it cost 2.1 billion marks ($1.27 billion) to build.", ["restatement-agrees"]),
    ("It is 50 km -- the equivalent of 31 miles -- long.", ["restatement-agrees"]),
    ("The ministry sold 200,000 tonnes, or 7.35 mln bushels, of wheat.", ["restatement-agrees"]),
    ("The ministry sold 7.35 mln bushels (20,000 tonnes) of wheat.", ["restatement-differs"]),
    ("Imports of 1.5 mln bales (327,000 tonnes) of cotton are planned.", ["restatement-agrees"]),
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

  @Test func packagesAreRestatedWithTheirWeight() throws {
    for bags in ["2.3 mln 60-kilo bags", "2.3 mln bags of 60 kilos"] {
      let claims = try StoryNormalizer.figures("Coffee exports were \(bags) (138,000 tonnes) this season.")
      #expect(claims.map(\.normLo) == [138_000, 0.06, 138_000], "\(bags)")
      #expect(claims[2].restates == claims[0].id && claims[2].checks == ["restatement-agrees"], "\(bags)")
    }
  }

  @Test func anEarlierFigureIsInTheUnitOutsideTheParentheses() throws {
    let claims = try StoryNormalizer.figures("Imports were 1.2 bn euros ($1.4 bn), up from 1.1 bn ($1.3 bn).")
    #expect(claims.map(\.unit) == ["EUR", "USD", "EUR", "USD"])
    #expect(claims.map(\.restates) == [nil, claims[0].id, nil, claims[2].id])
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
