import Lexicon

/// An amount of money whose code's letters are glued to the digits, so that both are one word.
///
/// `USD115` → 115 USD · `Rs500 crore` → 5000000000 INR · `$US55,931,000` → 55931000 USD · `PS6m` (a lost £) →
/// 6000000 GBP · not `A320`, whose letters are no currency
package struct GluedCodeRule: FigureRule {
  package let name = "glued-code"
  package let openings: FigureOpening = [.gluedCode, .currency]

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    let hasSymbol = scan.isMark(start, "$") && scan.isGlued(start + 1)
    let index = hasSymbol ? start + 1 : start
    guard GluedCodeRule.isPossible(at: index, in: scan), let word = scan.token(index),
      let digit = scan.text.bytes[word.range].firstIndex(where: { $0 &- 48 < 10 })
    else { return nil }
    let letters = scan.text.string(word.range.lowerBound..<digit) + (hasSymbol ? "$" : "")
    guard let currency = scan.lexicon.currencyWords.word(spelled: letters), isLeading(currency),
      let number = number(from: digit, at: index, in: scan),
      currency.place != .scaled || number.hasScale || number.lo >= ExactDecimal(10000)
    else { return nil }
    let phrase = number.beginning(at: start)
    return FigureMatch(phrase.tokens, .money, phrase, unit: currency.currency, rule: name, confidence: 0.9)
  }

  /// A word in capitals with digits behind its letters.
  static func isPossible(at index: Int, in scan: SentenceScan) -> Bool {
    guard let word = scan.token(index), word.shape.contains(.withDigits) else { return false }
    return word.isCapitalized && word.range.count < 16
  }

  private func isLeading(_ word: CurrencyWords.Word) -> Bool {
    word.power == 0 && (word.place == .any || word.place == .before || word.place == .scaled)
  }

  /// The number whose first digit is at byte `start` inside token `index`; it can run on over glued tokens.
  private func number(from start: Int, at index: Int, in scan: SentenceScan) -> NumberPhrase? {
    let bytes = scan.text.bytes
    var end = digitsEnd(start, in: bytes)
    var last = index
    while let next = scan.token(last + 1), next.range.upperBound <= end { last += 1 }
    let wordEnd = scan.text.tokens[last].range.upperBound
    guard let value = ExactDecimal(String(decoding: bytes[start..<end].filter { $0 != 44 }, as: UTF8.self)) else {
      return nil
    }
    var phrase = NumberPhrase(
      tokens: index..<last + 1, lo: value, hi: value, hasScale: false, hasDigits: true, isRange: false)
    if end < wordEnd {
      guard let scale = scan.lexicon.scales.word(spelled: scan.text.string(end..<wordEnd)) else { return nil }
      phrase.lo = value.scaled(byPowerOfTen: scale.power)
      phrase.hi = phrase.lo
      phrase.hasScale = true
      end = wordEnd
    }
    return NumberReader(scan, isMoney: true).scaled(phrase)
  }

  /// Behind digits with group commas and one decimal point.
  private func digitsEnd(_ start: Int, in bytes: [UInt8]) -> Int {
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 48 < 10 }
    var (end, point) = (start, false)
    while end < bytes.count {
      if isDigit(end) {
        end += 1
      } else if bytes[end] == 44, !point, isDigit(end + 1), isDigit(end + 2), isDigit(end + 3), !isDigit(end + 4) {
        end += 4
      } else if bytes[end] == 46, !point, isDigit(end + 1) {
        (end, point) = (end + 2, true)
      } else {
        break
      }
    }
    return end
  }
}
