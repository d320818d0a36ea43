import Lexicon

/// Finds the parties beside the word that names the measure and behind the figure: `Japan's exports to Italy`, `50,000
/// tonnes of corn to Israel`.
struct PhraseParties: Sendable {
  let lexicon: Lexicon
  let companies: CompanyFigures

  func assign(to decision: inout Decision, _ figure: SceneFigure, in part: StoryPart, topic: StoryTopic) {
    let isCompanys =
      companies.company(of: decision, in: part) != nil
      || topic.company != nil && companies.tells(decision.measure, part)
        && !companies.isOfMarket(decision, in: part)
    let uses = part.parties.filter { !isCompanys || !isSeat($0, in: part) }
    fromPhrase(&decision, figure, part.scene, uses)
    fromFigure(&decision, figure, part.scene, uses)
  }

  /// In a company's own report `in the United States`, `worldwide` and `its U.S. output` say where, not whose.
  private func isSeat(_ use: PartyUse, in part: StoryPart) -> Bool {
    guard !use.isCompany else { return false }
    let isOther = use.link.map { [.to, .from, .into].contains($0) } ?? false
    return use.link == .in || use.isRegion || use.area?.form == .bloc && !isOther
      || part.scene.reading.has(.own, at: use.tokens.lowerBound - 1)
  }

  /// Around the word that names the measure.
  private func fromPhrase(
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [PartyUse]
  ) {
    guard let cue = decision.cue else { return }
    if !decision.isVerb, let owner = owner(of: cue, scene, areas) {
      decision.name(.reporter, owner, scene, "owner", 0.95)
    }
    let reach = cue.upperBound..<reach(of: cue, figure, scene)
    for use in areas where use.tokens.lowerBound >= reach.lowerBound && use.tokens.upperBound <= reach.upperBound {
      place(use, &decision, scene, confidence: 0.92)
    }
  }

  /// `Japan's total exports`, `U.S. corn exports`: the nearest owner with no figure, comma or preposition between.
  private func owner(of cue: Range<Int>, _ scene: FigureScene, _ areas: [PartyUse]) -> PartyUse? {
    let reading = scene.reading
    guard let use = areas.last(where: { $0.tokens.upperBound <= cue.lowerBound && $0.owns }) else { return nil }
    let gap = use.tokens.upperBound..<cue.lowerBound
    guard gap.count <= 7, !use.isInName else { return nil }
    let isBroken = reading.contains(gap) { index in
      reading.isMark(index, ",") || reading.grammar(index)?.isPreposition == true
        || reading.grammar(index) == .clause || reading.token(index)?.kind == .number
    }
    return isBroken ? nil : use
  }

  /// How far the phrase of a measure's word reaches: to the next such word, a clause's end, or past the figure.
  private func reach(of cue: Range<Int>, _ figure: SceneFigure, _ scene: FigureScene) -> Int {
    let reading = scene.reading
    var end = cue.upperBound > figure.tokens.lowerBound ? figure.after.upperBound : figure.tokens.lowerBound
    if let next = reading.measures.first(from: cue.upperBound) {
      let word = lexicon.roles.measures.word(next.row)
      if word.measure != .other, !overlapsGoods(next, reading) { end = min(end, next.tokens.lowerBound) }
    }
    let clause = reading.clauseRange(of: cue.lowerBound)
    return max(cue.upperBound, min(end, clause.upperBound))
  }

  private func overlapsGoods(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    reading.goods.contains { $0.tokens.overlaps(cue.tokens) }
  }

  /// Behind the figure: `50,000 tonnes of corn to Israel`, `20,000 tonnes of U.S. wheat from private exporters`.
  private func fromFigure(
    _ decision: inout Decision, _ figure: SceneFigure, _ scene: FigureScene, _ areas: [PartyUse]
  ) {
    let reading = scene.reading
    let clause = reading.clauseRange(of: figure.tokens.lowerBound)
    let end = max(min(listEnd(of: figure, scene), clause.upperBound), figure.after.lowerBound)
    var stop = end
    if let next = reading.measures.within(figure.after.lowerBound..<end).first(where: {
      $0.tokens != decision.cue && !overlapsGoods($0, reading)
    }) {
      stop = next.tokens.lowerBound
    }
    for use in areas where use.tokens.lowerBound >= figure.after.lowerBound && use.tokens.upperBound <= stop {
      if isBeside(use, otherThan: figure, scene) { continue }
      place(use, &decision, scene, confidence: 0.9, replaces: decision.isVerb)
    }
  }

  /// `190,000 tonnes of hard and 35,000 tonnes of soft wheat to Jordan`: what stands behind a list is of each.
  private func listEnd(of figure: SceneFigure, _ scene: FigureScene) -> Int {
    let reading = scene.reading
    var end = figure.after.upperBound
    for next in scene.figures where next.tokens.lowerBound >= end {
      guard next.tokens.lowerBound == end,
        (max(end - 2, figure.after.lowerBound)..<end).contains(where: {
          reading.grammar($0) == .and || reading.isMark($0, ",")
        })
      else { break }
      end = next.after.upperBound
    }
    return end
  }

  private func place(
    _ use: PartyUse, _ decision: inout Decision, _ scene: FigureScene, confidence: Double, replaces: Bool = false
  ) {
    let isAside = use.link == .with && scene.reading.isDefinite(use.extent.upperBound)
    if use.isInName || isAside || use.isCompany && !isSideOfCompany(use, decision.measure) { return }
    let confidence = use.isListed ? min(confidence, 0.6) : confidence
    if use.link == .between { return between(use, &decision, scene) }
    if isReceiver(use, of: decision) {
      if decision.role(.partner) == nil { decision.name(.partner, use, scene, "receiver", min(confidence, 0.85)) }
      return
    }
    let isOrigin = use.owns && (use.link == .of || use.link == nil) && isBeforeGoods(use, scene.reading)
    let side =
      isOrigin
      ? PartySides.origin(decision.measure) : use.link.flatMap { PartySides.side(of: $0, decision.measure) }
    switch side {
    case .reporter:
      if decision.role(.reporter) == nil { decision.name(.reporter, use, scene, "of-phrase", confidence) }
    case .partner:
      guard PartySides.hasPartner(decision.measure), decision.role(.partner) == nil || replaces else { return }
      decision.name(.partner, use, scene, "of-phrase", confidence)
    case nil: break
    }
  }

  /// `lend Ghana 90 mln dlrs`, `supply Taiwan with 5,000 tonnes`: right behind the verb.
  private func isReceiver(_ use: PartyUse, of decision: Decision) -> Bool {
    guard decision.isVerb, let cue = decision.cue, cue.upperBound == use.tokens.lowerBound, !use.owns else {
      return false
    }
    return [.aid, .sale, .shipment].contains(decision.measure)
  }

  /// Not `purchase of Unocal`, which is what is bought.
  private func isSideOfCompany(_ use: PartyUse, _ measure: Measure) -> Bool {
    guard let link = use.link else { return false }
    if link == .of { return measure != .sale && measure != .purchase }
    return [.to, .from, .by, .for].contains(link)
  }

  private func isBeforeGoods(_ use: PartyUse, _ reading: SentenceReading) -> Bool {
    reading.goods.contains {
      $0.tokens.lowerBound >= use.tokens.upperBound && $0.tokens.lowerBound < use.tokens.upperBound + 5
    }
  }

  /// `trade between Iran and Iraq`: the first named reports.
  private func between(_ use: PartyUse, _ decision: inout Decision, _ scene: FigureScene) {
    let name: Role.Name = decision.role(.reporter) == nil ? .reporter : .partner
    guard decision.role(.reporter)?.value != use.code, name == .reporter || PartySides.hasPartner(decision.measure)
    else { return }
    if decision.role(name) == nil { decision.name(name, use, scene, "between", 0.9) }
  }

  /// `31,000 tonnes, in Denmark 8,500`: Denmark is the next figure's.
  private func isBeside(_ use: PartyUse, otherThan figure: SceneFigure, _ scene: FigureScene) -> Bool {
    guard use.link == .in else { return false }
    return scene.figures.contains {
      $0.tokens != figure.tokens && (0...1).contains($0.tokens.lowerBound - use.tokens.upperBound)
    }
  }
}
