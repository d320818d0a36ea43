import Lexicon

/// Leaves an amount in the hundredths in which a market quotes it: `74.25 cents` → 74.25 USc, `210 pence` → 210 GBp.
///
/// All of them in a sentence do where one does: `61p and 210p`. Coins make no parts of a cent, and nobody pays two
/// hundred pence: `50 cents` is 0.5 USD. A price has said so already.
package struct QuotedCents: Sendable {
  package init() {}

  package func settle(in page: inout Page) {
    for sentence in page.sentences.indices {
      let quoted = Set(page.sentences[sentence].figures.filter(isQuote).map(\.unit))
      guard !quoted.isEmpty else { continue }
      for place in page.sentences[sentence].figures.indices {
        let figure = page.sentences[sentence].figures[place]
        guard figure.kind == .money, figure.isInCents, !figure.number.hasScale, quoted.contains(figure.unit),
          let currency = figure.unit, let code = MinorCurrency.hundredth(of: currency)
        else { continue }
        page.sentences[sentence].figures[place] = figure.scaled(byPowerOfTen: 2)
        page.sentences[sentence].figures[place].unit = code
      }
    }
  }

  private func isQuote(_ figure: FigureMatch) -> Bool {
    figure.kind == .money && figure.isInCents && !figure.number.hasScale
      && (figure.number.lo.exponent < 0 || figure.number.hi >= ExactDecimal(100))
  }
}
