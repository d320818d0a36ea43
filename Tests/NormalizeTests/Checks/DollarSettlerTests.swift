import Testing

@testable import Normalize

/// Whose dollars a story's bare ones are, by the rate that its restatement implies.
@Suite struct DollarSettlerTests {
  @Test(arguments: [
    ("The mill lost 100 mln dlrs (76 mln U.S. dlrs), it said.", ["CAD", "USD"]),
    ("The mill lost 100 mln dlrs (48 mln stg), it said.", ["CAD", "GBP"]),
    ("The mill lost 100 mln dlrs (63 mln stg), it said.", ["USD", "GBP"]),
    ("The mill lost 100 mln U.S. dlrs (76 mln stg), it said.", ["USD", "GBP"]),
  ])
  func settles(text: String, units: [String]) throws {
    let claims = try StoryNormalizer.figures(text, published: "1987-03-11")
    #expect(claims.map(\.unit) == units)
  }

  @Test func theOthersOfTheStoryFollowWithTheClaimThatSettledThem() throws {
    let claims = try StoryNormalizer.figures(
      "The mill lost 100 mln dlrs (76 mln U.S. dlrs), it said. A year before it had lost 40 mln dlrs.",
      published: "1987-03-11")
    try #require(claims.count == 3)
    #expect(claims.map(\.unit) == ["CAD", "USD", "CAD"])
    #expect(claims[0].checks.contains("dollar-by-rate:\(claims[1].id)"))
    #expect(claims[1].restates == claims[0].id && claims[1].checks.contains("restatement-agrees"))
    #expect(claims[2].checks.contains("dollar-by-rate:\(claims[0].id)"))
  }
}
