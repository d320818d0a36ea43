import Lexicon

/// Finds the word of rise or fall that a preposition ties a figure to: `cut by 5 pct`, `an increase of 3 mln tonnes`,
/// `growth at an annual rate of 17 pct`.
struct ChangePhraseFinder: Sendable {
  typealias Finding = (Change, Range<Int>?, String)

  let lexicon: Lexicon

  /// `cut by 5 pct`, `exceeded imports by 3 bn`.
  func by(_ index: Int, in reading: SentenceReading) -> Finding? {
    guard let cue = reading.changes.last(before: index) else { return nil }
    let word = lexicon.roles.changes.word(cue.row)
    guard index - cue.tokens.upperBound < (word.part == .verb ? 30 : 12) else { return nil }
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
      reading.grammar(cue.tokens.lowerBound - 1) == .determiner || reading.isOne(.growthNoun, cue.tokens)
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
      reading.isOne(.growthNoun, cue.tokens) || reading.grammar(index) == .at && isRiseIn(cue, reading)
    else { return false }
    let gap = cue.tokens.upperBound..<index
    let isBroken = gap.contains { reading.isMark($0, ",") || takesObject($0, reading) }
    guard gap.count <= 8, !isBroken else { return false }
    return reading.grammar(gap.lowerBound) == .in || reading.measures.within(gap).isEmpty
  }

  /// `the rise in planted area`.
  private func isRiseIn(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    guard reading.grammar(cue.tokens.upperBound) == .in,
      lexicon.roles.changes.word(cue.row).change == .up || lexicon.roles.changes.word(cue.row).change == .down
    else { return false }
    return (1...3).contains { reading.grammar(cue.tokens.lowerBound - $0) == .determiner }
  }

  /// `growth is seen between 0.5 and 1.5 pct`, `wage growth averaging 2.9 pct`, against `growth, where 30 pct of it`.
  func growthSubject(_ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    let end = figure.tokens.lowerBound
    guard figure.kind == .percent, reading.grammar(figure.after.lowerBound) != .of,
      let cue = reading.changes.last(where: { isGrowth($0, until: end, figure, reading) }),
      !(cue.tokens.upperBound..<end).contains(where: {
        reading.grammar($0) == .clause || reading.grammar($0) == .and
      })
    else { return nil }
    return (lexicon.roles.changes.word(cue.row).change, cue.tokens, "growth-subject")
  }

  /// `cut farm spending 24 bn`, `raised copper output 15 pct`; `index` is that of the last word of what is changed.
  func object(_ index: Int, in reading: SentenceReading) -> Finding? {
    guard let name = reading.measures.covering(index), name.tokens.upperBound == index + 1,
      lexicon.roles.measures.word(name.row).part == .noun,
      let verb = reading.changes.last(before: name.tokens.lowerBound + 1), !verb.tokens.overlaps(name.tokens)
    else { return nil }
    let gap = verb.tokens.upperBound..<name.tokens.lowerBound
    let word = lexicon.roles.changes.word(verb.row)
    guard word.part == .verb, word.change == .up || word.change == .down, gap.count <= 4, !isPassive(verb, reading),
      gap.allSatisfy({ reading.isWord($0) && reading.grammar($0)?.isPreposition != true })
    else { return nil }
    return (word.change, verb.tokens, "change-object")
  }

  /// `reduced exports`, `of increased demand`: an adjective, behind a preposition or an article, or at the head.
  private func isPassive(_ verb: Cue, _ reading: SentenceReading) -> Bool {
    let index = verb.tokens.lowerBound - 1
    guard reading.sentence.contains(index) else { return true }
    let grammar = reading.grammar(index)
    return grammar == .determiner || grammar == .possessive || grammar?.isPreposition == true && grammar != .to
      || reading.has(.being, at: index)
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
      !(cue.tokens.upperBound..<index).contains(where: { reading.grammar($0) == .clause }),
      isSubject(cue, until: index, reading), !isLevelName(cue, figure, reading)
    else { return nil }
    return (lexicon.roles.changes.word(cue.row).change, cue.tokens, "change-was")
  }

  /// A noun with its article, whose verb follows, past what it is a rise in.
  private func isSubject(_ cue: Cue, until index: Int, _ reading: SentenceReading) -> Bool {
    let word = lexicon.roles.changes.word(cue.row)
    let isHead = cue.tokens.upperBound == index || reading.grammar(cue.tokens.upperBound) == .in
    let reach = max(reading.sentence.lowerBound, cue.tokens.lowerBound - 6)..<cue.tokens.lowerBound
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
    var article = index - 1
    while article > index - 5, reading.isWord(article), reading.grammar(article) == nil, !reading.isName(article) {
      article -= 1
    }
    return reading.grammar(article) == .determiner || reading.grammar(article) == .possessive
  }
}
