/// The words whose point does not end a sentence: `Mr.`, `Oct.`.
package struct Abbreviations: Sendable {
  private let hashes: HashSlots

  package init() throws(TableError) {
    let table = try Table.embedded("abbreviations")
    let word = try table.column("word")
    var hashes = HashSlots()
    for row in table.rows { hashes.set(WordHash.of(word.text(row)), 1) }
    self.hashes = hashes
  }

  package func contains(_ token: Token) -> Bool { token.isCapitalized && hashes.value(token.hash) != nil }
}
