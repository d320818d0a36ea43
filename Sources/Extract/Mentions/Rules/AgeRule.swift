import Lexicon

/// How old somebody or something is.
///
/// `a 60 year-old` → 60 year · `he is 30 years old` → 30 year · `60-year-old` · not `two years ago`
package struct AgeRule: FigureRule {
  package let name = "age"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let number = RangeReader(scan).numbers(at: start) else { return nil }
    let end = number.tokens.upperBound
    let index = scan.isHyphen(end) ? end + 1 : end
    guard let word = scan.token(index), word.kind == .word, word.isSpaced || index > end else { return nil }
    let old = scan.isHyphen(index + 1) ? index + 2 : index + 1
    guard scan.hasCue(.age, at: old) else { return nil }
    let unit = scan.lexicon.plurals.singular(scan.text.string(word.range).lowercased())
    guard scan.lexicon.units.unit(code: unit)?.kind == "time" else { return nil }
    return FigureMatch(start..<old + 1, .quantity, number, unit: unit, rule: name, confidence: 0.9)
  }
}
