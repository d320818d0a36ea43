/// All phrases of all tables: looked up by the hashes of a run of tokens, the longest phrase first.
///
/// A look-up compares 64-bit hashes, not letters: with a hundred thousand phrases the chance of a wrong hit is below
/// 10⁻¹⁴ a look-up.
package struct PhraseIndex: Sendable {
  /// A phrase's meaning; `next` chains those of one spelling, in the order of the tables.
  private struct Entry: Sendable {
    let sense: Sense
    let letters: LetterCase
    let spelling: Range<Int32>
    var next: Int32 = -1
  }

  package struct Match: Sendable {
    package let sense: Sense
    /// Tokens of the phrase.
    package let count: Int
  }

  /// Tokens of the longest phrase that begins with a word.
  private var longest = HashSlots()
  /// The first entry of a run of tokens.
  private var heads = HashSlots()
  private var entries: [Entry] = []
  private var spellings: [UInt8] = []

  package init() {}

  package mutating func add(_ phrase: String, _ sense: Sense, letters: LetterCase = .any) {
    let spelling = Array(phrase.utf8)
    let tokens = Tokenizer().tokens(of: spelling)
    guard let first = tokens.first else { return }
    let run = tokens.dropFirst().reduce(first.hash) { WordHash.joined($0, $1.hash) }
    longest.set(first.hash, max(longest.value(first.hash) ?? 0, Int32(tokens.count)))
    let start = Int32(spellings.count)
    spellings += spelling
    entries.append(Entry(sense: sense, letters: letters, spelling: start..<start + Int32(spelling.count)))
    chain(Int32(entries.count - 1), behind: run)
  }

  private mutating func chain(_ entry: Int32, behind run: UInt64) {
    guard var last = heads.value(run) else { return heads.set(run, entry) }
    while entries[Int(last)].next >= 0 { last = entries[Int(last)].next }
    entries[Int(last)].next = entry
  }

  /// The longest phrase of `category` that begins at token `start`.
  package func match(_ category: Category, in text: TokenizedText, at start: Int) -> Match? {
    match(CategorySet(category), in: text, at: start)
  }

  /// The longest phrase of any of the categories that begins at token `start`.
  package func match(_ categories: CategorySet, in text: TokenizedText, at start: Int) -> Match? {
    guard start < text.tokens.count, text.tokens[start].kind != .number else { return nil }
    var run = text.tokens[start].hash
    guard let most = longest.value(run) else { return nil }
    let end = min(start + Int(most), text.tokens.count)
    var best: Match?
    var index = start
    while true {
      if let sense = sense(of: run, categories, in: text, start..<index + 1) {
        best = Match(sense: sense, count: index + 1 - start)
      }
      index += 1
      guard index < end, text.tokens[index].kind != .number else { return best }
      run = WordHash.joined(run, text.tokens[index].hash)
    }
  }

  private func sense(of run: UInt64, _ categories: CategorySet, in text: TokenizedText, _ tokens: Range<Int>)
    -> Sense?
  {
    var place = heads.value(run) ?? -1
    while place >= 0 {
      let entry = entries[Int(place)]
      if categories.contains(entry.sense.category), isWritten(entry, in: text, tokens) { return entry.sense }
      place = entry.next
    }
    return nil
  }

  private func isWritten(_ entry: Entry, in text: TokenizedText, _ tokens: Range<Int>) -> Bool {
    switch entry.letters {
    case .any: return true
    case .initial: return text.tokens[tokens.lowerBound].isCapitalized
    case .exact:
      let spelling = spellings[Int(entry.spelling.lowerBound)..<Int(entry.spelling.upperBound)]
      return text.bytes[text.span(tokens)].elementsEqual(spelling)
    }
  }
}
