import Lexicon

/// A number with nothing of its own behind it; it may borrow a unit from a figure near it.
///
/// `26.2 billion` → 26200000000 · `vs 900,000` → 900000 · not `F-16`, whose digits belong to a name
package struct BareNumberRule: FigureRule {
  package let name = "number"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let number = RangeReader(scan).numbers(at: start) else { return nil }
    return FigureMatch(number.tokens, .number, number, unit: nil, rule: name, confidence: 0.5)
  }
}
