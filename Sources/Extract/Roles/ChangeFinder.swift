import Lexicon

/// Finds whether a figure is a level, the size of a rise or a fall, or the earlier level that it is compared with.
///
/// `rose 8 pct to 3.4 bn from 3.1 bn` → up, level, from; `5 pct higher`, `a 5 pct rise`, `an increase of 5 pct` → up;
/// `900,000 vs 1.2 mln` → level, from; `up to 5 mln` → level.
struct ChangeFinder: Sendable {
  private let lexicon: Lexicon
  private let behind: ChangeBehindFinder

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    behind = ChangeBehindFinder(lexicon: lexicon)
  }

  func find(_ place: Int, in scene: FigureScene, earlier decisions: [Decision]) -> Role {
    let figure = scene.figures[place]
    let found =
      compared(figure, place, in: scene.reading) ?? before(figure, place, in: scene)
      ?? behind.find(figure, in: scene.reading)
    if found == nil, let former = decisions.last?.role(.change), isCoordinate(figure, in: scene.reading) {
      return former
    }
    guard let (change, tokens, rule) = found else {
      return Role(.change, value: Change.level.rawValue, span: nil, rule: "level", confidence: 0.9)
    }
    let span = tokens.map(scene.reading.span)
    return Role(.change, value: change.rawValue, span: span, rule: rule, confidence: change == .level ? 0.9 : 0.92)
  }

  /// `from 4.77 bn a year earlier and 5.70 bn in January`: the second is what the first is.
  private func isCoordinate(_ figure: SceneFigure, in reading: SentenceReading) -> Bool {
    guard figure.before.count <= 8, reading.changes.within(figure.before).isEmpty,
      let link = figure.before.last(where: { reading.grammar($0) == .and || reading.grammar($0) == .or })
    else { return false }
    return reading.measures.within(link..<figure.before.upperBound).isEmpty
  }

  /// `compared with profits of 165 mln dlrs`, `vs November's 374,468 ounces`: words may stand between.
  private func compared(_ figure: SceneFigure, _ place: Int, in reading: SentenceReading) -> Finding? {
    guard let cue = reading.changes.within(figure.before).last(where: isComparing) else { return nil }
    let gap = cue.tokens.upperBound..<figure.tokens.lowerBound
    let word = reading.words(cue.tokens).lowercased()
    guard gap.count <= 9, !gap.contains(where: { reading.isMark($0, ",") || reading.grammar($0) == .to }),
      word != "after", !isBound(gap, reading)
    else { return nil }
    if word == "from" {
      return place > 0 && isNamedLevel(gap, reading) ? (.from, cue.tokens, "compared-with") : nil
    }
    return place > 0 || word.hasPrefix("compare") ? (.from, cue.tokens, "compared-with") : nil
  }

  /// `against its quota of 4 mln`: what output is held against is no earlier level.
  private func isBound(_ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    reading.measures.within(gap).contains {
      [.quota, .capacity].contains(lexicon.roles.measures.word($0.row).measure)
    }
  }

  /// `from a deficit of`, `from the current forecast of`.
  private func isNamedLevel(_ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard gap.count >= 3, gap.count <= 5, reading.grammar(gap.upperBound - 1) == .of else { return false }
    return reading.grammar(gap.lowerBound) == .determiner && gap.allSatisfy { reading.isWord($0) }
  }

  private func isComparing(_ cue: Cue) -> Bool { lexicon.roles.changes.word(cue.row).part == .earlier }

  private typealias Finding = ChangeBehindFinder.Finding

  private func before(_ figure: SceneFigure, _ place: Int, in scene: FigureScene) -> Finding? {
    let reading = scene.reading
    var index = figure.tokens.lowerBound - 1
    var steps = 0
    var isDefinite = false
    while index >= figure.before.lowerBound, steps < 7 {
      if !isDefinite, let start = qualifier(endingAt: index, in: reading), start >= figure.before.lowerBound {
        index = start - 1
        continue
      }
      if let cue = reading.changes.first(where: { $0.tokens.contains(index) }) {
        return judge(cue, place, isDefinite, in: reading, of: figure)
      }
      switch reading.grammar(index) {
      case .to: return (.level, nil, "level-to")
      case .at: return rate(index, figure, in: reading) ?? (.level, nil, "level-to")
      case .by: return by(index, figure, in: reading)
      case .of: return of(index, figure, in: reading)
      case .than: return isDefinite ? (.from, index..<index + 1, "than-the") : nil
      case .on:
        guard isDefinite, let cue = reading.changes.covering(index - 1), isUp(cue, reading) else { return nil }
        return (.from, cue.tokens, "beside-the")
      case .determiner, .possessive:
        if reading.isDefinite(index) || reading.words(index..<index + 1).lowercased() == "last" {
          isDefinite = true
        }
      default:
        guard isPassed(index, reading) || isTime(index, scene) else { return nil }
        if reading.isPossessive(behind: index + 1) { isDefinite = true }
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// `last year's 2.9 pct`: a time that the level is named by.
  private func isTime(_ index: Int, _ scene: FigureScene) -> Bool {
    scene.times.contains { $0.tokens.contains(index) }
  }

  /// `up on the 5 mln of March`.
  private func isUp(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    ["up", "down"].contains(reading.words(cue.tokens).lowercased())
  }

  /// `at least`, `more than`, `up to`: where a bound that ends at a token begins.
  private func qualifier(endingAt index: Int, in reading: SentenceReading) -> Int? {
    (1...4).map { index - $0 + 1 }.first { start in
      guard start >= reading.sentence.lowerBound else { return false }
      return lexicon.phrases.match(.qualifier, in: reading.text, at: start)?.count == index - start + 1
    }
  }

  /// Qualifiers and adverbs that may stand between the word of change and the figure: `rose sharply by nearly`.
  private func isPassed(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let token = reading.token(index) else { return false }
    if token.kind == .mark { return token.mark == 1 || reading.isMark(index, "(") || reading.isMark(index, "'") }
    if reading.isPossessive(behind: index + 1) || reading.isPossessive(behind: index) { return true }
    if reading.isMark(index - 1, "'") { return true }
    return token.kind == .word && !token.isCapitalized && endsInLy(index, reading)
      || reading.grammar(index) == .possessive
  }

  private func endsInLy(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.words(index..<index + 1).hasSuffix("ly")
  }

  private func judge(
    _ cue: Cue, _ place: Int, _ isDefinite: Bool, in reading: SentenceReading, of figure: SceneFigure
  )
    -> Finding?
  {
    let word = lexicon.roles.changes.word(cue.row)
    switch word.part {
    case .verb: return isDefinite ? nil : (word.change, cue.tokens, "change-verb")
    case .noun: return nil
    case .earlier: return earlier(cue, place, in: reading)
    case .adverb:
      if reading.isOne(.direction, cue.tokens) || reading.grammar(cue.tokens.upperBound - 1) == .by {
        return (word.change, cue.tokens, "change-adverb")
      }
      return isDefinite && isBesideLevel(cue, reading, of: figure)
        ? (.from, cue.tokens, "beside-the") : nil
    }
  }

  /// `well below the 2.82 mln`, `above last year's 3 mln`: a known level follows, not `higher 5 mln`.
  private func isBesideLevel(_ cue: Cue, _ reading: SentenceReading, of figure: SceneFigure) -> Bool {
    let gap = cue.tokens.upperBound..<figure.tokens.lowerBound
    guard !gap.isEmpty, !isBound(gap, reading) else { return false }
    let isNamed = gap.contains { reading.isPossessive(behind: $0 + 1) || reading.grammar($0) == .possessive }
    return isNamed || reading.grammar(gap.lowerBound) == .determiner
  }

  /// `from` needs something that it is compared with before it.
  private func earlier(_ cue: Cue, _ place: Int, in reading: SentenceReading) -> Finding? {
    let hasLevel = place > 0
    let hasChange = reading.changes.contains {
      $0.tokens.upperBound <= cue.tokens.lowerBound && lexicon.roles.changes.word($0.row).part != .earlier
    }
    return hasLevel || hasChange ? (.from, cue.tokens, "compared-with") : nil
  }

  /// `cut by 5 pct`, `exceeded imports by 3 bn`.
  private func by(_ index: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    guard let cue = reading.changes.last(before: index), index - cue.tokens.upperBound < 12 else { return nil }
    let word = lexicon.roles.changes.word(cue.row)
    return word.part == .earlier ? nil : (word.change, cue.tokens, "change-by")
  }

  /// `an increase of 5 pct`, `a cut of some 3 mln tonnes`.
  private func of(_ index: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    guard let cue = reading.changes.last(before: index), cue.tokens.upperBound == index else {
      return rate(index, figure, in: reading) ?? changeIn(index, in: reading)
    }
    let word = lexicon.roles.changes.word(cue.row)
    guard word.part != .earlier, word.part != .adverb else { return nil }
    return (word.change, cue.tokens, "change-of")
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
  private func rate(_ index: Int, _ figure: SceneFigure, in reading: SentenceReading) -> Finding? {
    guard figure.kind == .percent, let cue = reading.changes.last(before: index), index - cue.tokens.upperBound <= 5
    else { return nil }
    let word = lexicon.roles.changes.word(cue.row)
    let isRate = ["rate", "pace"].contains(reading.words(index - 1..<index).lowercased())
    guard word.part == .noun || word.part == .verb, isRate || cue.tokens.upperBound == index else { return nil }
    return (word.change, cue.tokens, "change-rate")
  }
}
