import Lexicon
import Normalize

/// Folds what a headline says into what the text says in full.
///
/// A headline is short: `EGYPT BUYS 0.3 MLN T WHEAT` over `the U.S. sold Egypt 304,500 tonnes of soft red winter wheat` is
/// one flow. It rounds, it names one side's view of the deal, and it leaves out whether the deal is done; in all that the
/// text is right.
enum HeadlineFlows {
  /// The statements without those of the title that one of the text repeats; their claims go to that one.
  static func folded(_ statements: [FlowStatement]) -> [FlowStatement] {
    var kept = statements.filter { !$0.isHeadline }
    for (number, headline) in statements.filter(\.isHeadline).enumerated() {
      if number < reach, let index = match(of: headline, in: kept) {
        kept[index].claims.insert(contentsOf: headline.claims.prefix(headline.count), at: 0)
        kept[index].claims += headline.claims.suffix(headline.restating)
        kept[index].restating += headline.restating
        kept[index].key.fill(from: headline.key.turned(to: kept[index].key.measure))
      } else {
        kept.append(headline)
      }
    }
    return kept
  }

  /// A title with more figures is a table.
  private static let reach = 8

  /// The text's own figure before one that the headline rounds.
  private static func match(of headline: FlowStatement, in kept: [FlowStatement]) -> Int? {
    let fitting = kept.indices.filter { fits(headline, kept[$0]) }
    return fitting.first { headline.figure.equals(kept[$0].figure) } ?? fitting.first
  }

  private static func fits(_ headline: FlowStatement, _ text: FlowStatement) -> Bool {
    guard text.role == headline.role, text.figure.unit == headline.figure.unit,
      headline.figure.equals(text.figure)
        || headline.key.measure == text.key.measure && headline.figure.rounds(text.figure),
      text.key.sameDeal(as: headline.key)
    else { return false }
    let key = headline.key.turned(to: text.key.measure)
    return text.key.agrees(\.reporter, key) && text.key.agrees(\.partner, key) && text.key.agrees(\.place, key)
      && (text.key.agrees(\.period, key) || overlap(headline, text))
      && (text.key.agrees(\.commodity, key) || text.key.namesGoods(of: key) || sameHeading(headline, text))
  }

  /// `last week` of the headline, and the text's week ended April 4.
  private static func overlap(_ one: FlowStatement, _ two: FlowStatement) -> Bool {
    guard let first = one.claims.first, let second = two.claims.first, let start = first.periodStart,
      let end = first.periodEnd, let begin = second.periodStart, let close = second.periodEnd
    else { return false }
    return start <= close && begin <= end
  }

  private static func sameHeading(_ one: FlowStatement, _ two: FlowStatement) -> Bool {
    guard let hs = one.claims.lazy.compactMap(\.hs).first else { return false }
    return two.claims.contains { $0.hs == hs }
  }
}

extension TradeFlow.Key {
  /// The buyer's word and the seller's for one deal.
  fileprivate func sameDeal(as other: TradeFlow.Key) -> Bool {
    measure == other.measure || TradeFlow.Direction(measure) != nil && TradeFlow.Direction(other.measure) != nil
  }

  /// The same deal in the words of another measure: a purchase by EG from US is a sale by US to EG.
  fileprivate func turned(to measure: String) -> TradeFlow.Key {
    guard let one = TradeFlow.Direction(self.measure), let two = TradeFlow.Direction(measure), one != two else {
      return self
    }
    var turned = self
    (turned.reporter, turned.partner) = (partner, reporter)
    return turned
  }
}

extension TradeFlow.Figure {
  fileprivate func equals(_ other: TradeFlow.Figure) -> Bool { lo == other.lo && hi == other.hi }

  /// The other is what this one rounds by at most 3 %: `4.1` of 4.09, `52` of 51 to 52.
  fileprivate func rounds(_ other: TradeFlow.Figure) -> Bool {
    if lo == hi && other.lo <= lo && hi <= other.hi { return true }
    return lo.rounds(other.lo) && hi.rounds(other.hi)
  }
}

extension ExactDecimal {
  fileprivate func rounds(_ exact: ExactDecimal) -> Bool {
    let (coarse, fine) = (doubleValue, exact.doubleValue)
    let last = ExactDecimal(1).scaled(byPowerOfTen: exponent).doubleValue
    return abs(coarse - fine) <= min(last / 2, abs(fine) * 0.03) * (1 + 1e-12)
  }
}
