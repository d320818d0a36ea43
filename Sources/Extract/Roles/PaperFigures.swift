import Lexicon

/// Tells figures of bonds, notes and shares, which no trade is counted in: `the debentures were priced at 99 pct`, `sold 50
/// mln dlrs of notes`.
struct PaperFigures: Sendable {
  let lexicon: Lexicon

  /// Whether a sum or a share is one of paper that its clause speaks of; `measure` is what its words say without it.
  func isPaper(_ figure: SceneFigure, named measure: Measure?, by cue: Cue?, in scene: FigureScene) -> Bool {
    guard [.money, .percent, .number].contains(figure.kind) else { return false }
    let reading = scene.reading
    let clause = reading.clauseRange(of: figure.tokens.lowerBound)
    guard isLoose(measure), clause.contains(where: { isPaper($0, reading) }) else { return false }
    if let cue, !isVerb(cue), measure == .sale || measure == .trade || measure == .production {
      return isOfPaper(cue, reading)
    }
    return reading.goods.within(clause).allSatisfy { lexicon.roles.commodities.commodity($0.row).isWeak }
  }

  /// What paper is told in the words of too, or nothing.
  private func isLoose(_ measure: Measure?) -> Bool {
    guard let measure else { return true }
    return [.price, .aid, .sale, .purchase, .demand, .shipment, .production, .tariff, .trade, .quota].contains(
      measure)
  }

  /// `trade in banks' CDs`, `sales of notes`, `ceiling on MMCs`: paper among the four words behind the measure's and
  /// its preposition.
  private func isOfPaper(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let start = cue.tokens.upperBound
    guard reading.grammar(start)?.isPreposition == true else { return false }
    return (start + 1..<start + 5).contains { isPaper($0, reading) }
  }

  private func isVerb(_ cue: Cue) -> Bool { lexicon.roles.measures.word(cue.row).part == .verb }

  /// `shares`, `bank bills`; not `he notes`.
  private func isPaper(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.has(.paperNoun, at: index), reading.has(.paperKind, at: index - 1) { return true }
    guard reading.has(.paper, at: index) else { return false }
    guard reading.speech.covering(index) != nil else { return true }
    return reading.grammar(index - 1).map { $0 != .pronoun } ?? !reading.isName(index - 1)
  }
}
