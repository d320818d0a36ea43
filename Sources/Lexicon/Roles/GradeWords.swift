/// Words that stand before goods and belong to their name: `soft` wheat, `high octane` gasoline.
package struct GradeWords: Sendable {
  private var hashes: Set<UInt64> = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("grades")
    let word = try table.column("word")
    for row in table.rows { hashes.insert(WordHash.of(word.text(row))) }
  }

  package func contains(_ token: Token) -> Bool { token.kind == .word && hashes.contains(token.hash) }
}
