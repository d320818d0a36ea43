/// The words of a table that has one column: `abbreviations`, `stop-words`.
package struct WordSet: Sendable {
  private let hashes: Set<UInt64>

  package init(table name: String) throws(TableError) {
    let table = try Table.embedded(name)
    let word = try table.column("word")
    hashes = Set(table.rows.map { WordHash.of(word.text($0)) })
  }

  package func contains(_ token: Token) -> Bool { hashes.contains(token.hash) }
}
