/// The words that can't begin or carry on a counted noun phrase: prepositions, auxiliaries, common verbs and adverbs.
package struct StopWords: Sendable {
  private let hashes: Set<UInt64>

  package init() throws(TableError) {
    let table = try Table.embedded("stop-words")
    let word = try table.column("word")
    hashes = Set(table.rows.map { WordHash.of(word.text($0)) })
  }

  package func contains(_ token: Token) -> Bool { hashes.contains(token.hash) }
}
