import Lexicon

/// A quantity per another quantity.
///
/// `37 bushels an acre` → 37 bu/acre · `2.5 tonnes per hectare` → 2.5 t/ha · `5 grams a tonne` → 5 g/t ·
/// `1.4 gallons per box` → 1.4 gal_us/box · not `37 bushels a day`, which is a flow, nor `12 dlrs a bushel`, a price
package struct YieldRule: FigureExtension {
  package let name = "yield"

  package init() {}

  package func extended(_ figure: FigureMatch, in scan: SentenceScan) -> FigureMatch? {
    guard isYielded(figure.kind), let unit = figure.unit,
      scan.isFunction(.per, at: figure.tokens.upperBound),
      let denominator = PriceRule.denominator(at: figure.tokens.upperBound, in: scan)
    else { return nil }
    var yield = figure
    yield.tokens = figure.tokens.lowerBound..<denominator.end
    yield.unit = unit + "/" + denominator.code
    yield.rule = name
    return yield
  }

  private func isYielded(_ kind: Kind) -> Bool {
    kind == .mass || kind == .volume || kind == .energy
  }
}
