import Lexicon

/// Makes prices of the spreads in a market report: `hogs 49.50-50.50` beside `Top 50.50 dlrs per cwt` → 49.5 to 50.5
/// USD/cwt.
///
/// A spread is a range with a hyphen and cents on both sides, no wider than a quarter. It takes the unit of the first price
/// of the story that is of its size.
package struct PriceSpread: Sendable {
  package init() {}

  package func price(in page: inout Page) {
    let prices = page.sentences.lazy.flatMap(\.figures).filter { $0.kind == .price && $0.rule != HireRate.name }
    let lenders = Array(prices.prefix(20))
    guard !lenders.isEmpty else { return }
    for index in page.sentences.indices {
      for place in page.sentences[index].figures.indices {
        let figure = page.sentences[index].figures[place]
        guard isSpread(figure, in: page.sentences[index].scan),
          let lender = lenders.first(where: { isNear($0, figure) })
        else { continue }
        page.sentences[index].figures[place].kind = .price
        page.sentences[index].figures[place].unit = lender.unit
        page.sentences[index].figures[place].rule = "price-spread"
        page.sentences[index].figures[place].confidence = 0.7
      }
    }
  }

  private func isSpread(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard figure.kind == .number, figure.number.isRange, !figure.number.hasScale, figure.tokens.count == 3,
      scan.isHyphen(figure.tokens.lowerBound + 1), figure.hi.doubleValue <= 1.25 * figure.lo.doubleValue
    else { return false }
    return hasCents(figure.tokens.lowerBound, in: scan) && hasCents(figure.tokens.upperBound - 1, in: scan)
  }

  private func hasCents(_ index: Int, in scan: SentenceScan) -> Bool {
    scan.text.bytes[scan.text.tokens[index].range].dropLast(2).last == UInt8(ascii: ".")
  }

  private func isNear(_ price: FigureMatch, _ spread: FigureMatch) -> Bool {
    let (a, b) = (price.lo.doubleValue, spread.lo.doubleValue)
    return a < 3 * b && b < 3 * a
  }
}
