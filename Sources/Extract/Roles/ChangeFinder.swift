import Lexicon

/// Finds whether a figure is a level, the size of a rise or a fall, or the earlier level that it is compared with.
///
/// `rose 8 pct to 3.4 bn from 3.1 bn` → up, level, from; `5 pct higher`, `a 5 pct rise`, `an increase of 5 pct` → up;
/// `900,000 vs 1.2 mln` → level, from; `up to 5 mln` → level.
struct ChangeFinder: Sendable {
  private let lexicon: Lexicon
  private let compared: ComparedFinder
  private let phrases: ChangePhraseFinder
  private let behind: ChangeBehindFinder
  private let follow: ChangeFollower

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    compared = ComparedFinder(lexicon: lexicon)
    phrases = ChangePhraseFinder(lexicon: lexicon)
    behind = ChangeBehindFinder(lexicon: lexicon)
    follow = ChangeFollower(lexicon: lexicon)
  }

  func find(_ place: Int, in scene: FigureScene, earlier decisions: [Decision]) -> Role {
    let figure = scene.figures[place]
    let found =
      compared.find(figure, place, in: scene.reading) ?? behind.besideLevel(figure, in: scene.reading)
      ?? before(figure, place, in: scene) ?? behind.find(figure, in: scene.reading)
      ?? phrases.growthSubject(figure, in: scene.reading)
    if let found, found.0 == .from,
      isOtherCount(place, in: scene) || isOtherFlow(found.1, place, in: scene, decisions)
    {
      return Role(.change, value: Change.level.rawValue, span: nil, rule: "level-of-other", confidence: 0.9)
    }
    if found == nil, let former = follow.former(place, in: scene, earlier: decisions) { return former }
    if found?.2 == "level-to", let rate = follow.rate(place, in: scene, earlier: decisions) { return rate }
    guard let (change, tokens, rule) = found else {
      return Role(.change, value: Change.level.rawValue, span: nil, rule: "level", confidence: 0.9)
    }
    let span = tokens.map(scene.reading.span)
    return Role(.change, value: change.rawValue, span: span, rule: rule, confidence: change == .level ? 0.9 : 0.92)
  }

  /// `40,000 tonnes from two ships`: things where only amounts were told before are no earlier level.
  private func isOtherCount(_ place: Int, in scene: FigureScene) -> Bool {
    guard place > 0, scene.figures[place].kind == .count else { return false }
    return !scene.figures[..<place].contains { [.count, .number, .percent].contains($0.kind) }
  }

  /// `exports of 3 bn compared with imports of 4 bn`: another flow is no earlier level.
  private func isOtherFlow(_ word: Range<Int>?, _ place: Int, in scene: FigureScene, _ decisions: [Decision])
    -> Bool
  {
    guard let former = decisions.last, scene.figures[place - 1].kind == scene.figures[place].kind,
      let cue = scene.reading.measures.within(scene.figures[place].before).last, let word,
      cue.tokens.lowerBound >= word.upperBound
    else { return false }
    let measures: [Measure] = [former.measure, lexicon.roles.measures.word(cue.row).measure]
    return former.cue != nil && measures[0] != measures[1]
      && measures.allSatisfy { [.exports, .imports, .production, .consumption, .stocks].contains($0) }
  }

  private typealias Finding = ChangeBehindFinder.Finding

  private func before(_ figure: SceneFigure, _ place: Int, in scene: FigureScene) -> Finding? {
    let reading = scene.reading
    var index = figure.tokens.lowerBound - 1
    var steps = 0
    var isDefinite = false
    while index >= figure.before.lowerBound, steps < 7 {
      if !isDefinite, let start = qualifier(endingAt: index, in: reading), start >= figure.before.lowerBound {
        if reading.has(.threshold, at: start), isChangeVerb(endingAt: start, in: reading) {
          return (.level, start..<index + 1, "level-past")
        }
        index = start - 1
        continue
      }
      if let cue = reading.changes.first(where: { $0.tokens.contains(index) }) {
        return judge(cue, place, isDefinite, in: reading, of: figure)
      }
      switch reading.grammar(index) {
      case .to:
        return compared.leveled(index, in: reading) ?? phrases.growth(index, figure, in: reading)
          ?? (.level, nil, "level-to")
      case .at:
        return phrases.rate(index, figure, in: reading) ?? phrases.growth(index, figure, in: reading)
          ?? (.level, nil, "level-to")
      case .between: break
      case .auxiliary: return phrases.was(index, figure, in: reading)
      case .by: return phrases.by(index, in: reading)
      case .of: return compared.named(index, in: reading) ?? phrases.of(index, figure, in: reading)
      case .than: return isDefinite ? (.from, index..<index + 1, "than-the") : nil
      case .on:
        guard isDefinite, let cue = reading.changes.covering(index - 1), isUp(cue, reading) else { return nil }
        return (.from, cue.tokens, "beside-the")
      case .determiner, .possessive:
        if reading.isDefinite(index) || reading.has(.knownTime, at: index) {
          isDefinite = true
        }
      default:
        if !isDefinite, let found = compared.relative(index, in: reading) ?? phrases.object(index, in: reading) {
          return found
        }
        guard isPassed(index, reading) || isTime(index, scene) || phrases.isAdjective(index, in: reading) else {
          return nil
        }
        if reading.isPossessive(behind: index + 1) { isDefinite = true }
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// `fell` of `fell below 3 mln`.
  private func isChangeVerb(endingAt end: Int, in reading: SentenceReading) -> Bool {
    guard let cue = reading.changes.covering(end - 1) else { return false }
    return lexicon.roles.changes.word(cue.row).part == .verb
  }

  /// `last year's 2.9 pct`: a time that the level is named by.
  private func isTime(_ index: Int, _ scene: FigureScene) -> Bool {
    scene.times.contains { $0.tokens.contains(index) }
  }

  /// `up on the 5 mln of March`.
  private func isUp(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    reading.isOne(.direction, cue.tokens)
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
    case .verb:
      if isDefinite { return isMultiple(cue, reading) ? (.from, cue.tokens, "beside-the") : nil }
      if figure.kind == .money, reading.isOne(.raising, cue.tokens) { return (.level, cue.tokens, "raise-money") }
      return (word.change, cue.tokens, "change-verb")
    case .beyond:
      return isDefinite && isBesideLevel(cue, reading, of: figure) ? (.from, cue.tokens, "beside-the") : nil
    case .noun: return nil
    case .earlier: return compared.earlier(cue, place, in: reading)
    case .adverb:
      if reading.isOne(.direction, cue.tokens) || reading.grammar(cue.tokens.upperBound - 1) == .by {
        return (word.change, cue.tokens, "change-adverb")
      }
      return isDefinite && isBesideLevel(cue, reading, of: figure)
        ? (.from, cue.tokens, "beside-the") : nil
    }
  }

  /// `double the 7.29 bn`.
  private func isMultiple(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    reading.isOne(.multiple, cue.tokens) && reading.isDefinite(cue.tokens.upperBound)
  }

  /// `well below the 2.82 mln`, `above last year's 3 mln`: a known level follows, not `higher 5 mln`.
  private func isBesideLevel(_ cue: Cue, _ reading: SentenceReading, of figure: SceneFigure) -> Bool {
    let gap = cue.tokens.upperBound..<figure.tokens.lowerBound
    guard !gap.isEmpty, !compared.isBound(gap, reading) else { return false }
    let isNamed = gap.contains { reading.isPossessive(behind: $0 + 1) || reading.grammar($0) == .possessive }
    return isNamed || reading.grammar(gap.lowerBound) == .determiner
  }
}
