import Lexicon

/// Makes prices of the bare numbers that go on from a price.
///
/// `maize rose six dlrs per tonne to 118` · `sorghum rose eight to 108 per tonne` · `oats lost one to 90`, `was unchanged
/// at 82` in a sentence where only prices and bare numbers stand · not `100 dlrs per tonne, up from 1986`
package struct PriceChain: Sendable {
  package init() {}

  private struct Link {
    var lender: FigureMatch
    /// Of the last price that is no size of a change.
    var level: Double?
  }

  package func lend(in page: inout Page) {
    guard page.sentences.contains(where: { $0.figures.contains { $0.kind == .price } }) else { return }
    var link: Link?
    for index in page.sentences.indices where !page.sentences[index].figures.isEmpty {
      var figures = page.sentences[index].figures
      page.sentences[index].figures = []
      lend(to: &figures, &link, in: page.sentences[index].scan)
      page.sentences[index].figures = figures
    }
  }

  private func lend(to figures: inout [FigureMatch], _ link: inout Link?, in scan: SentenceScan) {
    let currency = figures.first { $0.kind == .price }?.unit ?? link?.lender.unit
    let isChain = figures.allSatisfy { isOfChain($0, currency) }
    for place in figures.indices {
      let figure = figures[place]
      if let lender = link?.lender, isBare(figure, in: scan) {
        let previous = place > 0 ? figures[place - 1] : nil
        let next = place + 1 < figures.count ? figures[place + 1] : nil
        if let end = ownDenominator(of: figure, like: lender, in: scan) {
          figures[place] = priced(figure, like: lender, to: end)
        } else if goesOn(figure, from: previous, in: scan)
          || isChain && (isChange(figure, to: next, in: scan) || isLevel(figure, link?.level, in: scan))
        {
          figures[place] = priced(figure, like: lender, to: figure.tokens.upperBound)
        }
      }
      guard figures[place].kind == .price, figures[place].rule != HireRate.name else { continue }
      let isSize = isChangeSize(figures[place], in: scan)
      link = Link(lender: figures[place], level: isSize ? link?.level : figures[place].lo.doubleValue)
    }
    if !isChain, !figures.contains(where: { $0.kind == .price }) { link = nil }
  }

  /// A price, an amount of its currency, a bare number.
  private func isOfChain(_ figure: FigureMatch, _ currency: String?) -> Bool {
    switch figure.kind {
    case .price: true
    case .number: !figure.number.hasScale
    case .money: !figure.number.hasScale && figure.unit.map { currency?.hasPrefix($0 + "/") ?? false } == true
    default: false
    }
  }

  private func isBare(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    figure.kind == .number && !figure.number.hasScale && !figure.number.looksLikeYear(in: scan.text)
      && !scan.isJoined(figure.tokens, by: "-")
  }

  /// `108 per tonne` behind a price per tonne: where it ends.
  private func ownDenominator(of figure: FigureMatch, like lender: FigureMatch, in scan: SentenceScan) -> Int? {
    guard let own = PriceRule.denominator(at: figure.tokens.upperBound, in: scan), let unit = lender.unit,
      let slash = unit.firstIndex(of: "/"), unit[unit.index(after: slash)...] == own.code
    else { return nil }
    return own.end
  }

  /// `six dlrs per tonne to 118`: the level that a change of price leads to.
  private func goesOn(_ figure: FigureMatch, from previous: FigureMatch?, in scan: SentenceScan) -> Bool {
    guard let previous, previous.kind == .price, previous.tokens.upperBound + 1 == figure.tokens.lowerBound,
      scan.isFunction(.to, at: previous.tokens.upperBound), !scan.isMark(previous.tokens.upperBound, "-")
    else { return false }
    return isChangeSize(previous, in: scan) && previous.hi < figure.lo
  }

  /// `rose eight to 108`.
  private func isChange(_ figure: FigureMatch, to next: FigureMatch?, in scan: SentenceScan) -> Bool {
    guard let next, next.tokens.lowerBound == figure.tokens.upperBound + 1, next.hi >= figure.lo else {
      return false
    }
    return isChangeSize(figure, in: scan)
  }

  /// Behind a word of change and before `to`: `rose eight to`.
  private func isChangeSize(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    return scan.isFunction(.to, at: end) && !scan.isMark(end, "-")
      && (scan.match(.change, endingBefore: start, longest: 2) != nil || scan.isFunction(.by, at: start - 1))
  }

  /// `to 108`, `at 82`: within a factor of three of the last level.
  private func isLevel(_ figure: FigureMatch, _ level: Double?, in scan: SentenceScan) -> Bool {
    guard let before = scan.token(figure.tokens.lowerBound - 1) else { return false }
    let role = scan.lexicon.roles.grammar.role(before)
    guard role == .at || role == .to, let level else { return false }
    return figure.lo.doubleValue < 3 * level && level < 3 * figure.lo.doubleValue
  }

  private func priced(_ figure: FigureMatch, like lender: FigureMatch, to end: Int) -> FigureMatch {
    var price = figure
    price.tokens = figure.tokens.lowerBound..<end
    price.end = max(figure.end, end)
    price.kind = .price
    price.unit = lender.unit
    price.rule = "price-chain"
    price.confidence = 0.7
    return price
  }
}
