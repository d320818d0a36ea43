import Lexicon

/// A number of things: the noun phrase behind it, singular.
///
/// `57,900 bales` → 57900 bale · `five oil tankers` → 5 oil tanker · `48 of the 72 ships` → 48 ship ·
/// `48,000 60-kilo bags` → 48000 bag · not `1987 rose` (no plural noun follows)
package struct CountRule: FigureRule {
  package let name = "number-noun"
  private let quantity = QuantityRule()

  package init() {}

  /// The figure's quote is the number alone.
  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let number = RangeReader(scan).numbers(at: start) else { return nil }
    let noun = nounStart(number.tokens.upperBound, in: scan)
    if isEndOfRow(number, before: noun, in: scan) { return nil }
    if let phrase = phrase(from: noun, number, in: scan) {
      return counted(number, phrase, name, 0.8, in: scan)
    }
    return partitive(number, in: scan).map { counted(number, $0, "part-of-nouns", 0.7, in: scan) }
  }

  /// `13.00` at the end of a table's row, before the head of the next: a decimal with a capital on the line below.
  private func isEndOfRow(_ number: NumberPhrase, before noun: Int, in scan: SentenceScan) -> Bool {
    guard number.hasDigits, !number.hasScale, number.tokens.count == 1, let next = scan.token(noun) else {
      return false
    }
    return next.shape.contains(.newLine) && next.isCapitalized
      && scan.text.bytes[scan.text.tokens[number.tokens.lowerBound].range].contains(UInt8(ascii: "."))
  }

  private func counted(
    _ number: NumberPhrase, _ phrase: NounPhraseReader.Phrase, _ rule: String, _ confidence: Double,
    in scan: SentenceScan
  ) -> FigureMatch {
    let unit = NounPhraseReader(scan).unit(phrase)
    var figure = FigureMatch(number.tokens, .count, number, unit: unit, rule: rule, confidence: confidence)
    figure.end = phrase.tokens.upperBound
    if phrase.hasModel { figure.readTo = figure.end }
    return figure
  }

  /// Behind a hyphen, a plus, `more` or a name in brackets: `four more picks`, `300+ guests`, `two <Bell Ltd> jets`.
  private func nounStart(_ first: Int, in scan: SentenceScan) -> Int {
    if scan.isMark(first, "<") {
      return (first + 1..<first + 6).first { scan.isMark($0, ">") }.map { $0 + 1 } ?? first
    }
    return scan.isHyphen(first) || scan.isFunction(.additional, at: first) || isPlus(first, in: scan)
      ? first + 1 : first
  }

  private func isPlus(_ index: Int, in scan: SentenceScan) -> Bool {
    scan.isMark(index, "+") && scan.isGlued(index) && !scan.isGlued(index + 1)
  }

  private func phrase(from first: Int, _ number: NumberPhrase, in scan: SentenceScan) -> NounPhraseReader.Phrase? {
    let reader = NounPhraseReader(scan)
    let isOne = number.hi == ExactDecimal(1) && !number.hasScale
    if scan.isMark(first - 1, "-") { return isOne ? nil : reader.plural(from: first, atMost: 1) }
    if isOne { return reader.single(from: first) }
    return reader.plural(from: first, atMost: 3) ?? measured(from: first, number, in: scan)
      ?? reader.joinedPlural(from: first) ?? shares(from: first, in: scan)
  }

  /// `limited partnership preference units`: shares have long names.
  private func shares(from first: Int, in scan: SentenceScan) -> NounPhraseReader.Phrase? {
    guard let phrase = NounPhraseReader(scan).plural(from: first, atMost: 6) else { return nil }
    let last = phrase.tokens.upperBound - 1
    let isShare = scan.hasCue(.rowShares, at: last)
    let isUnit = scan.hasCue(.paperNoun, at: last) && phrase.tokens.contains { scan.hasCue(.paperKind, at: $0) }
    return isShare || isUnit ? phrase : nil
  }

  /// `48,000 60-kilo bags`, `two 100,000-dwt tankers`: a glued or hyphenated measure of the things counted.
  private func measured(from first: Int, _ number: NumberPhrase, in scan: SentenceScan) -> NounPhraseReader.Phrase?
  {
    guard let digits = scan.token(first), digits.kind == .number, digits.isSpaced, scan.isGlued(first + 1),
      !number.isRange, !number.looksLikeYear(in: scan.text), let size = quantity.match(at: first, in: scan)
    else { return nil }
    return NounPhraseReader(scan).plural(from: size.tokens.upperBound, atMost: 2)
  }

  /// `two of its ports`, `one of the best screens`, `48 of the 72 ships`: some of a known whole; not `one out of five`.
  private func partitive(_ number: NumberPhrase, in scan: SentenceScan) -> NounPhraseReader.Phrase? {
    let start = number.tokens.upperBound
    guard let (function, end) = scan.function(at: start), function == .of || function == .outOf,
      !number.looksLikeYear(in: scan.text)
    else { return nil }
    if function == .outOf, NumberReader(scan).number(at: end) != nil { return nil }
    var first = end
    while first < end + 4, isDeterminer(first, in: scan) { first += 1 }
    return first > end ? NounPhraseReader(scan).plural(from: first, atMost: 4, joined: true) : nil
  }

  /// `the`, `its`, the number of the whole, and `Smith's`.
  private func isDeterminer(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let token = scan.token(index) else { return false }
    return scan.isFunction(.the, at: index) || scan.lexicon.stopWords.contains(token) || token.kind == .number
      || scan.match(.number, at: index) != nil
      || scan.isMark(index, "'") || scan.isMark(index + 1, "'") || scan.isMark(index - 1, "'")
  }
}
