import Extract
import Lexicon
import Testing

/// What a reader may rely on: a field that its own sentence names is sure, one that was taken over is less so.
@Suite struct ConfidenceTests {
  private static let story =
    "Canada's wheat exports rose to 5.0 mln tonnes in 1986 from 4.0 mln tonnes in 1985, the ministry said on Tuesday. "
    + "Some 300,000 tonnes are still in the silos of the ports."

  private func figures() throws -> [Mention] {
    let article = Article(id: "a", published: "1987-03-11", text: Array(ConfidenceTests.story.utf8))
    return Extractor(lexicon: try Lexicon()).extract(article).mentions.filter { !$0.kind.isTime }
  }

  @Test(arguments: [Role.Name.measure, .change, .reporter, .commodity, .period])
  func whatTheSentenceNamesIsSure(name: Role.Name) throws {
    let role = try #require(try figures().first?.role(name))
    #expect(role.confidence >= 0.9, "\(name) \(role.traits.traits)")
  }

  @Test(arguments: [Role.Name.measure, .period])
  func whatWasTakenOverForWantOfAnotherIsNot(name: Role.Name) throws {
    let role = try #require(try figures().last?.role(name))
    #expect(role.confidence < 0.9, "\(name) \(role.traits.traits)")
  }

  @Test(arguments: [Role.Name.measure, .reporter, .commodity, .period])
  func whatWasTakenOverIsLessSureThanItsSource(name: Role.Name) throws {
    let figures = try figures()
    let (own, taken) = (try #require(figures.first?.role(name)), try #require(figures.last?.role(name)))
    #expect(taken.confidence < own.confidence, "\(name) \(taken.traits.traits)")
  }

  /// `explain` tells the traits of the field; others are none of its reasons.
  @Test func aRoleHasTheTraitsThatItsFieldIsWeighedBy() throws {
    let table = try ConfidenceTable()
    for role in try figures().flatMap(\.roles) where role.name == .commodity {
      #expect(role.traits.isSubset(of: table.listed(for: .commodity)))
      #expect(role.traits.contains(TraitSet(.mass)))
    }
  }
}
