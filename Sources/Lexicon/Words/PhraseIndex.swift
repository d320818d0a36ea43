/// All phrases of all tables: looked up by the hashes of a run of tokens, the longest phrase first. A class, so that all that
/// read with it share one reference.
///
/// A look-up compares 64-bit hashes, not letters: with a hundred thousand phrases the chance of a wrong hit is below
/// 10⁻¹⁴ a look-up.
package final class PhraseIndex: Sendable {
  /// A phrase's meaning; `next` chains those of one spelling, in the order of the tables.
  private struct Entry: Sendable {
    let sense: Sense
    let letters: LetterCase
    let spelling: [UInt8]
    var next: Int32 = -1
  }

  /// What begins with a word: phrases of which categories, and how many tokens the longest has.
  private struct Opening: Sendable {
    var categories: CategorySet
    var longest: UInt8
  }

  package struct Match: Sendable {
    package let sense: Sense
    /// Tokens of the phrase.
    package let count: Int
  }

  /// The opening of a first word's hash.
  private let words: HashSlots
  private let openings: [Opening]
  /// The first words of all phrases: most words of a text end here, in the cache.
  private let firsts: HashFilter
  /// The runs of tokens that some longer phrase goes on from.
  private let prefixes: HashFilter
  /// The first entry of a run of tokens.
  private let heads: HashSlots
  private let entries: [Entry]

  package init(_ list: PhraseList) {
    var (words, openings) = (HashSlots(), [Opening]())
    var (heads, entries) = (HashSlots(), [Entry]())
    var (firsts, prefixes) = (HashFilter(), HashFilter())
    let tokenizer = Tokenizer()
    for phrase in list.phrases {
      let tokens = tokenizer.tokens(of: phrase.spelling)
      guard let first = tokens.first else { continue }
      firsts.insert(first.hash)
      PhraseIndex.open(first.hash, phrase.sense.category, tokens.count, &words, &openings)
      entries.append(Entry(sense: phrase.sense, letters: phrase.letters, spelling: phrase.spelling))
      var run = first.hash
      for token in tokens.dropFirst() {
        prefixes.insert(run)
        run = WordHash.joined(run, token.hash)
      }
      PhraseIndex.chain(Int32(entries.count - 1), behind: run, &heads, &entries)
    }
    (self.words, self.openings, self.heads, self.entries) = (words, openings, heads, entries)
    (self.firsts, self.prefixes) = (firsts, prefixes)
  }

  private static func open(
    _ word: UInt64, _ category: Category, _ count: Int, _ words: inout HashSlots, _ openings: inout [Opening]
  ) {
    guard let place = words.value(word) else {
      words.set(word, Int32(openings.count))
      return openings.append(Opening(categories: CategorySet(category), longest: UInt8(clamping: count)))
    }
    openings[Int(place)].categories.insert(category)
    openings[Int(place)].longest = max(openings[Int(place)].longest, UInt8(clamping: count))
  }

  private static func chain(
    _ entry: Int32, behind run: UInt64, _ heads: inout HashSlots, _ entries: inout [Entry]
  ) {
    guard var last = heads.value(run) else { return heads.set(run, entry) }
    while entries[Int(last)].next >= 0 { last = entries[Int(last)].next }
    entries[Int(last)].next = entry
  }

  /// Notes in each token what it can begin: one look-up a token for all categories, before any `match` in the text.
  package func mark(_ tokens: inout [Token]) {
    for index in tokens.indices where tokens[index].kind != .number {
      let hash = tokens[index].hash
      guard firsts.mayContain(hash), let place = words.value(hash) else { continue }
      tokens[index].opens = openings[Int(place)].categories
      tokens[index].longest = openings[Int(place)].longest
    }
  }

  /// The longest phrase of `category` that begins at token `start`.
  package func match(_ category: Category, in text: TokenizedText, at start: Int) -> Match? {
    match(CategorySet(category), in: text, at: start)
  }

  /// The longest phrase of any of the categories that begins at token `start`.
  package func match(_ categories: CategorySet, in text: TokenizedText, at start: Int) -> Match? {
    guard start < text.tokens.count, text.tokens[start].opens.meets(categories) else { return nil }
    return search(categories, in: text, at: start)
  }

  private func search(_ categories: CategorySet, in text: TokenizedText, at start: Int) -> Match? {
    var run = text.tokens[start].hash
    let end = min(start + Int(text.tokens[start].longest), text.tokens.count)
    var best: Match?
    var index = start
    while true {
      if let sense = sense(of: run, categories, in: text, start..<index + 1) {
        best = Match(sense: sense, count: index + 1 - start)
      }
      index += 1
      guard index < end, text.tokens[index].kind != .number, prefixes.mayContain(run) else { return best }
      run = WordHash.joined(run, text.tokens[index].hash)
    }
  }

  private func sense(of run: UInt64, _ categories: CategorySet, in text: TokenizedText, _ tokens: Range<Int>)
    -> Sense?
  {
    var place = Int(heads.value(run) ?? -1)
    while place >= 0 {
      let sense = entries[place].sense
      if categories.contains(sense.category), isWritten(place, in: text, tokens) { return sense }
      place = Int(entries[place].next)
    }
    return nil
  }

  private func isWritten(_ place: Int, in text: TokenizedText, _ tokens: Range<Int>) -> Bool {
    switch entries[place].letters {
    case .any: return true
    case .initial: return text.tokens[tokens.lowerBound].isCapitalized
    case .exact: return text.bytes[text.span(tokens)].elementsEqual(entries[place].spelling)
    }
  }
}
