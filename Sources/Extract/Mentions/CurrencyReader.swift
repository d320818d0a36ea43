import Lexicon

/// Reads the currency before or behind a number, and settles whose franc is meant.
package struct CurrencyReader: Sendable {
  package struct Reading: Sendable {
    package let code: String
    /// -2 for cents and pence.
    package let power: Int
    package let end: Int
    /// The word has other meanings: it counts only beside a large number.
    package var isScaled = false

    /// Whether the word is that currency beside `number`.
    package func fits(_ number: NumberPhrase) -> Bool {
      !isScaled || number.hasScale || number.hi >= ExactDecimal(10000)
    }
  }

  private let scan: SentenceScan

  package init(_ scan: SentenceScan) {
    self.scan = scan
  }

  /// `$`, `US$`, `EUR`, `Stg`, `U.S. dlrs` at `index`, with a number behind it.
  package func currency(beforeNumber index: Int) -> Reading? {
    if let code = codeWithSymbol(index) { return code }
    guard let match = scan.match(.currency, at: index) else { return nil }
    let word = meaning(match.sense.row)
    let isCode = word.unit.isEmpty && word.place == .any
    let end = index + match.count
    if word.place == .before || word.place == .scaled || (word.place == .any && isCode) || isSymbol(index) {
      return reading(word, end: end)
    }
    guard word.place == .any, !word.area.isEmpty || scan.token(index)?.isCapitalized == true else { return nil }
    return Reading(code: code(of: word), power: word.power, end: end, isScaled: true)
  }

  /// `usd$`, `NZD$`: a code with the dollar's symbol glued to it.
  private func codeWithSymbol(_ index: Int) -> Reading? {
    guard let token = scan.token(index), token.kind == .word, token.range.count == 3, scan.isMark(index + 1, "$"),
      scan.isGlued(index + 1)
    else { return nil }
    let code = scan.text.string(token.range).uppercased()
    return scan.lexicon.currencies.currency(code: code).map { Reading(code: $0.code, power: 0, end: index + 2) }
  }

  /// `dollars`, `-dlr`, `Canadian cts` behind a number that ends before `index`.
  package func currency(behindNumber index: Int) -> Reading? {
    scan.memo.currency.known(at: index) ?? scan.memo.currency.keep(read(behindNumber: index), at: index)
  }

  private func read(behindNumber index: Int) -> Reading? {
    let start = scan.isHyphen(index) ? index + 1 : index
    guard let match = scan.match(.currency, at: start) else { return nil }
    let word = meaning(match.sense.row)
    switch word.place {
    case .before where !standsAlone(start, count: match.count): return nil
    case .glued where !scan.isGlued(start): return nil
    case .glued where scan.isDegreeLetter(start) && scan.isOfHeat(start): return nil
    case .after where isLetter(start) && !isClosed(start + 1): return nil
    default: break
    }
    guard !isMeasure(start, word, count: match.count) else { return nil }
    return reading(word, end: start + match.count)
  }

  /// Of a word of two units the one that a country of the story has: `fils` of a dirham in Dubai.
  private func meaning(_ row: Int32) -> CurrencyWords.Word {
    let word = scan.lexicon.currencyWords.word(row)
    guard let other = word.other.map({ scan.lexicon.currencyWords.word($0) }) else { return word }
    let currencies = scan.lexicon.currencies
    for area in scan.areas {
      if currencies.currency(unit: word.unit, area: area, on: scan.published) != nil { return word }
      if currencies.currency(unit: other.unit, area: area, on: scan.published) != nil { return other }
    }
    return word
  }

  private func reading(_ word: CurrencyWords.Word, end: Int) -> Reading {
    Reading(code: code(of: word), power: word.power, end: end, isScaled: word.place == .scaled)
  }

  /// `10 $`: a symbol behind the number where none follows that it could belong to, or where that one has a currency
  /// of its own behind it: `10 $ 30 $`.
  private func standsAlone(_ index: Int, count: Int) -> Bool {
    guard count == 1, isSymbol(index) else { return false }
    if scan.token(index + 1)?.kind == .number {
      return scan.token(index + 1)?.isSpaced == true && scan.match(.currency, at: index + 2) != nil
    }
    return scan.match([.number, .scale], at: index + 1) == nil
  }

  private func isLetter(_ index: Int) -> Bool {
    scan.token(index).map { $0.kind == .word && $0.range.count == 1 } ?? false
  }

  /// The end, or a mark that ends a phrase.
  private func isClosed(_ index: Int) -> Bool {
    guard let token = scan.token(index) else { return true }
    return token.kind == .mark && ".,;:)".utf8.contains(token.mark)
  }

  private func isSymbol(_ index: Int) -> Bool { scan.token(index)?.kind == .mark }

  /// A word that is a unit of measure too (`pounds`) is money where the story names a country with that currency and
  /// no goods follow: `5 pounds of`.
  private func isMeasure(_ index: Int, _ word: CurrencyWords.Word, count: Int) -> Bool {
    guard word.isShared, !scan.isDegreeLetter(index), let unit = scan.match(.unit, at: index), unit.count >= count
    else { return false }
    if unit.count > count { return true }
    if scan.isFunction(.of, at: index + count) { return true }
    if isPaid(before: index) || isBehindLetter(index) { return false }
    return currencyOfStory(word.unit) == nil
  }

  /// A word of cost among the seven tokens before the unit, its number included: `the ticket cost me 150 pounds`.
  private func isPaid(before index: Int) -> Bool {
    (index - 7..<index).contains { place in
      scan.hasCue(.cost, at: place)
    }
  }

  /// `2.4m pounds`: a scale's letter glued to the digits, as the press writes money.
  private func isBehindLetter(_ index: Int) -> Bool {
    scan.isGlued(index - 1) && (scan.token(index - 1)?.range.count ?? 9) <= 2
      && scan.match(.scale, at: index - 1) != nil
  }

  private func code(of word: CurrencyWords.Word) -> String {
    guard !word.unit.isEmpty else { return word.currency }
    let currencies = scan.lexicon.currencies
    if !word.area.isEmpty {
      return currencies.currency(unit: word.unit, area: word.area, on: scan.published)?.code ?? word.currency
    }
    if word.currency == "USD" {
      return scan.dollars.amounts
    }
    return currencyOfStory(word.unit) ?? currencies.currency(word.currencies, unit: word.unit, on: scan.published)
  }

  /// The currency of that name of the country that the story names most often: one in use, else a withdrawn one.
  private func currencyOfStory(_ unit: String) -> String? {
    var withdrawn: String?
    for area in scan.areas {
      guard let currency = scan.lexicon.currencies.currency(unit: unit, area: area, on: scan.published) else {
        continue
      }
      if currency.isInUse(on: scan.published) { return currency.code }
      withdrawn = withdrawn ?? currency.code
    }
    return withdrawn
  }
}
