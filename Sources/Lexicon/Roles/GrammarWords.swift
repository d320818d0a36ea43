/// What a small word does in a sentence.
package enum Grammar: String, Sendable, CaseIterable {
  case to, from, of, by, with, into, `for`, between, through, via, at, `in`, on, and, or, against, than
  /// It opens a clause: `while`, `which`.
  case clause
  case that, determiner, pronoun, possessive, auxiliary

  package var isPreposition: Bool {
    switch self {
    case .to, .from, .of, .by, .with, .into, .for, .between, .through, .via, .at, .in, .on, .against: return true
    default: return false
    }
  }
}

/// The small words of a sentence, by what they do.
package struct GrammarWords: Sendable {
  private var words = HashSlots()
  private var roles: [Grammar] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("grammar")
    let (word, role) = (try table.column("word"), try table.column("role"))
    for row in table.rows {
      words.set(WordHash.of(word.text(row)), Int32(roles.count))
      roles.append(try role.choice(row))
    }
  }

  package func role(_ token: Token) -> Grammar? {
    guard token.kind == .word, let place = words.value(token.hash) else { return nil }
    return roles[Int(place)]
  }
}
