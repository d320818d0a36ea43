import Lexicon

/// A number of things: the noun phrase behind it, singular.
///
/// `57,900 bales` → 57900 bale · `five oil tankers` → 5 oil tanker · `48 of the 72 ships` → 48 ship · not `1987 rose` (no plural noun follows)
package struct CountRule: FigureRule {
  package let name = "number-noun"

  private static let small: CategorySet = [.function, .qualifier, .number, .scale, .currency]

  package init() {}

  /// The figure's quote is the number alone.
  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let number = RangeReader(scan).numbers(at: start) else { return nil }
    let first = number.tokens.upperBound
    let noun = nounStart(first, in: scan)
    guard let end = nounEnd(from: noun, number, in: scan) else { return partitive(number, in: scan) }
    return count(number, of: noun..<end, rule: name, confidence: 0.8, in: scan)
  }

  private func count(
    _ number: NumberPhrase, of noun: Range<Int>, rule: String, confidence: Double, in scan: SentenceScan
  ) -> FigureMatch {
    let unit = singular(scan.text.words(noun), in: scan)
    var figure = FigureMatch(number.tokens, .count, number, unit: unit, rule: rule, confidence: confidence)
    figure.end = noun.upperBound
    return figure
  }

  /// Behind a hyphen or `more`: `four more picks`.
  private func nounStart(_ first: Int, in scan: SentenceScan) -> Int {
    scan.isHyphen(first) || scan.isFunction(.additional, at: first) ? first + 1 : first
  }

  /// `two of its ports`, `one of the best screens`, `48 of the 72 ships`: some of a known whole.
  private func partitive(_ number: NumberPhrase, in scan: SentenceScan) -> FigureMatch? {
    guard scan.isFunction(.of, at: number.tokens.upperBound), !number.looksLikeYear(in: scan.text) else {
      return nil
    }
    var first = number.tokens.upperBound + 1
    while first < number.tokens.upperBound + 5, isDeterminer(first, in: scan) { first += 1 }
    guard first > number.tokens.upperBound + 1, let end = pluralEnd(from: first, atMost: 4, in: scan) else {
      return nil
    }
    return count(number, of: first..<end, rule: "part-of-nouns", confidence: 0.7, in: scan)
  }

  /// `the`, `its`, the number of the whole, and `Smith's`.
  private func isDeterminer(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let token = scan.token(index) else { return false }
    return scan.isFunction(.the, at: index) || scan.lexicon.stopWords.contains(token) || token.kind == .number
      || scan.isMark(index, "'") || scan.isMark(index + 1, "'") || scan.isMark(index - 1, "'")
  }

  private func pluralEnd(from first: Int, atMost count: Int, in scan: SentenceScan) -> Int? {
    for index in first..<first + count {
      guard isNounLike(index, in: scan) else { return nil }
      if scan.lexicon.plurals.isPlural(scan.text.string(scan.text.tokens[index].range)) { return index + 1 }
    }
    return nil
  }

  /// The end of the shortest run of at most three words that closes with a plural; a single one where the number is one.
  private func nounEnd(from first: Int, _ number: NumberPhrase, in scan: SentenceScan) -> Int? {
    if number.hi == ExactDecimal(1), !number.hasScale { return isNounLike(first, in: scan) ? first + 1 : nil }
    return pluralEnd(from: first, atMost: 3, in: scan)
  }

  private func isNounLike(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let token = scan.token(index), token.kind == .word, token.isSpaced || scan.isHyphen(index - 1),
      token.range.count > 2 || token.shape.contains(.allCapitals), !token.shape.contains(.newParagraph)
    else { return false }
    return !isSmall(index, in: scan) && !scan.lexicon.stopWords.contains(token)
  }

  private func isSmall(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let match = scan.lexicon.phrases.match(Self.small, in: scan.text, at: index) else { return false }
    return match.sense.category != .function || !scan.lexicon.functions.function(match.sense.row).isNoun
  }

  private func singular(_ phrase: String, in scan: SentenceScan) -> String {
    guard let space = phrase.lastIndex(of: " ") else { return scan.lexicon.plurals.singular(phrase.lowercased()) }
    let head = phrase[phrase.index(after: space)...]
    return phrase[...space].lowercased() + scan.lexicon.plurals.singular(head.lowercased())
  }
}
