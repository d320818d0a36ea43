import Testing

@testable import Normalize

/// Sums, changes, bounds and times of whole stories.
@Suite struct StoryChecksTests {
  /// The words of each claim's findings, without the ids behind them.
  private func findings(_ text: String, published: String = "1987-03-11") throws -> [String: [String]] {
    let claims = try StoryNormalizer.figures(text, published: published)
    return Dictionary(
      claims.map { claim in (claim.quote, claim.checks.map { String($0.prefix { $0 != ":" }) }) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    (
      "Exports rose 8 pct to 3.4 bn dlrs from 3.1 bn dlrs.", ["8 pct", "3.4 bn dlrs", "3.1 bn dlrs"],
      "change-adds-up"
    ),
    (
      "Exports rose 18 pct to 3.4 bn dlrs from 3.1 bn dlrs.", ["18 pct", "3.4 bn dlrs", "3.1 bn dlrs"],
      "change-does-not-add-up"
    ),
    (
      "Imports fell 20 pct to 2.4 mln tonnes from 3.0 mln tonnes.",
      ["20 pct", "2.4 mln tonnes", "3.0 mln tonnes"], "change-adds-up"
    ),
  ])
  func changes(text: String, quotes: [String], finding: String) throws {
    let found = try findings(text)
    for quote in quotes { #expect(found[quote] == [finding], "\(quote): \(found)") }
  }

  @Test func aFindingNamesTheOtherClaims() throws {
    let claims = try StoryNormalizer.figures("Exports rose 8 pct to 3.4 bn dlrs from 3.1 bn dlrs.")
    try #require(claims.count == 3)
    #expect(claims[0].checks == ["change-adds-up:\(claims[1].id)+\(claims[2].id)"])
    #expect(claims[2].checks == ["change-adds-up:\(claims[0].id)+\(claims[1].id)"])
  }

  @Test(arguments: [
    ("1.5", "balance-adds-up"), ("2.5", "balance-does-not-add-up"),
  ])
  func balances(surplus: String, finding: String) throws {
    let found = try findings(
      "Brazil had a trade surplus of \(surplus) billion dlrs in February. Exports were 4.2 billion dlrs and imports 2.7 billion dlrs."
    )
    #expect(found["\(surplus) billion dlrs"] == [finding], "\(found)")
    #expect(found["4.2 billion dlrs"] == [finding], "\(found)")
  }

  @Test(arguments: [
    ("Crude oil rose to 1,600 dlrs a barrel.", "1,600 dlrs a barrel", ["implausible"]),
    ("Crude oil rose to 16 dlrs a barrel.", "16 dlrs a barrel", []),
    ("Canada exported 20 bn tonnes of wheat last year.", "20 bn tonnes", ["implausible"]),
    ("Canada exported 20 mln tonnes of wheat last year.", "20 mln tonnes", []),
  ])
  func bounds(text: String, quote: String, expected: [String]) throws {
    let found = try findings(text)
    #expect(found[quote] == expected, "\(found)")
  }

  @Test func aBoundIsToldWithItsNumbers() throws {
    let claims = try StoryNormalizer.figures("Crude oil rose to 1,600 dlrs a barrel.", published: "1987-03-11")
    #expect(claims.first?.checks == ["implausible:1600 USD/bbl, expected 0.05 to 60"])
  }

  @Test func partsOfATotal() throws {
    let found = try findings(
      "Chile exported 60,500 tonnes of copper, including 48,000 tonnes to France and 42,500 tonnes to Denmark.")
    #expect(found["60,500 tonnes"] == ["parts-exceed-total"], "\(found)")
    let right = try findings(
      "Chile exported 60,500 tonnes of copper, including 18,000 tonnes to France and 42,500 tonnes to Denmark.")
    #expect(right["60,500 tonnes"] == ["parts-add-up"], "\(right)")
  }

  @Test func moneyOfNoTimeOfItsOwnHasTheRateOfTheArticle() throws {
    let claims = try StoryNormalizer.figures("It sold wheat worth 180 mln marks.", published: "1987-03-11")
    let claim = try #require(claims.first)
    #expect(claim.rate.map { abs($0 - 1 / 1.8355) < 1e-9 } == true)
    #expect(claim.ratePeriod == "1987-03" && claim.rateSource == "fed-g5")
  }

  @Test func aCruzadoIsNoReal() throws {
    let claims = try StoryNormalizer.figures("It sold coffee worth 180 mln cruzados.", published: "1987-03-11")
    #expect(claims.first?.unit == "BRC" && claims.first?.baseLo == nil && claims.first?.checks == ["no-rate"])
  }

  @Test func aCurrencyOfAnotherTimeIsTold() throws {
    let claims = try StoryNormalizer.figures("It sold coffee worth EUR 180 mln.", published: "1987-03-11")
    #expect(claims.first?.checks == ["no-rate", "currency-not-in-use"])
  }
}
