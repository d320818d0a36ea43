import Lexicon

/// Fills in the parties that a sentence leaves out from what the story has said.
struct StoryParties: Sendable {
  let companies: CompanyFigures

  /// Whose story it is.
  func addReporter(to decision: inout Decision, in part: StoryPart, topic: StoryTopic) {
    if let company = topic.company, companies.tells(decision.measure, part),
      !companies.isOfMarket(decision, in: part)
    {
      decision.set(company)
    } else if let role = topic.sides.reporter(
      of: decision.measure, byCountry: companies.isOfWell(part.scene.reading),
      across: decision.role(.partner)?.value)
    {
      decision.set(role)
    } else if let use = part.parties.first(where: { !$0.isCompany || !companies.isOfMarket(decision, in: part) }) {
      decision.name(.reporter, use, part.scene, "named-area", 0.4)
    }
  }

  /// The other side of the figure before it in the sentence, or of the last one told of the same trade and goods; none of
  /// a total, nor where the sentence names another party.
  func addPartner(to decision: inout Decision, in part: StoryPart, earlier: [Decision], topic: StoryTopic) {
    guard PartySides.hasPartner(decision.measure), decision.role(.partner) == nil,
      let reporter = decision.role(.reporter), !isTotal(decision, part.scene.reading)
    else { return }
    if let former = earlier.last(where: { isKin($0, to: decision, reporter) }) {
      guard let role = former.role(.partner) else { return }
      carry(role, to: &decision, rule: "partner-beside", confidence: 0.8)
    } else if !namesOthers(part, than: reporter), let role = topic.partner(of: decision) {
      carry(role, to: &decision, rule: "partner-before", confidence: 0.6)
    }
  }

  /// `monthly shipments`, `total imports`: of all partners together.
  private func isTotal(_ decision: Decision, _ reading: SentenceReading) -> Bool {
    guard let cue = decision.cue else { return false }
    return (max(reading.sentence.lowerBound, cue.lowerBound - 4)..<cue.lowerBound).contains {
      reading.has(.rateAdjective, at: $0)
    }
  }

  private func carry(_ role: Role, to decision: inout Decision, rule: String, confidence: Double) {
    decision.set(
      Role(.partner, value: role.value, span: role.span, rule: rule, confidence: min(confidence, role.confidence)))
  }

  /// `exports to Japan rose to 5 mln and imports fell to 3 mln`: one other side for both.
  private func isKin(_ former: Decision, to decision: Decision, _ reporter: Role) -> Bool {
    former.role(.reporter)?.value == reporter.value && PartySides.areKin(former.measure, decision.measure)
  }

  private func namesOthers(_ part: StoryPart, than reporter: Role) -> Bool {
    part.parties.contains { $0.code != reporter.value && !$0.isInName }
  }
}
