import Lexicon

/// Finds whose story it is: the area that it names most and first, by side of trade, and the company that it is about.
struct MainParty: Sendable {
  private let reader: TradeSideReader

  init(lexicon: Lexicon) {
    reader = TradeSideReader(lexicon: lexicon)
  }

  /// The headline weighs most, then the first sentence; a name inside a body's counts little.
  func sides(of parts: [StoryPart]) -> StorySides {
    var sides = StorySides()
    for (number, part) in parts.enumerated() {
      for use in part.parties where !use.isCompany {
        sides.add(
          use, part.scene.reading, weight: weight(of: use, in: part, number: number),
          side: reader.side(of: use, in: part.scene.reading))
      }
    }
    return sides
  }

  private func weight(of use: PartyUse, in part: StoryPart, number: Int) -> Double {
    let place = part.scene.reading.field == .title ? 3.0 : number <= 1 ? 2.0 : 1.0
    let isOther = use.link.map { [.to, .with, .from, .against].contains($0) } ?? false
    let manner = isOther ? 0.4 : use.owns ? 1.2 : 1.0
    return place * manner * (use.isInName ? 0.4 : 1) * (use.area?.form == .capital ? 0.5 : 1)
  }

  /// The company that the first sentence opens with, or that the headline and one of the first two sentences name.
  func company(of parts: [StoryPart]) -> Role? {
    guard let start = parts.firstIndex(where: { $0.scene.reading.field == .text }) else { return nil }
    if let company = parts[start].company { return company }
    let headline = parts[..<start].map(\.scene.reading)
    for part in parts[start...].prefix(2) {
      let reading = part.scene.reading
      guard let use = part.parties.first(where: { isOfHeadline($0, reading, headline) }) else { continue }
      return Role(
        .reporter, value: use.code, span: reading.span(use.tokens), rule: "company-of-headline", confidence: 0.75)
    }
    return nil
  }

  /// A company that does something, and whose name's first word the headline has.
  private func isOfHeadline(_ use: PartyUse, _ reading: SentenceReading, _ headline: [SentenceReading]) -> Bool {
    let start = use.tokens.lowerBound
    guard use.isCompany, use.link == nil, !use.isInName, reading.areas.covering(start) == nil,
      reading.goods.covering(start) == nil, reading.titles.covering(start) == nil
    else { return false }
    let first = reading.text.tokens[start].hash
    return headline.contains { title in title.sentence.contains { title.text.tokens[$0].hash == first } }
  }
}
