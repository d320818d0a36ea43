import Lexicon

/// Finds goods that no table has in the noun phrase of a quantity: `5,000 tonnes of temple oranges and rambutans`.
///
/// Only a mass or a volume is surely of goods, and only plain words behind its `of` name them.
struct UnknownGoods: Sendable {
  let lexicon: Lexicon

  func find(_ figure: SceneFigure, _ decision: Decision, _ reading: SentenceReading) -> Range<Int>? {
    guard figure.kind == .mass || figure.kind == .volume, decision.isFlow else { return nil }
    let start = figure.after.lowerBound
    guard reading.grammar(start) == .of else { return nil }
    var end = start + 1
    while end < figure.after.upperBound, end < start + 4, isPlain(end, reading) { end += 1 }
    guard end > start + 1, isWhole(end, reading) else { return nil }
    return start + 1..<end
  }

  /// A word that is no name, no small word and says nothing else.
  private func isPlain(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isWord(index) && !reading.isName(index) && reading.grammar(index) == nil
      && [reading.measures, reading.changes, reading.statuses, reading.speech, reading.titles, reading.goods]
        .allSatisfy { $0.covering(index) == nil }
  }

  /// The phrase ends where a clause, a preposition or a mark begins.
  private func isWhole(_ end: Int, _ reading: SentenceReading) -> Bool {
    guard reading.isWord(end) else { return true }
    return reading.grammar(end).map { $0 != .possessive && $0 != .of } ?? false
  }
}
