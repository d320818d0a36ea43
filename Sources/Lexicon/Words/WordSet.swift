/// The words of a table that has one column: `abbreviations`, `stop-words`.
package struct WordSet: Sendable {
  private let hashes: HashSlots

  package init(_ tables: TableSet = .embedded, table name: String) throws(TableError) {
    let table = try tables.table(name)
    let word = try table.column("word")
    var hashes = HashSlots()
    for row in table.rows { hashes.set(WordHash.of(word.text(row)), 1) }
    self.hashes = hashes
  }

  package func contains(_ token: Token) -> Bool { hashes.value(token.hash) != nil }
}
