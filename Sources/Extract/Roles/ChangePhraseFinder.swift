import Lexicon

/// Finds the word of rise or fall that a preposition ties a figure to: `cut by 5 pct`, `an increase of 3 mln tonnes`,
/// `growth at an annual rate of 17 pct`.
struct ChangePhraseFinder: Sendable {
  typealias Finding = (Change, Range<Int>?, String)

  let lexicon: Lexicon

  /// `cut by 5 pct`, `exceeded imports by 3 bn`.
  func by(_ index: Int, in reading: SentenceReading) -> Finding? {
    guard let cue = reading.changes.last(before: index), index - cue.tokens.upperBound < 12 else { return nil }
    let word = lexicon.roles.changes.word(cue.row)
    return word.part == .earlier ? nil : (word.change, cue.tokens, "change-by")
  }

  /// `an increase of 5 pct`, `a cut of some 3 mln tonnes`.
  func of(_ index: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    let end = reading.isMark(index - 1, ",") ? index - 1 : index
    guard let cue = reading.changes.last(before: index), cue.tokens.upperBound == end else {
      return rate(index, figure, in: reading) ?? changeIn(index, in: reading)
    }
    let word = lexicon.roles.changes.word(cue.row)
    guard word.part == .noun || word.part == .verb, !isAmount(cue, figure, in: reading) else { return nil }
    return (word.change, cue.tokens, "change-of")
  }

  /// `a loss of 150 bn yen` is a sum of money, `a loss of 3 pct` is a fall.
  private func isAmount(_ cue: Cue, _ figure: SceneFigure, in reading: SentenceReading) -> Bool {
    guard figure.kind == .money, let name = reading.measures.covering(cue.tokens.lowerBound) else { return false }
    return lexicon.roles.measures.word(name.row).measure == .other
  }

  /// `a drop in oil revenues of 1,400 mln dlrs`.
  private func changeIn(_ index: Int, in reading: SentenceReading) -> Finding? {
    guard let cue = reading.changes.last(before: index), index - cue.tokens.upperBound <= 5 else { return nil }
    let word = lexicon.roles.changes.word(cue.row)
    guard word.part == .noun || word.part == .verb, reading.grammar(cue.tokens.upperBound) == .in,
      reading.grammar(cue.tokens.lowerBound - 1) == .determiner
    else { return nil }
    return (word.change, cue.tokens, "change-in")
  }

  /// `grew at an annual rate of 17 pct`, `wage growth at 2.5 pct`.
  func rate(_ index: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    guard figure.kind == .percent, let cue = reading.changes.last(before: index), index - cue.tokens.upperBound <= 5
    else { return nil }
    let word = lexicon.roles.changes.word(cue.row)
    let isRate = reading.has(.rateNoun, at: index - 1)
    guard word.part == .noun || word.part == .verb, isRate || cue.tokens.upperBound == index else { return nil }
    return (word.change, cue.tokens, "change-rate")
  }
}
