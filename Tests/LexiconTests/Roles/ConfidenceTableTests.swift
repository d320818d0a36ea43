import Testing

@testable import Lexicon

@Suite struct ConfidenceTableTests {
  @Test func eachTraitWeighsOnSomeField() throws {
    let table = try ConfidenceTable()
    let listed = ConfidenceTable.Field.allCases.reduce(TraitSet()) { $0.union(table.listed(for: $1)) }
    #expect(ConfidenceTrait.allCases.filter { !listed.contains(TraitSet($0)) }.isEmpty)
  }

  @Test(arguments: ConfidenceTable.Field.allCases)
  func eachFieldHasABase(field: ConfidenceTable.Field) throws {
    #expect(try ConfidenceTable().listed(for: field).contains(TraitSet(.base)))
  }

  @Test func confidenceStaysBetweenOneAndNinetyNinePercent() throws {
    let table = try ConfidenceTable()
    for field in ConfidenceTable.Field.allCases {
      for traits in [TraitSet(), TraitSet(rawValue: (1 << UInt64(ConfidenceTrait.allCases.count)) - 1)] {
        #expect((0.01...0.99).contains(table.confidence(in: field, traits)))
      }
    }
  }
}
