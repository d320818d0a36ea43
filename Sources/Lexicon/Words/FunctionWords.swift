/// The small words that rules know by what they do: `per`, `to`, `versus`.
package struct FunctionWords: Sendable {
  package enum Function: String, Sendable, CaseIterable {
    case per, the, including, to, from, between, and, or, of, `in`, by, ranging, shifted, versus, after,
      negation, upper, lower, additional, heat, label, dialled, clock, total, respective, outOf, many, aged, ballot,
      copula, restating

    /// Words that can stand in a counted noun phrase too: `two channel ports`, `400 telephone lines`.
    package var isNoun: Bool {
      switch self {
      case .label, .dialled, .heat, .aged, .ballot: true
      default: false
      }
    }
  }

  private var functions: [Function] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("function-words")
    let (phrase, function) = (try table.column("phrase"), try table.column("function"))
    for row in table.rows {
      spellings.append(phrase.text(row))
      functions.append(try function.choice(row))
    }
  }

  package func function(_ row: Int32) -> Function { functions[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.function, row: row)) }
  }
}
