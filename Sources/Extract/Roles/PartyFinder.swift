import Lexicon

/// Finds whose figure it is and who stands on the other side: the words around the figure first, then its sentence's
/// subject, then the story.
///
/// `Japan's trade surplus with the United States` → JP, US; `exports from Chile to China` → CL, CN; `Egypt bought 5,000
/// tonnes of French flour` → EG, FR; `trade between Iran and Iraq` → IR, IQ; `It also sold …` → as before.
struct PartyFinder: Sendable {
  private let phrases: PhraseParties
  private let subjects: SubjectParty
  private let stories: StoryParties

  init(lexicon: Lexicon) {
    let companies = CompanyFigures()
    phrases = PhraseParties(lexicon: lexicon, companies: companies)
    subjects = SubjectParty(companies: companies, sides: TradeSideReader(lexicon: lexicon))
    stories = StoryParties(companies: companies)
  }

  func assign(to decision: inout Decision, _ place: Int, in part: StoryPart, earlier: [Decision], topic: StoryTopic)
  {
    guard decision.measure != .other, decision.measure != .distance else { return }
    let figure = part.scene.figures[place]
    phrases.assign(to: &decision, figure, in: part, topic: topic)
    receiver(&decision, figure, in: part)
    account(&decision, figure, in: part)
    beside(&decision, figure, in: part, earlier)
    if let number = decision.shares, number < earlier.count {
      decision.inherit(.reporter, from: earlier[number], factor: 1)
      decision.inherit(.partner, from: earlier[number], factor: 1)
    }
    if decision.role(.reporter) == nil { subjects.assign(to: &decision, figure, in: part) }
    if decision.role(.reporter) == nil { stories.addReporter(to: &decision, in: part, topic: topic) }
    keepSidesApart(&decision)
    stories.addPartner(to: &decision, in: part, earlier: earlier, topic: topic)
  }

  /// `Trade with Egypt rose 5 pct for exports`: the subject names the other side of all that is told of it.
  private func account(_ decision: inout Decision, _ figure: SceneFigure, in part: StoryPart) {
    guard PartySides.areKin(.trade, decision.measure), decision.role(.partner) == nil,
      let cue = decision.cue, cue.lowerBound >= figure.tokens.upperBound
    else { return }
    let reading = part.scene.reading
    guard
      let use = part.parties.last(where: { use in
        use.link == .with && !use.isInName && use.tokens.upperBound <= figure.tokens.lowerBound
          && (1...3).contains { reading.measures.covering(use.tokens.lowerBound - 1 - $0) != nil }
      })
    else { return }
    decision.name(.partner, use, part.scene, "account-with", 0.85)
  }

  /// `agreed to supply Egypt with 25,000 tonnes`, `a contract with Egypt to sell 25,000 tonnes`.
  private func receiver(_ decision: inout Decision, _ figure: SceneFigure, in part: StoryPart) {
    let reading = part.scene.reading
    let isGiven = decision.measure == .aid || TradeSide.ofReporter(decision.measure) == .seller
    guard isGiven, PartySides.hasPartner(decision.measure), decision.role(.partner) == nil else { return }
    let before = part.parties.filter { $0.tokens.upperBound <= figure.tokens.lowerBound && !$0.isInName }
    if let use = before.last, !use.owns, reading.has(.supplies, at: use.tokens.lowerBound - 1),
      reading.grammar(use.extent.upperBound) == .with
    {
      decision.name(.partner, use, part.scene, "receiver", 0.85)
    } else if let use = before.last(where: { $0.link == .with && isOfDeal($0, reading) }) {
      decision.name(.partner, use, part.scene, "deal-with", 0.8)
    }
  }

  private func isOfDeal(_ use: PartyUse, _ reading: SentenceReading) -> Bool {
    (max(reading.sentence.lowerBound, use.tokens.lowerBound - 3)..<use.tokens.lowerBound).contains {
      reading.has(.deal, at: $0)
    }
  }

  /// Nobody trades with himself: of two equal sides the surer one stays.
  private func keepSidesApart(_ decision: inout Decision) {
    guard let reporter = decision.role(.reporter), let partner = decision.role(.partner), reporter.value != nil,
      reporter.value == partner.value
    else { return }
    let weaker: Role.Name = reporter.confidence < partner.confidence ? .reporter : .partner
    decision.roles.removeAll { $0.name == weaker }
  }

  /// `in Denmark 15,000, in West Germany 12,250`: each figure with the area right before it; `Cargill Inc (30,000
  /// tonnes)`; `of which Australia will supply 550,000, Fiji 350,000`: the other side of the whole.
  private func beside(
    _ decision: inout Decision, _ figure: SceneFigure, in part: StoryPart, _ earlier: [Decision]
  ) {
    let start = figure.tokens.lowerBound
    let reading = part.scene.reading
    guard
      let use = part.parties.last(where: {
        $0.tokens.upperBound <= start && $0.tokens.lowerBound >= figure.before.lowerBound
      })
    else { return }
    let gap = use.tokens.upperBound..<start
    if decision.role(.reporter) == nil, opensList(use, gap, figure, in: part) {
      return decision.name(.reporter, use, part.scene, "area-beside", 0.75)
    }
    if use.isInName { return }
    if reading.isMark(start - 1, "("), gap.count <= 5, !gap.contains(where: { reading.grammar($0) != nil }) {
      decision.roles.removeAll { $0.name == .reporter }
      return decision.name(.reporter, use, part.scene, "party-beside", 0.8)
    }
    if suppliesPart(use, gap, reading, decision, earlier) {
      return decision.name(.partner, use, part.scene, "part-of-whole", 0.9)
    }
    guard decision.role(.reporter) == nil, decision.shares != nil, gap.count <= 2, !use.isCompany,
      use.link == nil || use.link == .in, !use.owns
    else { return }
    decision.name(.reporter, use, part.scene, "area-beside", 0.75)
  }

  /// `traders in Spain received 3,000 tonnes, in Italy 2,000`: the first of a list of places.
  private func opensList(_ use: PartyUse, _ gap: Range<Int>, _ figure: SceneFigure, in part: StoryPart) -> Bool {
    guard use.link == .in, !use.isCompany, gap.count <= 2,
      let next = part.scene.figures.first(where: { $0.tokens.lowerBound >= figure.tokens.upperBound })
    else { return false }
    return part.parties.contains {
      $0.link == .in && $0.tokens.lowerBound >= figure.tokens.upperBound
        && $0.tokens.upperBound == next.tokens.lowerBound
    }
  }

  /// A share of imports that a party supplies, or the next in such a list.
  private func suppliesPart(
    _ use: PartyUse, _ gap: Range<Int>, _ reading: SentenceReading, _ decision: Decision, _ earlier: [Decision]
  ) -> Bool {
    guard decision.shares != nil, TradeSide.ofReporter(decision.measure) == .buyer, use.link == nil, !use.owns,
      let whole = earlier.first(where: { $0.measure == decision.measure })?.role(.reporter), whole.value != use.code
    else { return false }
    if gap.contains(where: { reading.has(.supplies, at: $0) }) { return gap.count <= 6 }
    return gap.isEmpty && earlier.last?.role(.partner)?.rule.hasPrefix("part-of-whole") == true
  }
}

extension Decision {
  /// Names a side by a use of a party in the sentence.
  mutating func name(_ side: Role.Name, _ use: PartyUse, _ scene: FigureScene, _ rule: String, _ confidence: Double)
  {
    set(
      Role(
        side, value: use.name(as: side, of: measure), span: scene.reading.span(use.tokens), rule: rule,
        confidence: confidence))
  }
}
