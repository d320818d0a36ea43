import Lexicon

/// Makes a price of an amount that stands beside a price in the same currency: `cut crude by 50 cts to 16 dlrs a barrel`,
/// `16 dlrs a barrel against 15.50 dlrs`.
///
/// The lender is the nearest price of the sentence, else the last one of the sentence before. An amount with a scale
/// word, per time, or over twenty times the price is none.
package struct BorrowedDenominator: Sendable {
  package init() {}

  package func lend(in page: inout Page) {
    var previous: FigureMatch?
    for index in page.sentences.indices {
      var figures = page.sentences[index].figures
      let prices = figures.filter { $0.kind == .price }
      for place in figures.indices where isCandidate(figures[place]) {
        let before = figures[..<place].last { $0.kind == .price }
        let after = figures[(place + 1)...].first { $0.kind == .price }
        guard let lender = before ?? after ?? previous, let price = price(figures[place], like: lender) else {
          continue
        }
        figures[place] = price
      }
      page.sentences[index].figures = figures
      previous = prices.last ?? previous.flatMap { figures.contains { $0.kind == .money } ? $0 : nil }
    }
  }

  private func isCandidate(_ figure: FigureMatch) -> Bool {
    figure.kind == .money && !figure.number.hasScale && figure.per == nil
  }

  private func price(_ amount: FigureMatch, like lender: FigureMatch) -> FigureMatch? {
    guard let unit = lender.unit, let slash = unit.firstIndex(of: "/"), let currency = amount.unit else {
      return nil
    }
    let lenderInCents = unit.hasPrefix("USc/")
    guard currency == (lenderInCents ? "USD" : String(unit[..<slash])) else { return nil }
    let level = lenderInCents ? lender.lo.scaled(byPowerOfTen: -2) : lender.lo
    guard amount.lo.doubleValue < 20 * level.doubleValue else { return nil }
    let inCents = currency == "USD" && amount.isInCents
    var price = inCents ? amount.scaled(byPowerOfTen: 2) : amount
    price.kind = .price
    price.unit = (inCents ? "USc" : currency) + unit[slash...]
    price.rule = "borrowed-denominator"
    price.confidence = 0.8
    return price
  }
}
