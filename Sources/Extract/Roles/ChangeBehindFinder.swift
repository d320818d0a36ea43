import Lexicon

/// Finds the word of rise or fall behind a figure: `5 pct higher`, `a 5 pct rise`; not `exports of 5 pct fell`.
struct ChangeBehindFinder: Sendable {
  typealias Finding = (Change, Range<Int>?, String)

  let lexicon: Lexicon

  /// `5 pct higher`, `5 pct more than`, `a 5 pct rise`, `a 5 pct annual increase`.
  func find(_ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    var index = figure.tokens.upperBound
    var steps = 0
    while index < figure.after.upperBound, steps < 4 {
      if let cue = reading.changes.first(where: { $0.tokens.lowerBound == index }) {
        return judgeBehind(cue, steps, figure, in: reading)
      }
      guard isPassedBehind(index, reading) else { return nil }
      if !isCompound(index, reading) { steps += 1 }
      index += 1
    }
    return nil
  }

  /// `year-on-year`: one word by its hyphens.
  private func isCompound(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isMark(index, "-") || reading.isMark(index + 1, "-")
  }

  /// `75 pct over the four-week average`, `70 cents over its posted price`.
  func besideLevel(_ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    let index = figure.tokens.upperBound
    let isOver = reading.has(.overLevel, at: index)
    guard isOver || reading.has(.underLevel, at: index), reading.isDefinite(index + 1) else { return nil }
    let end = min(index + 7, figure.after.upperBound)
    guard index + 2 < end,
      let level = (index + 2..<end).first(where: {
        reading.has(.levelNoun, at: $0) || reading.has(.levelPrice, at: $0)
      }), !(index + 2..<level).contains(where: { reading.grammar($0)?.isPreposition == true })
    else { return nil }
    return (isOver ? .up : .down, index..<level + 1, "beside-level")
  }

  /// `a 9.8 pct average annual growth`, `a 1.8 pct 1988 rise`, against `5 pct of the rise`.
  private func isPassedBehind(_ index: Int, _ reading: SentenceReading) -> Bool {
    if isCompound(index, reading) || reading.token(index)?.kind == .number { return true }
    guard reading.isWord(index) else { return false }
    if reading.grammar(index) == .determiner {
      return reading.has(.rateAdjective, at: index)
    }
    return reading.grammar(index) == nil
  }

  private func judgeBehind(_ cue: Cue, _ steps: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding?
  {
    let word = lexicon.roles.changes.word(cue.row)
    switch word.part {
    case .adverb:
      guard steps <= 1, isComparison(cue, figure, reading), !isFurther(cue, figure, reading) else { return nil }
      return (word.change, cue.tokens, "higher-behind")
    case .noun: return (word.change, cue.tokens, "rise-behind")
    case .verb:
      return isLower(cue, reading) || isNounLike(cue, figure, reading) || isNamed(cue, reading)
        ? (word.change, cue.tokens, "rise-behind") : nil
    case .earlier, .beyond: return nil
    }
  }

  /// `5 pct higher`, `5 pct up on last year`, `39 pct down at 3 mln`, against `5 pct up to`.
  private func isComparison(_ cue: Cue, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard reading.isOne(.direction, cue.tokens) else { return true }
    let next = cue.tokens.upperBound
    switch reading.grammar(next) {
    case .on, .from: return true
    case .at, .in: return figure.kind == .percent
    default: return figure.kind == .percent && (reading.isMark(next, ",") || reading.isMark(next, "."))
    }
  }

  /// `will buy 5,000 tonnes more`: a further amount is a level of its own, against `5,000 tonnes more than`.
  private func isFurther(_ cue: Cue, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard figure.kind != .percent, reading.isOne(.amountMore, cue.tokens) else { return false }
    return reading.grammar(cue.tokens.upperBound) != .than
  }

  /// `5 bn lower than`: the word is a verb too.
  private func isLower(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    guard reading.isOne(.verbToo, cue.tokens) else { return false }
    let next = cue.tokens.upperBound
    return !reading.isWord(next) || [.than, .in, .at, .and, .from].contains(reading.grammar(next))
  }

  /// `5 pct pay rises are due`: the end of a name of two words.
  private func isNamed(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    guard let name = reading.measures.covering(cue.tokens.lowerBound) else { return false }
    return name.tokens.count > 1 && lexicon.roles.measures.word(name.row).part == .noun
  }

  /// `a 5 pct rise in`, `the 5 pct cut`, against `exports of 5 pct fell`.
  private func isNounLike(_ cue: Cue, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    let next = cue.tokens.upperBound
    if reading.grammar(figure.tokens.lowerBound - 1) == .determiner { return true }
    if reading.isMark(next, ",") || reading.isMark(next, ".") || next >= reading.sentence.upperBound { return true }
    switch reading.grammar(next) {
    case .in, .from, .of, .on, .for, .that, .clause: return true
    default: return false
    }
  }
}
