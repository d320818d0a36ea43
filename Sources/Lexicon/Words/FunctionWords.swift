/// The small words that rules know by what they do: `per`, `to`, `versus`.
package struct FunctionWords: Sendable {
  package enum Function: String, Sendable {
    case per, the, including, to, from, between, and, or, of, `in`, by, ranging, shifted, versus, negation, upper,
      lower, additional, heat, label, total, respective, outOf, many
  }

  private var functions: [Function] = []
  private var spellings: [String] = []

  package init() throws(TableError) {
    let table = try Table.embedded("function-words")
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
