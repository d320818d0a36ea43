/// Whether a figure is a level, the size of a rise or a fall, or the earlier level.
package enum Change: String, Sendable, CaseIterable { case level, up, down, from }

/// The words of rise, fall and comparison: `rose`, `a fall`, `higher`, `compared with`.
package struct ChangeWords: Sendable {
  package enum Part: String, Sendable, CaseIterable {
    case verb, noun
    /// Beside the figure: `5 pct higher`, `up 5 pct`.
    case adverb
    /// Before a level that is known: `exceeded last year's 5 mln`.
    case beyond
    /// Before the level that is compared with: `against`, `from`.
    case earlier
  }

  package struct Word: Sendable, Hashable {
    package let change: Change
    package let part: Part

    /// A rise or a fall.
    package var isMove: Bool { change == .up || change == .down }
  }

  private var words: [Word] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("changes")
    let (phrase, part, change) = (try table.column("phrase"), try table.column("part"), try table.column("change"))
    for row in table.rows {
      spellings.append(phrase.text(row))
      words.append(Word(change: try change.choice(row), part: try part.choice(row)))
    }
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.change, row: row)) }
  }
}
