import Lexicon

/// A quantity per another quantity, which keeps the kind of the first.
///
/// `37 bushels an acre` → 37 bu/acre · `2.5 tonnes per hectare` → 2.5 t/ha · `5 grams a tonne` → 5 g/t ·
/// `1.4 gallons per box` → 1.4 gal_us/box · `0.2 ounces of gold per ton`, `0.2 ounces gold a ton` → 0.2 oz/t · not `37 bushels a day`, which is a flow, nor `12 dlrs a bushel`, a price
struct Yield: Sendable {
  /// The figure with what it is per, where that follows it.
  func reading(of figure: FigureMatch, in scan: SentenceScan) -> FigureMatch? {
    let end = behindGoods(figure.tokens.upperBound, in: scan)
    guard figure.kind == .mass || figure.kind == .volume || figure.kind == .energy, let unit = figure.unit,
      scan.isFunction(.per, at: end), let denominator = PriceRule.denominator(at: end, in: scan)
    else { return nil }
    var yield = figure
    yield.tokens = figure.tokens.lowerBound..<denominator.end
    yield.unit = unit + "/" + denominator.code
    yield.rule = "yield"
    return yield
  }

  /// Behind `of` and up to two words of goods, or goods alone, where `per` follows.
  private func behindGoods(_ index: Int, in scan: SentenceScan) -> Int {
    if let goods = scan.match(.commodity, at: index), scan.isFunction(.per, at: index + goods.count) {
      return index + goods.count
    }
    guard scan.isFunction(.of, at: index) else { return index }
    for end in index + 2...index + 3 {
      guard scan.token(end - 1)?.kind == .word else { return index }
      if scan.isFunction(.per, at: end) { return scan.token(end + 1)?.kind == .word ? end : index }
    }
    return index
  }
}
