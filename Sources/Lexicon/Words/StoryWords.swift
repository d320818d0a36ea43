/// The words that the wires put around a story and that are no part of it: `UPDATE 2-`, `CORRECTED:`, `(Reporting by …)`.
package struct StoryWords: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The story stands instead of an earlier one that was wrong, or that knew less.
    case correction, update
    /// The story is sent again as it was.
    case again = "repeat"
    /// Opens the lines on who worked on the story.
    case credit
  }

  private struct Phrase {
    let words: [UInt64]
    let kind: Kind
  }

  /// Those of the program's own table.
  package static let embedded = (try? StoryWords()) ?? StoryWords(phrases: [:])

  /// By the first word, longest first.
  private let phrases: [UInt64: [Phrase]]

  private init(phrases: [UInt64: [Phrase]]) {
    self.phrases = phrases
  }

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("story-words")
    let (phrase, kind) = (try table.column("phrase"), try table.column("kind"))
    let tokenizer = Tokenizer()
    var phrases: [UInt64: [Phrase]] = [:]
    for row in table.rows {
      let words = tokenizer.tokens(of: Array(phrase.text(row).utf8)).map(\.hash)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(Phrase(words: words, kind: try kind.choice(row)))
    }
    self.phrases = phrases.mapValues { $0.sorted { left, right in left.words.count > right.words.count } }
  }

  /// The longest phrase that begins with the token at `start`, and how many tokens it has.
  package func phrase(at start: Int, of tokens: [Token]) -> (kind: Kind, length: Int)? {
    guard start < tokens.count, let candidates = phrases[tokens[start].hash] else { return nil }
    let found = candidates.first { phrase in
      start + phrase.words.count <= tokens.count
        && phrase.words.indices.allSatisfy { tokens[start + $0].hash == phrase.words[$0] }
    }
    return found.map { ($0.kind, $0.words.count) }
  }
}
