import Lexicon

/// Finds whose story it is: the area that it names most and first, and the company that it is about.
struct MainParty: Sendable {
  let lexicon: Lexicon

  /// The headline weighs most, then the first sentence; a name inside a body's counts little.
  func area(of parts: [StoryPart]) -> Role? {
    var weights: [String: Double] = [:]
    var first: [String: Role] = [:]
    var order: [String] = []
    for (number, part) in parts.enumerated() {
      for use in part.areas {
        weights[use.code, default: 0] += weight(of: use, in: part, number: number)
        if first[use.code] == nil {
          order.append(use.code)
          first[use.code] = Role(
            .reporter, value: use.code, span: part.scene.reading.span(use.tokens), rule: "reporter-of-story",
            confidence: 0.6)
        }
      }
    }
    var best: String?
    for code in order where weights[code, default: 0] > best.map({ weights[$0, default: 0] }) ?? 0 { best = code }
    return best.flatMap { first[$0] }
  }

  private func weight(of use: PartyUse, in part: StoryPart, number: Int) -> Double {
    let place = part.scene.reading.field == .title ? 3.0 : number <= 1 ? 2.0 : 1.0
    let isOther = use.link.map { [.to, .with, .from, .against].contains($0) } ?? false
    let manner = isOther ? 0.4 : use.owns ? 1.2 : 1.0
    return place * manner * (use.isInName ? 0.7 : 1) * (use.area.form == .capital ? 0.5 : 1)
  }

  /// `Hudson Bay Mining Co said`, `Unocal Corp <UCL>`: the company that opens the first sentence; not `Oil fell`, which is
  /// no name before a company's last word.
  func company(of parts: [StoryPart]) -> Role? {
    guard let part = parts.first(where: { $0.scene.reading.field == .text }) else { return nil }
    let reading = part.scene.reading
    var end = reading.sentence.lowerBound
    while reading.isName(end) || reading.grammar(end) == .and || reading.isMark(end, "&") { end += 1 }
    let run = reading.sentence.lowerBound..<end
    guard !run.isEmpty, run.count <= 8 else { return nil }
    let suffix = reading.titles.within(run).last {
      lexicon.roles.titles.holder($0.row) == .company && $0.tokens.upperBound == end
        && $0.tokens.lowerBound > run.lowerBound
    }
    let hasTicker = reading.isMark(end, "<")
    guard suffix != nil || hasTicker else { return nil }
    let stop = suffix?.tokens.lowerBound ?? end
    return Role(
      .reporter, value: nil, span: reading.span(run.lowerBound..<stop), rule: "company-of-story", confidence: 0.65)
  }
}
