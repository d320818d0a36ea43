/// Looks for all that is wrong with a set of tables: rows that can't be read, rows that no text can reach, and words of two
/// meanings without a word on what decides between them.
package struct TableCheck: Sendable {
  private let tables: TableSet

  package init(_ tables: TableSet) {
    self.tables = tables
  }

  /// In the order of the tables and their lines; words of two tables come last.
  package func defects(in names: [String] = TableSet.names) -> [TableError] {
    var defects: [TableError] = []
    var words: [TableWord] = []
    for name in names {
      var found = TableLoads.errors(of: name, in: tables)
      if let shape = TableShape.all[name], let table = try? tables.table(name) {
        found += shape.badCells(in: table)
        let own = (try? TableWord.all(in: table, shape)) ?? []
        found += TableCheck.repeated(own, table, shape) + TableCheck.misfits(own, shape)
        if shape.names { words += own }
      }
      defects += TableCheck.ordered(found)
    }
    return defects + homographs(words)
  }

  /// A word that stands above already, with nothing that tells the two apart: its row is never read.
  private static func repeated(_ words: [TableWord], _ table: Table, _ shape: TableShape) -> [TableError] {
    let columns = shape.apart.compactMap { name in try? table.column(name) }
    let meanings = Dictionary(table.rows.map { row in (row.line, columns.map { $0.text(row) }) }) { first, _ in
      first
    }
    var above: [UInt64: [TableWord]] = [:]
    var errors: [TableError] = []
    for word in words {
      let hiding = (above[word.run] ?? []).first { other in
        other.line != word.line && other.hides(word) && meanings[other.line] == meanings[word.line]
      }
      if let hiding {
        let message = "'\(word.spelling)' stands on line \(hiding.line) already; expected one row a meaning"
        errors.append(TableError(place: word.place, line: word.line, message: message))
      }
      above[word.run, default: []].append(word)
    }
    return errors
  }

  /// What no look-up finds: a phrase in a table whose words are compared one by one, a number in a phrase.
  private static func misfits(_ words: [TableWord], _ shape: TableShape) -> [TableError] {
    let tokenizer = Tokenizer()
    return words.compactMap { word in
      let tokens = shape.reading == .codes ? [] : tokenizer.tokens(of: Array(word.spelling.utf8))
      if tokens.contains(where: { $0.kind == .number }) {
        return TableError(
          place: word.place, line: word.line, message: "'\(word.spelling)'; expected words without numbers")
      }
      if shape.reading != .tokens || tokens.count == 1 && tokens[0].hash == word.run { return nil }
      return TableError(place: word.place, line: word.line, message: "'\(word.spelling)'; expected a single word")
    }
  }

  /// The words that mean something in two tables and are no row of `homographs.tsv`; of a user's table, told there.
  private func homographs(_ words: [TableWord]) -> [TableError] {
    guard let known = try? HomographTable(tables) else { return [] }
    let replaced = tables.replaced
    let groups = Dictionary(grouping: words, by: \.run)
    let defects = groups.values.compactMap { group -> TableError? in
      guard let last = group.last(where: { replaced.contains($0.table) }) ?? group.last else { return nil }
      let others = Set(group.filter { $0.table != last.table && $0.meets(last) }.map(\.table))
      let all = others.union([last.table])
      if others.isEmpty || TableShape.kin.contains(all) || known.decides(last, between: all) { return nil }
      let names = others.sorted().joined(separator: ", ")
      return TableError(
        place: last.place, line: last.line,
        message: "'\(last.spelling)' is a word of \(names) too; expected a row of homographs that says what decides"
      )
    }
    return TableCheck.ordered(defects)
  }

  /// Each once, in the order of places and lines.
  private static func ordered(_ errors: [TableError]) -> [TableError] {
    let sorted = errors.sorted { ($0.place, $0.line, $0.message) < ($1.place, $1.line, $1.message) }
    return sorted.indices.compactMap { index in
      index > 0 && sorted[index].line > 0 && sorted[index - 1].line == sorted[index].line
        && sorted[index - 1].place == sorted[index].place ? nil : sorted[index]
    }
  }
}
