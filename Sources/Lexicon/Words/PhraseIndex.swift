/// What kind of thing a phrase names. Each category is the content of one table.
package enum Category: UInt8, Sendable, CaseIterable {
  case number, scale, unit, currency, qualifier, function, frequency
  case month, weekday, timeUnit, timeWord, season
  case area, commodity, measure, change, status, speech, title, bearing, place
}

/// What a phrase means in one category: the row's place in its typed table.
package struct Sense: Sendable, Hashable {
  package let category: Category
  package let row: Int32

  package init(_ category: Category, row: Int) {
    self.category = category
    self.row = Int32(row)
  }
}

/// How a phrase must be written to be meant.
package enum LetterCase: String, Sendable {
  case any = ""
  /// The first letter upper case: `May`, `MAY`, not `may`.
  case initial
  /// Letter for letter: `US`, not `us`.
  case exact
}

/// All phrases of all tables: looked up by the hashes of a run of tokens, the longest phrase first.
///
/// A look-up compares 64-bit hashes, not letters: with a hundred thousand phrases the chance of a wrong hit is below
/// 10⁻¹⁴ a look-up.
package struct PhraseIndex: Sendable {
  package struct Entry: Sendable {
    package let sense: Sense
    package let letters: LetterCase
    let spelling: [UInt8]
  }

  package struct Match: Sendable {
    package let sense: Sense
    /// Tokens of the phrase.
    package let count: Int
  }

  private var longest: [UInt64: Int] = [:]
  private var entries: [UInt64: [Entry]] = [:]
  private let tokenizer = Tokenizer()

  package init() {}

  package mutating func add(_ phrase: String, _ sense: Sense, letters: LetterCase = .any) {
    let spelling = Array(phrase.utf8)
    let tokens = tokenizer.tokens(of: spelling)
    guard let first = tokens.first else { return }
    var run = first.hash
    for token in tokens.dropFirst() { run = WordHash.joined(run, token.hash) }
    longest[first.hash] = max(longest[first.hash] ?? 0, tokens.count)
    entries[run, default: []].append(Entry(sense: sense, letters: letters, spelling: spelling))
  }

  /// The longest phrase of `category` that begins at token `start`.
  package func match(_ category: Category, in text: TokenizedText, at start: Int) -> Match? {
    matches(in: text, at: start) { $0 == category }
  }

  /// The longest phrase that begins at token `start`, of any category that `wanted` takes.
  package func matches(in text: TokenizedText, at start: Int, where wanted: (Category) -> Bool) -> Match? {
    let tokens = text.tokens
    guard start < tokens.count, tokens[start].kind != .number, let most = longest[tokens[start].hash] else {
      return nil
    }
    var best: Match?
    var run = tokens[start].hash
    var count = 1
    while true {
      if let found = entries[run] {
        for entry in found where wanted(entry.sense.category) {
          if best?.count != count, isWritten(entry, in: text, at: start, count: count) {
            best = Match(sense: entry.sense, count: count)
          }
        }
      }
      guard count < most, start + count < tokens.count, tokens[start + count].kind != .number else { return best }
      run = WordHash.joined(run, tokens[start + count].hash)
      count += 1
    }
  }

  private func isWritten(_ entry: Entry, in text: TokenizedText, at start: Int, count: Int) -> Bool {
    switch entry.letters {
    case .any: return true
    case .initial: return text.tokens[start].isCapitalized
    case .exact:
      let bytes = text.bytes[Int(text.tokens[start].start)..<Int(text.tokens[start + count - 1].end)]
      return bytes.elementsEqual(entry.spelling)
    }
  }
}
