import Lexicon

/// Finds the party that the figure's sentence speaks of: `Brazil exported`, `Soviet buyers took`, `Unocal said its output`.
struct SubjectParty: Sendable {
  let companies: CompanyFigures
  let sides: TradeSideReader

  /// The nearest party before that hangs on no preposition; else the company that the sentence is about; else one farther.
  func assign(to decision: inout Decision, _ figure: SceneFigure, in part: StoryPart) {
    let scene = part.scene
    let start = decision.cue.map { min($0.lowerBound, figure.tokens.lowerBound) } ?? figure.tokens.lowerBound
    let clause = scene.reading.clauseRange(of: start)
    let before = part.parties.filter {
      $0.tokens.upperBound <= start && !$0.isInName && !isReceiver($0, of: figure, scene.reading)
        && !isApposed($0, before: start, part) && isSubject($0, of: decision, until: start, part)
    }
    across(&decision, before.last { $0.link == nil && $0.tokens.lowerBound >= clause.lowerBound }, scene)
    if let use = before.last(where: {
      $0.link == nil && $0.tokens.lowerBound >= clause.lowerBound && $0.code != decision.role(.partner)?.value
    }),
      use.isCompany || !companies.isOwn(decision, before: start, in: part)
    {
      decision.name(.reporter, use, scene, "subject", isPassive(decision, scene) ? 0.5 : 0.85)
    } else if let company = companies.company(of: decision, in: part) {
      decision.set(company)
    } else if let use = before.last(where: {
      ($0.link == nil || $0.link == .in && !$0.isCompany) && $0.code != decision.role(.partner)?.value
    }) {
      decision.name(.reporter, use, scene, "subject-far", 0.65)
    }
  }

  /// `Egypt expects France to be the main supplier of the imports`: the subject is the other side.
  private func across(_ decision: inout Decision, _ use: PartyUse?, _ scene: FigureScene) {
    guard let use, let side = TradeSide.ofReporter(decision.measure), decision.role(.partner) == nil,
      PartySides.hasPartner(decision.measure), !decision.isVerb,
      sides.side(of: use, in: scene.reading) == side.other
    else { return }
    decision.name(.partner, use, scene, "subject-across", 0.75)
  }

  /// `is lending Ecuador five mln barrels`: between a verb and the figure.
  private func isReceiver(_ use: PartyUse, of figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    let before = use.tokens.lowerBound - 1
    return !use.owns && (0...2).contains(figure.tokens.lowerBound - use.extent.upperBound)
      && reading.isWord(before) && !reading.isName(before) && reading.grammar(before) == nil
  }

  /// `Canada, the world's largest grower, exported`, `Ecuador, a member of OPEC, pumped`: what stands between the marks
  /// only tells of the party before them.
  private func isApposed(_ use: PartyUse, before start: Int, _ part: StoryPart) -> Bool {
    let reading = part.scene.reading
    let open = (reading.sentence.lowerBound..<use.tokens.lowerBound).last { isEdge($0, reading) }
    guard let open, reading.grammar(open + 1) == .determiner,
      part.parties.contains(where: { $0.extent.upperBound <= open && open - $0.extent.upperBound <= 2 })
    else { return false }
    return use.code == "world" && use.owns || (use.tokens.upperBound..<start).contains { isEdge($0, reading) }
  }

  private func isEdge(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isMark(index, ",") || reading.isMark(index, "-") && reading.token(index)?.isSpaced == true
      || reading.isMark(index, "_")
  }

  private func isSubject(_ use: PartyUse, of decision: Decision, until start: Int, _ part: StoryPart) -> Bool {
    guard use.isCompany else { return true }
    return companies.tells(decision.measure, part) && !companies.isOfMarket(decision, in: part)
      && (!companies.isSpeaker(use, part.scene.reading) || companies.isOwn(decision, before: start, in: part))
  }

  private func isPassive(_ decision: Decision, _ scene: FigureScene) -> Bool {
    guard decision.isVerb, let cue = decision.cue else { return false }
    return scene.reading.grammar(cue.lowerBound - 1) == .auxiliary
      && scene.reading.has(.being, at: cue.lowerBound - 1)
  }
}
