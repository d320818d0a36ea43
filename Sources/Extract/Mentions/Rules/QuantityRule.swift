import Lexicon

/// A number of a unit of measure.
///
/// `1.8 mln tonnes` → 1800000 t · `50 kilometers` → 50 km · `2,300-mile` · `4.4 pct` → 4.4 % · `13mm` · not `5 pounds` in a British story
package struct QuantityRule: FigureRule {
  package let name = "number-unit"

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let number = RangeReader(scan).numbers(at: start),
      let unit = UnitReader(scan).unit(behindNumber: number.tokens.upperBound)
    else { return nil }
    return FigureMatch(start..<unit.end, unit.kind, number, unit: unit.code, rule: name, confidence: 0.95)
      .scaled(byPowerOfTen: unit.power)
  }
}
