import Lexicon

/// The two sides of a border that a story names.
struct BorderSides: Sendable {
  let first: Role
  let second: Role
}

/// Finds between whom a story's border lies: `Iran opened a border crossing with the Kurdistan region of Iraq`, `borders
/// between Iran and Iraq` → IR, IQ.
struct BorderFinder: Sendable {
  let lexicon: Lexicon

  func sides(in reading: SentenceReading, areas: [PartyUse]) -> BorderSides? {
    let crossings = reading.places.filter { lexicon.roles.placeNouns.place($0.row) == .crossing }
    for cue in crossings {
      let behind = areas.filter { !$0.isCompany && $0.tokens.lowerBound >= cue.tokens.upperBound }
      if let pair = between(behind, reading) { return pair }
      guard let partner = behind.first(where: { $0.link == .with }),
        let subject = areas.last(where: { $0.tokens.upperBound <= cue.tokens.lowerBound && isParty($0) }),
        subject.code != partner.code
      else { continue }
      return pair(subject, partner, reading, "border-with", 0.85)
    }
    return nil
  }

  private func isParty(_ use: PartyUse) -> Bool { use.link == nil && !use.isInName && !use.isCompany }

  private func between(_ uses: [PartyUse], _ reading: SentenceReading) -> BorderSides? {
    let sides = uses.filter { $0.link == .between }
    guard sides.count >= 2, sides[0].code != sides[1].code else { return nil }
    return pair(sides[0], sides[1], reading, "border-between", 0.9)
  }

  private func pair(
    _ first: PartyUse, _ second: PartyUse, _ reading: SentenceReading, _ rule: String, _ confidence: Double
  ) -> BorderSides {
    BorderSides(
      first: Role(
        .reporter, value: first.code, span: reading.span(first.tokens), rule: rule, confidence: confidence),
      second: Role(
        .partner, value: second.code, span: reading.span(second.tokens), rule: rule, confidence: confidence))
  }
}
