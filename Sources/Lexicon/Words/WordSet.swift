/// The words of a table that has one column: `abbreviations`, `stop-words`.
package struct WordSet: Sendable {
  private let hashes: HashSlots

  package init(table name: String) throws(TableError) {
    let table = try Table.embedded(name)
    let word = try table.column("word")
    var hashes = HashSlots()
    for row in table.rows { hashes.set(WordHash.of(word.text(row)), 1) }
    self.hashes = hashes
  }

  package func contains(_ token: Token) -> Bool { hashes.value(token.hash) != nil }
}
