import Lexicon

/// Tells figures of bonds, notes and shares, which no trade is counted in: `the debentures were priced at 99 pct`, `sold 50
/// mln dlrs of notes`.
struct PaperFigures: Sendable {
  let lexicon: Lexicon

  /// Whether a sum or a share is one of paper that its clause speaks of; `measure` is what its words say without it.
  func isPaper(_ figure: SceneFigure, named measure: Measure?, by cue: Cue?, in scene: FigureScene) -> Bool {
    guard figure.kind == .money || figure.kind == .percent else { return false }
    let reading = scene.reading
    let clause = reading.clauseRange(of: figure.tokens.lowerBound)
    guard isLoose(measure), clause.contains(where: { isPaper($0, reading) }) else { return false }
    if let cue, !isVerb(cue), measure == .sale || measure == .trade || measure == .production { return false }
    return reading.goods.within(clause).isEmpty
  }

  /// What paper is told in the words of too, or nothing.
  private func isLoose(_ measure: Measure?) -> Bool {
    guard let measure else { return true }
    return [.price, .aid, .sale, .purchase, .demand, .shipment, .production, .tariff].contains(measure)
  }

  private func isVerb(_ cue: Cue) -> Bool { lexicon.roles.measures.word(cue.row).part == .verb }

  /// Not `he notes`.
  private func isPaper(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard reading.has(.paper, at: index) else { return false }
    guard reading.speech.covering(index) != nil else { return true }
    return reading.grammar(index - 1).map { $0 != .pronoun } ?? !reading.isName(index - 1)
  }
}
