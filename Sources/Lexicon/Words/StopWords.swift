/// The words that can't begin or carry on a counted noun phrase: prepositions, auxiliaries, common verbs and adverbs.
package struct StopWords: Sendable {
  private let hashes: HashSlots

  package init() throws(TableError) {
    let table = try Table.embedded("stop-words")
    let word = try table.column("word")
    var hashes = HashSlots()
    for row in table.rows { hashes.set(WordHash.of(word.text(row)), 1) }
    self.hashes = hashes
  }

  package func contains(_ token: Token) -> Bool { hashes.value(token.hash) != nil }
}
