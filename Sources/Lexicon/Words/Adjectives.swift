/// Words that a noun follows: `different`, `largest`.
package struct Adjectives: Sendable {
  private var words = HashSlots()
  /// By row the adjective whose degree the word is: `large` of `largest`; itself where it is none.
  private var bases: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("adjectives")
    let (word, base) = (try table.column("word"), try table.column("base"))
    for row in table.rows {
      words.set(WordHash.of(word.text(row)), Int32(bases.count))
      let positive = base.text(row)
      bases.append((positive.isEmpty ? word.text(row) : positive).lowercased())
    }
  }

  package func contains(_ token: Token) -> Bool { words.value(token.hash) != nil }

  /// The adjective of the positive degree; nil of other words.
  package func base(of token: Token) -> String? { words.value(token.hash).map { bases[Int($0)] } }
}
