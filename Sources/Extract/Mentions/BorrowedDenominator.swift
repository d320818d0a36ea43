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
    let prices = firstPrices(of: page)
    if prices.isEmpty { return }
    for index in page.sentences.indices {
      let figures = page.sentences[index].figures
      guard figures.contains(where: isCandidate) else {
        let hasMoney = figures.contains { $0.kind == .money }
        previous = figures.last { $0.kind == .price } ?? (hasMoney ? previous : nil)
        continue
      }
      page.sentences[index].figures = []
      page.sentences[index].figures = priced(figures, prices, &previous, in: page.sentences[index].scan)
    }
  }

  /// The first twenty.
  private func firstPrices(of page: Page) -> [FigureMatch] {
    var prices: [FigureMatch] = []
    for sentence in page.sentences {
      for figure in sentence.figures where figure.kind == .price && prices.count < 20 { prices.append(figure) }
    }
    return prices
  }

  private func priced(
    _ figures: [FigureMatch], _ prices: [FigureMatch], _ previous: inout FigureMatch?, in scan: SentenceScan
  ) -> [FigureMatch] {
    var figures = figures
    let nearest = NearestPrices(of: figures)
    let own = figures.last { $0.kind == .price }
    for place in figures.indices where isCandidate(figures[place]) {
      let before = nearest.before[place].map { figures[$0] }
      let after = nearest.after[place].map { figures[$0] }
      if let after, joins(figures[place], after, in: scan) {
        figures[place] = joined(figures[place], to: after)
        continue
      }
      let lender = before ?? after ?? previous ?? prices.first { isLike($0, figures[place]) }
      guard let lender, let price = price(figures[place], like: lender) else { continue }
      figures[place] = price
    }
    previous = own ?? previous.flatMap { figures.contains { $0.kind == .money } ? $0 : nil }
    return figures
  }

  /// `37 U.S. cts and 49 Canadian cts a pound`: one denominator for amounts of two currencies.
  private func joins(_ amount: FigureMatch, _ lender: FigureMatch, in scan: SentenceScan) -> Bool {
    let end = amount.tokens.upperBound
    return amount.unit != nil && end + 1 == lender.tokens.lowerBound
      && (scan.isFunction(.and, at: end) || scan.isFunction(.or, at: end))
  }

  private func joined(_ amount: FigureMatch, to lender: FigureMatch) -> FigureMatch {
    guard let currency = amount.unit, let slash = lender.unit?.firstIndex(of: "/"), let unit = lender.unit else {
      return amount
    }
    return priced(amount, currency, per: unit[slash...])
  }

  private func priced(_ amount: FigureMatch, _ currency: String, per denominator: Substring) -> FigureMatch {
    let inCents = currency == "USD" && amount.isInCents
    var price = inCents ? amount.scaled(byPowerOfTen: 2) : amount
    price.kind = .price
    price.unit = (inCents ? "USc" : currency) + denominator
    price.rule = "borrowed-denominator"
    price.confidence = 0.8
    return price
  }

  /// Anywhere in the story: a price of the same currency, within a factor of two and a half.
  private func isLike(_ price: FigureMatch, _ amount: FigureMatch) -> Bool {
    guard let currency = amount.unit, price.unit?.hasPrefix(currency + "/") == true else { return false }
    let (a, b) = (price.lo.doubleValue, amount.lo.doubleValue)
    return a < b * 2.5 && b < a * 2.5
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
    return priced(amount, currency, per: unit[slash...])
  }
}

/// For each figure of a sentence the places of the prices next before and behind it.
private struct NearestPrices {
  let before: [Int?]
  let after: [Int?]

  init(of figures: [FigureMatch]) {
    before = NearestPrices.walk(figures, Array(figures.indices))
    after = NearestPrices.walk(figures, figures.indices.reversed())
  }

  private static func walk(_ figures: [FigureMatch], _ order: [Int]) -> [Int?] {
    var nearest: [Int?] = Array(repeating: nil, count: figures.count)
    var last: Int?
    for place in order {
      nearest[place] = last
      if figures[place].kind == .price { last = place }
    }
    return nearest
  }
}
