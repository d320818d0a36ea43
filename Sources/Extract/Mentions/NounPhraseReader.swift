import Lexicon

/// Reads the noun phrase of what is counted: `oil tankers`, `60-kilo bags`, `new 737 Max jets`, `Ford and Kia cars`.
package struct NounPhraseReader: Sendable {
  package struct Phrase: Sendable {
    package let tokens: Range<Int>
    /// A number of a model stands in it: `737 Max`.
    package let hasModel: Bool
  }

  private static let small: CategorySet = [.function, .qualifier, .number, .scale, .currency]

  private let scan: SentenceScan

  package init(_ scan: SentenceScan) {
    self.scan = scan
  }

  /// The shortest run of at most `most` words that closes with a plural; a hyphenated compound is one word, so is a
  /// country's name (`West German banks`), and adjectives are not counted. `joined`: two words may stand with `and`
  /// between them (`oil and gas firms`), else two names only.
  package func plural(from first: Int, atMost most: Int, joined: Bool = false) -> Phrase? {
    var (index, words, hasModel) = (first, 0, false)
    var shorter: Phrase?
    while words < most {
      if index > first, isModel(index) {
        (index, hasModel) = (index + 2, true)
      } else if index > first, joinsNames(index) || (joined && scan.isFunction(.and, at: index)) {
        index += 1
      }
      guard isNounLike(index) else { return shorter }
      words += scan.lexicon.adjectives.contains(scan.text.tokens[index]) ? 0 : 1
      if let end = compoundEnd(index) {
        hasModel = hasModel || (index..<end).contains { scan.text.tokens[$0].kind == .number }
        index = end
      } else if let end = nameEnd(index) {
        index = end
      } else if isPlural(index) {
        let phrase = Phrase(tokens: first..<closing(index), hasModel: hasModel)
        guard isNamePlural(index) else { return phrase }
        (shorter, index) = (shorter ?? phrase, index + 1)
      } else {
        index += 1
      }
    }
    return shorter
  }

  /// `Motors` in `General Motors cars`: the plural in a name, and the things behind it.
  private func isNamePlural(_ index: Int) -> Bool {
    guard let token = scan.token(index), token.isCapitalized, !token.shape.contains(.allCapitals) else {
      return false
    }
    return isNounLike(index + 1)
  }

  /// `storage and transport firms`: two words in lower case with `and` between them, the second with the plural.
  package func joinedPlural(from first: Int) -> Phrase? {
    guard scan.isFunction(.and, at: first + 1), isNounLike(first), scan.token(first)?.isCapitalized == false,
      scan.timeRoles(at: first).isEmpty
    else { return nil }
    return plural(from: first + 2, atMost: 2).map { Phrase(tokens: first..<$0.tokens.upperBound, hasModel: false) }
  }

  /// Of one thing: the word behind up to two adjectives or a country's name; not `one bad quarter`, which is a time.
  package func single(from first: Int) -> Phrase? {
    var index = first
    while index < first + 2, isNounLike(index), let end = describer(index), isNounLike(end) { index = end }
    guard isNounLike(index), let head = scan.token(index) else { return nil }
    if !head.isCapitalized, scan.lexicon.adjectives.contains(head) { return nil }
    return Phrase(tokens: first..<index + 1, hasModel: false)
  }

  /// Behind an adjective or a country's name at `index`.
  private func describer(_ index: Int) -> Int? {
    if let area = scan.match(.area, at: index) { return index + area.count }
    return scan.token(index).flatMap { scan.lexicon.adjectives.contains($0) ? index + 1 : nil }
  }

  /// In dictionary form, lower case: the head singular, adjectives in their first degree (`largest mills` → `large mill`).
  package func unit(_ phrase: Phrase) -> String {
    let head = phrase.tokens.upperBound - 1
    return phrase.tokens.reduce(into: "") { unit, index in
      let token = scan.text.tokens[index]
      let word = scan.text.string(token.range).lowercased()
      if !unit.isEmpty, token.isSpaced { unit += " " }
      unit += index == head ? scan.lexicon.plurals.singular(word) : scan.lexicon.adjectives.base(of: token) ?? word
    }
  }

  /// Behind `staff`, `aircraft` and the like, which are their own plural, a plural still belongs: `staff members`. Behind
  /// `people` it is a verb.
  private func closing(_ index: Int) -> Int {
    guard isNounLike(index + 1), isPlural(index + 1), !scan.hasCue(.people, at: index) else {
      return index + 1
    }
    let word = scan.text.string(scan.text.tokens[index].range).lowercased()
    return scan.lexicon.plurals.singular(word) == word ? index + 2 : index + 1
  }

  /// Not the end of a country's name: `United States`.
  private func isPlural(_ index: Int) -> Bool {
    guard let token = scan.token(index), scan.lexicon.plurals.isPlural(scan.text.string(token.range)) else {
      return false
    }
    return !token.isCapitalized || (scan.match(.area, endingBefore: index + 1)?.count ?? 0) < 2
  }

  /// The start of the word behind a compound: `oil-fired` of `oil-fired plants`, `A310-300` of `A310-300 jets`.
  private func compoundEnd(_ index: Int) -> Int? {
    guard scan.isHyphen(index + 1) else { return nil }
    var end = index + 2
    while scan.isGlued(end), scan.token(end)?.kind != .mark || scan.isHyphen(end) { end += 1 }
    return scan.token(end)?.kind == .word ? end : nil
  }

  /// Behind a country's name of two words, where a word follows.
  private func nameEnd(_ index: Int) -> Int? {
    guard let area = scan.match(.area, at: index), area.count > 1, isNounLike(index + area.count) else {
      return nil
    }
    return index + area.count
  }

  /// `737` in `new 737 Max jets`: digits before a name.
  private func isModel(_ index: Int) -> Bool {
    guard let token = scan.token(index), token.kind == .number, token.isSpaced, token.range.count < 5,
      let name = scan.token(index + 1)
    else { return false }
    return name.kind == .word && name.isCapitalized && name.isSpaced
  }

  /// `and` between two capitalized words: `Ford and Kia cars`.
  private func joinsNames(_ index: Int) -> Bool {
    guard scan.isFunction(.and, at: index), let before = scan.token(index - 1), let name = scan.token(index + 1)
    else { return false }
    return before.isCapitalized && name.isCapitalized
  }

  package func isNounLike(_ index: Int) -> Bool {
    guard let token = scan.token(index), token.kind == .word, token.isSpaced || scan.isHyphen(index - 1),
      token.range.count > 2 || token.shape.contains(.allCapitals), !token.shape.contains(.newParagraph)
    else { return false }
    return !isSmall(index) && !scan.lexicon.stopWords.contains(token)
  }

  private func isSmall(_ index: Int) -> Bool {
    guard let match = scan.lexicon.phrases.match(Self.small, in: scan.text, at: index) else { return false }
    return match.sense.category != .function || !scan.lexicon.functions.function(match.sense.row).isNoun
  }
}
