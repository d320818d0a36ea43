import Lexicon

/// A quantity per another quantity.
///
/// `37 bushels an acre` → 37 bu/acre · `2.5 tonnes per hectare` → 2.5 t/ha · `5 grams a tonne` → 5 g/t ·
/// `1.4 gallons per box` → 1.4 gal_us/box · not `37 bushels a day`, which is a flow, nor `12 dlrs a bushel`, a price
package struct YieldRule: FigureRule {
  package let name = "yield"
  private let quantity = QuantityRule()

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    guard let figure = quantity.match(at: start, in: scan), let unit = figure.unit, isYielded(figure.kind),
      scan.isFunction(.per, at: figure.tokens.upperBound),
      let denominator = PriceRule.denominator(at: figure.tokens.upperBound, in: scan)
    else { return nil }
    var yield = figure
    yield.tokens = start..<denominator.end
    yield.unit = unit + "/" + denominator.code
    yield.rule = name
    return yield
  }

  private func isYielded(_ kind: Kind) -> Bool {
    kind == .mass || kind == .volume || kind == .energy
  }
}
