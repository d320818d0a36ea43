/// The words beside a figure that bound or blur it: `about`, `at least`, `or more`.
package struct QualifierWords: Sendable {
  package enum Side: String, Sendable, CaseIterable { case before, after, both }

  package struct Word: Sendable {
    /// `approx`, `min` or `max`.
    package let qualifier: String
    package let side: Side
  }

  private var words: [Word] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("qualifiers")
    let (phrase, qualifier, side) = (
      try table.column("phrase"), try table.column("qualifier"), try table.column("side")
    )
    for row in table.rows {
      spellings.append(phrase.text(row))
      words.append(
        Word(qualifier: try qualifier.text(row, of: ["approx", "min", "max"]), side: try side.choice(row)))
    }
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.qualifier, row: row)) }
  }
}
