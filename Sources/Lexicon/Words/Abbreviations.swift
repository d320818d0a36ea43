/// The words whose point does not end a sentence: `Mr.`, `Oct.`.
package struct Abbreviations: Sendable {
  private let hashes: Set<UInt64>

  package init() throws(TableError) {
    let table = try Table.embedded("abbreviations")
    let word = try table.column("word")
    hashes = Set(table.rows.map { WordHash.of(word.text($0)) })
  }

  package func contains(_ token: Token) -> Bool { token.isCapitalized && hashes.contains(token.hash) }
}
