import Testing

@testable import Normalize

@Suite struct MoneyOfTimeTests {
  private func unit(_ text: String, _ published: String) throws -> (unit: String?, checks: [String]) {
    let claims = try StoryNormalizer.figures(text, published: published, base: nil)
    return (claims.first?.unit, claims.first?.checks ?? [])
  }

  @Test(arguments: [
    ("Brazil exported coffee worth 40 billion cruzeiros in 1992.", "1995-05-10", "BRE"),
    ("Brazil exported coffee worth 40 billion cruzados in 1987.", "1991-05-10", "BRC"),
    ("Brazil exported coffee worth 40 billion cruzeiros in 1984.", "1987-05-10", "BRB"),
    ("The Netherlands exported cheese worth 3 billion guilders in 1994.", "2005-05-10", "NLG"),
    ("Germany imported oil worth 3 billion marks in 1995.", "2003-05-10", "DEM"),
    ("Portugal exported wine worth 3 billion escudos in 1995.", "2005-05-10", "PTE"),
  ])
  func whatWasWithdrawnIsOfTheFiguresTime(text: String, published: String, code: String) throws {
    let found = try unit(text, published)
    #expect(found.unit == code && found.checks.isEmpty)
  }

  @Test(arguments: [
    ("Mexico exported oil worth 5 billion pesos in 1990.", "1993-09-10", "MXN", "older-currency:MXP"),
    ("Poland exported coal worth 5 billion zlotys in 1992.", "1996-09-10", "PLN", "older-currency:PLZ"),
  ])
  func whatIsInUseIsRestatedAndAFindingTellsTheOlder(text: String, published: String, code: String, check: String)
    throws
  {
    let found = try unit(text, published)
    #expect(found.unit == code && found.checks == [check])
  }

  @Test func moneyOfItsOwnTimeIsNoFinding() throws {
    #expect(try unit("Mexico exported oil worth 5 billion pesos in 1986.", "1987-09-10") == ("MXP", []))
    #expect(try unit("Germany exported cars worth 5 billion euros in 1995.", "2003-09-10") == ("EUR", []))
  }

  @Test func aCodeIsThatCurrency() throws {
    #expect(try unit("Brazil exported coffee worth BRR 40 billion in 1992.", "1995-05-10").unit == "BRR")
  }
}
