import Lexicon

/// A number of things: the noun phrase behind it, singular.
///
/// `57,900 bales` → 57900 bale · `five oil tankers` → 5 oil tanker · not `1987 rose` (no plural noun follows)
package struct CountRule: FigureRule {
  package let name = "number-noun"

  private static let small: CategorySet = [.function, .qualifier, .number, .scale]

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    reading(at: start, in: scan)?.figure
  }

  /// The figure, whose quote is the number alone, and the end of its noun phrase.
  package func reading(at start: Int, in scan: SentenceScan) -> (figure: FigureMatch, end: Int)? {
    guard let number = RangeReader(scan).numbers(at: start) else { return nil }
    let first = number.tokens.upperBound
    guard let end = nounEnd(from: scan.isHyphen(first) ? first + 1 : first, number, in: scan) else { return nil }
    let unit = singular(scan.text.words(first..<end), in: scan)
    return (FigureMatch(number.tokens, .count, number, unit: unit, rule: name, confidence: 0.8), end)
  }

  /// The end of the shortest run of at most three words that closes with a plural; a single one where the number is one.
  private func nounEnd(from first: Int, _ number: NumberPhrase, in scan: SentenceScan) -> Int? {
    for index in first..<first + 3 {
      guard isNounLike(index, in: scan) else { return nil }
      if scan.lexicon.plurals.isPlural(scan.text.string(scan.text.tokens[index].range)) { return index + 1 }
      if number.hi == ExactDecimal(1), index == first, !number.hasScale { return index + 1 }
    }
    return nil
  }

  private func isNounLike(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let token = scan.token(index), token.kind == .word, token.isSpaced, token.range.count > 2 else {
      return false
    }
    return scan.lexicon.phrases.match(Self.small, in: scan.text, at: index) == nil
      && !scan.lexicon.stopWords.contains(token)
  }

  private func singular(_ phrase: String, in scan: SentenceScan) -> String {
    guard let space = phrase.lastIndex(of: " ") else { return scan.lexicon.plurals.singular(phrase.lowercased()) }
    let head = phrase[phrase.index(after: space)...]
    return phrase[...space].lowercased() + scan.lexicon.plurals.singular(head.lowercased())
  }
}
