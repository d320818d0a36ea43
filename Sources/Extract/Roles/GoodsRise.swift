import Lexicon

/// Goods that rise or fall by a share or a sum, with no word of what of them: their price does.
///
/// `diesel will go up 12 pct` → price; `steel output rose 12 pct` is none.
struct GoodsRise: Sendable {
  let lexicon: Lexicon

  func find(_ figure: SceneFigure, in reading: SentenceReading) -> Decision? {
    guard figure.kind == .percent || figure.kind == .money,
      let verb = reading.changes.last(before: figure.tokens.lowerBound), isRise(verb, until: figure, reading)
    else { return nil }
    var index = verb.tokens.lowerBound - 1
    while reading.grammar(index) == .auxiliary || reading.has(.being, at: index) { index -= 1 }
    guard let goods = reading.goods.covering(index), goods.tokens.upperBound == index + 1,
      reading.grammar(goods.tokens.lowerBound - 1)?.isPreposition != true
    else { return nil }
    var decision = Decision(measure: .price, cue: verb.tokens, isVerb: true)
    decision.set(
      Role(
        .measure, value: Measure.price.rawValue, span: reading.span(goods.tokens), rule: "measure-of-goods-rise",
        confidence: 0.7))
    return decision
  }

  /// A verb of rise or fall right before the figure, but for `by` and the like.
  private func isRise(_ verb: Cue, until figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    let word = lexicon.roles.changes.word(verb.row)
    guard word.part == .verb, word.change == .up || word.change == .down else { return false }
    let gap = verb.tokens.upperBound..<figure.tokens.lowerBound
    return gap.count <= 2 && gap.allSatisfy { reading.grammar($0) == .by || reading.grammar($0) == nil }
  }
}
