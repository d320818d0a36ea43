/// Words that stand before goods and belong to their name: `soft` wheat, `high octane` gasoline.
package struct GradeWords: Sendable {
  private var hashes: Set<UInt64> = []

  package init() throws(TableError) {
    let table = try Table.embedded("grades")
    let word = try table.column("word")
    for row in table.rows { hashes.insert(WordHash.of(word.text(row))) }
  }

  package func contains(_ token: Token) -> Bool { token.kind == .word && hashes.contains(token.hash) }
}
