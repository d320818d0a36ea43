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
    if let whole = compound(number, unit, in: scan) { return whole }
    let kind = unit.code == "deg" && isOfHeat(start, in: scan) ? Kind.temperature : unit.kind
    let figure = FigureMatch(start..<unit.end, kind, number, unit: unit.code, rule: name, confidence: 0.95)
      .scaled(byPowerOfTen: unit.power)
    return Yield().reading(of: figure, in: scan) ?? figure
  }

  /// How many of the second unit make one of the first.
  private static let parts: [String: (part: String, count: Int)] = ["ft": ("in", 12), "lb": ("oz", 16)]

  /// `5 ft 2 in` → 5.166666667 ft, `7 pounds 6 ounces` → 7.375 lb.
  private func compound(_ number: NumberPhrase, _ unit: UnitReader.Reading, in scan: SentenceScan) -> FigureMatch? {
    guard let (part, count) = QuantityRule.parts[unit.code], let rest = NumberReader(scan).number(at: unit.end),
      !rest.hasScale, rest.lo < ExactDecimal(count), let end = end(of: part, at: rest.tokens.upperBound, in: scan),
      let share = rest.lo.divided(by: ExactDecimal(count), digits: 9), let sum = number.lo.adding(share)
    else { return nil }
    var whole = number
    (whole.lo, whole.hi) = (sum, sum)
    let tokens = number.tokens.lowerBound..<end
    return FigureMatch(tokens, unit.kind, whole, unit: unit.code, rule: "unit-and-part", confidence: 0.9)
  }

  private func end(of part: String, at index: Int, in scan: SentenceScan) -> Int? {
    if let unit = UnitReader(scan).unit(at: index), unit.code == part { return unit.end }
    return part == "in" && scan.isFunction(.in, at: index) ? index + 1 : nil
  }

  /// A word of temperature among the dozen words before it: `the temperature is 98 degrees`.
  private func isOfHeat(_ start: Int, in scan: SentenceScan) -> Bool {
    (start - 12..<start).contains { scan.isFunction(.heat, at: $0) }
  }
}
