/// The words that several tables list, with what decides between their meanings.
struct HomographTable: Sendable {
  private var tables: [UInt64: [Set<String>]] = [:]

  init(_ set: TableSet = .embedded) throws(TableError) {
    let table = try set.table("homographs")
    let names = try table.column("tables")
    guard let shape = TableShape.all["homographs"] else { return }
    let words = try TableWord.all(in: table, shape)
    for (word, row) in zip(words, table.rows) {
      let listed = names.list(row)
      guard listed.count > 1, listed.allSatisfy({ TableShape.all[$0]?.names == true }) else {
        throw names.bad(row, expected: "names of tables with words of a text, parted by |")
      }
      tables[word.run, default: []].append(Set(listed))
    }
  }

  /// Whether a row says what decides between those tables' meanings of a word.
  func decides(_ word: TableWord, between names: Set<String>) -> Bool {
    tables[word.run]?.contains { $0.isSuperset(of: names) } ?? false
  }
}
