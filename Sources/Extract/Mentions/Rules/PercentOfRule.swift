import Lexicon

/// The word for percent before its number, alone in its line.
///
/// `per cent of 210` → 210 % · not `the percent of 20 firms that failed`, where words stand around it
package struct PercentOfRule: FigureRule {
  package let name = "percent-of"
  package let openings: FigureOpening = .sentence

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard start == scan.tokens.lowerBound, let unit = UnitReader(scan).unit(at: start), unit.kind == .percent,
      scan.isFunction(.of, at: unit.end), let number = NumberReader(scan).number(at: unit.end + 1),
      scan.token(number.tokens.upperBound).map({ $0.kind == .mark }) ?? true
    else { return nil }
    let phrase = number.beginning(at: start)
    return FigureMatch(phrase.tokens, .percent, phrase, unit: unit.code, rule: name, confidence: 0.7)
  }
}
