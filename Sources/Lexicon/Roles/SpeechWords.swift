/// The words that give a figure to a speaker: `said`, `according to`, `figures`, `show`.
package struct SpeechWords: Sendable {
  package enum Part: String, Sendable, CaseIterable { case verb, show, source, document }

  private var kinds: [Part] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("speech")
    let (phrase, kind) = (try table.column("phrase"), try table.column("part"))
    for row in table.rows {
      spellings.append(phrase.text(row))
      kinds.append(try kind.choice(row))
    }
  }

  package func part(_ row: Int32) -> Part { kinds[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.speech, row: row)) }
  }
}
