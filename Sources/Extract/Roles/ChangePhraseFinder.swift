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
    let isBeside = cue.tokens.upperBound == index && !reading.isOne(.comparative, cue.tokens)
    guard word.part == .noun || word.part == .verb, isRate || isBeside else { return nil }
    return (word.change, cue.tokens, "change-rate")
  }

  /// `growth slowed to 2 pct`, `growth was put at 2 pct`; `index` is that of `to` or `at`.
  func growth(_ index: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    guard figure.kind == .percent,
      let cue = reading.changes.last(where: { isGrowth($0, until: index, figure, reading) })
    else { return nil }
    return (lexicon.roles.changes.word(cue.row).change, cue.tokens, "growth-to")
  }

  private func isGrowth(_ cue: Cue, until index: Int, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard cue.tokens.lowerBound >= figure.before.lowerBound, cue.tokens.upperBound <= index,
      reading.isOne(.growthNoun, cue.tokens)
    else { return false }
    let gap = cue.tokens.upperBound..<index
    let isBroken = gap.contains { reading.isMark($0, ",") || takesObject($0, reading) }
    guard gap.count <= 8, !isBroken else { return false }
    return reading.grammar(gap.lowerBound) == .in || reading.measures.within(gap).isEmpty
  }

  /// `cut the gap`: another verb's own.
  private func takesObject(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard reading.changes.covering(index) != nil else { return false }
    return reading.grammar(index + 1) == .determiner || reading.grammar(index + 1) == .possessive
  }

  /// `the rise was 19 pct`, `the cut in exports was 5 mln tonnes`; `index` is that of `was`.
  func was(_ index: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    guard reading.has(.being, at: index), let cue = reading.changes.last(before: index),
      cue.tokens.lowerBound >= figure.before.lowerBound, index - cue.tokens.upperBound <= 5,
      isSubject(cue, until: index, reading), !isLevelName(cue, figure, reading)
    else { return nil }
    return (lexicon.roles.changes.word(cue.row).change, cue.tokens, "change-was")
  }

  /// A noun with its article, whose verb follows, past what it is a rise in.
  private func isSubject(_ cue: Cue, until index: Int, _ reading: SentenceReading) -> Bool {
    let word = lexicon.roles.changes.word(cue.row)
    let isHead = cue.tokens.upperBound == index || reading.grammar(cue.tokens.upperBound) == .in
    let reach = max(reading.sentence.lowerBound, cue.tokens.lowerBound - 3)..<cue.tokens.lowerBound
    let hasArticle = reach.contains {
      reading.grammar($0) == .determiner || reading.grammar($0) == .possessive || reading.isMark($0, "'")
    }
    guard isHead, word.part == .noun || word.part == .verb else { return false }
    return hasArticle || reading.isOne(.growthNoun, cue.tokens)
  }

  /// `the trade shortfall`, `the loss`: the name of an amount.
  private func isLevelName(_ cue: Cue, _ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard figure.kind != .percent, let name = reading.measures.covering(cue.tokens.lowerBound) else { return false }
    return name.tokens == cue.tokens || !lexicon.roles.measures.word(name.row).sign.isEmpty
  }

  /// `a seasonally adjusted 2.2 pct`, `its present 11 pct`: a lower-case word behind an article, which names nothing.
  func isAdjective(_ index: Int, in reading: SentenceReading) -> Bool {
    guard reading.isWord(index), !reading.isName(index), reading.grammar(index) == nil,
      reading.measures.covering(index) == nil, reading.goods.covering(index) == nil,
      reading.changes.covering(index) == nil
    else { return false }
    let isLed = reading.isWord(index - 1) && reading.words(index - 1..<index).hasSuffix("ly")
    let article = reading.grammar(isLed ? index - 2 : index - 1)
    return article == .determiner || article == .possessive
  }
}
