import Lexicon

/// Tells which figures of a company's report are the company's own: `Unocal said its worldwide reserves`, `it sold`.
struct CompanyFigures: Sendable {
  /// What companies tell of themselves; what a well yields is told of the country that it stands in.
  func tells(_ measure: Measure, _ part: StoryPart) -> Bool {
    switch measure {
    case .production, .stocks, .sale, .purchase, .capacity, .price, .shipment, .exports, .consumption, .aid,
      .trade:
      return !isOfWell(part.scene.reading)
    default: return false
    }
  }

  /// What a company turns over it has sold; the turnover of two countries, or of a story of trade, is of two sides.
  func turned(_ decision: inout Decision, in part: StoryPart, _ topic: StoryTopic) {
    guard decision.measure == .trade, let cue = decision.cue, part.scene.reading.isOne(.rowAmount, cue) else {
      return
    }
    let areas = part.parties.filter { !$0.isCompany && !$0.isInName }
    guard part.company != nil || !topic.isOfTrade && areas.count < 2 else { return }
    decision.settle(on: .sale)
  }

  func isOfWell(_ reading: SentenceReading) -> Bool { reading.sentence.contains { reading.has(.well, at: $0) } }

  /// The company that a sentence is about, for a measure of its own.
  func company(of decision: Decision, in part: StoryPart) -> Role? {
    tells(decision.measure, part) && !isOfMarket(decision, in: part) ? part.company : nil
  }

  /// `the industry's capacity`, `domestic consumption`: of all who make the goods or use them.
  func isOfMarket(_ decision: Decision, in part: StoryPart) -> Bool {
    guard let cue = decision.cue else { return false }
    let reading = part.scene.reading
    let before = max(reading.sentence.lowerBound, cue.lowerBound - 4)..<cue.lowerBound
    if before.contains(where: { reading.has(.market, at: $0) }) { return true }
    return decision.measure == .consumption && !decision.isVerb
      && !before.contains { reading.has(.own, at: $0) || reading.isPossessive(behind: $0) }
  }

  /// `its`, `it` or `the company` stands between the company and the measure: the figure is its own.
  func isOwn(_ decision: Decision, before start: Int, in part: StoryPart) -> Bool {
    guard part.company != nil, tells(decision.measure, part), !isOfMarket(decision, in: part) else { return false }
    let reading = part.scene.reading
    let floor = max(reading.sentence.lowerBound, start - 8)
    return (floor..<start).contains {
      reading.has(.own, at: $0) || reading.grammar($0) == .pronoun || reading.has(.company, at: $0)
    }
  }

  /// `Drexel Inc said copper stocks rose`: it speaks of others.
  func isSpeaker(_ use: PartyUse, _ reading: SentenceReading) -> Bool {
    (use.extent.upperBound..<use.extent.upperBound + 3).contains { reading.has(.saying, at: $0) }
  }
}
