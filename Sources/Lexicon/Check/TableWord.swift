/// A word of a table as a text is compared with it.
struct TableWord: Sendable {
  let table: String
  let place: String
  let line: Int
  let spelling: String
  /// The hash of its tokens, or of a code's letters; equal where a text can mean both.
  let run: UInt64
  let letters: LetterCase

  /// Whether some writing of the word means both rows: `may` and `May`, not `t` and `T` where both are exact.
  func meets(_ other: TableWord) -> Bool {
    guard run == other.run else { return false }
    switch (letters, other.letters) {
    case (.exact, .exact): return spelling == other.spelling
    case (.exact, .initial): return isCapitalized
    case (.initial, .exact): return other.isCapitalized
    default: return true
    }
  }

  /// Whether every writing of the other means this too, so that a look-up that comes here first never reaches the other.
  func hides(_ other: TableWord) -> Bool {
    guard meets(other) else { return false }
    switch letters {
    case .any: return true
    case .initial: return other.letters != .any
    case .exact: return other.letters == .exact
    }
  }

  private var isCapitalized: Bool { spelling.first?.isUppercase ?? false }

  /// All words of a table, in its order.
  static func all(in table: Table, _ shape: TableShape) throws(TableError) -> [TableWord] {
    let tokenizer = Tokenizer()
    let letters: Table.Column? = table.columns.contains("case") ? try table.column("case") : nil
    var words: [TableWord] = []
    for name in shape.words {
      let column = try table.column(name)
      for row in table.rows where !column.text(row).isEmpty {
        let spelling = column.text(row)
        let ownCase = letters.flatMap { LetterCase(rawValue: $0.text(row)) } ?? .any
        let run = shape.reading == .phrases ? tokenizer.run(of: spelling) : WordHash.of(spelling)
        words.append(
          TableWord(
            table: table.name, place: table.place, line: row.line, spelling: spelling, run: run,
            letters: shape.reading == .codes ? .exact : ownCase))
      }
    }
    return words
  }
}

extension Tokenizer {
  /// The hash of a phrase's tokens.
  fileprivate func run(of phrase: String) -> UInt64 {
    let tokens = tokens(of: Array(phrase.utf8))
    guard let first = tokens.first else { return 0 }
    return tokens.dropFirst().reduce(first.hash) { WordHash.joined($0, $1.hash) }
  }
}
