/// The words that say what a figure is per: `year`, `annual`, `daily`.
package struct FrequencyWords: Sendable {
  package enum Class: String, Sendable, CaseIterable { case noun, adjective }

  package struct Word: Sendable {
    /// ISO 8601 duration.
    package let per: String
    /// How it stands in the unit of a flow: `d` of `bbl/d`.
    package let suffix: String
    package let kind: Class
  }

  private var words: [Word] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("frequency-words")
    let (word, per) = (try table.column("word"), try table.column("per"))
    let (suffix, kind) = (try table.column("suffix"), try table.column("class"))
    for row in table.rows {
      spellings.append(word.text(row))
      words.append(Word(per: per.text(row), suffix: suffix.text(row), kind: try kind.choice(row)))
    }
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.frequency, row: row)) }
  }
}
