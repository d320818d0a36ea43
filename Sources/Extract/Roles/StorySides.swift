import Lexicon

/// How much a story speaks of each area, and on which side of trade it shows it.
struct StorySides: Sendable {
  private struct Party {
    let use: PartyUse
    let span: Span
    var neutral = 0.0
    var seller = 0.0
    var buyer = 0.0

    /// How much speaks for its being the reporter of a measure of a side.
    func weight(for side: TradeSide?) -> Double {
      switch side {
      case .seller: return neutral + seller - 0.5 * buyer
      case .buyer: return neutral + buyer - 0.5 * seller
      case nil: return neutral + seller + buyer
      }
    }
  }

  private var parties: [Party] = []

  mutating func add(_ use: PartyUse, _ reading: SentenceReading, weight: Double, side: TradeSide?) {
    let place =
      parties.firstIndex { $0.use.code == use.code && $0.use.area?.region == use.area?.region } ?? parties.count
    if place == parties.count { parties.append(Party(use: use, span: reading.span(use.tokens))) }
    switch side {
    case .seller: parties[place].seller += weight
    case .buyer: parties[place].buyer += weight
    case nil: parties[place].neutral += weight
    }
  }

  /// Whose figures the story tells, of a measure that one side or both have; the surer the more it outweighs the others.
  /// Where only the country counts, a region stands for its own; the other side of the trade is not asked.
  func reporter(of measure: Measure, byCountry: Bool, across partner: String?) -> Role? {
    let side = TradeSide.ofReporter(measure)
    var (best, all) = (Party?.none, 0.0)
    for party in parties where partner == nil || party.use.code != partner {
      let weight = party.weight(for: side)
      all += max(weight, 0)
      if weight > (best?.weight(for: side) ?? 0) { best = party }
    }
    guard let best else { return nil }
    let share = best.weight(for: side) / all
    return Role(
      .reporter, value: byCountry ? best.use.code : best.use.name(as: .reporter, of: measure), span: best.span,
      rule: "reporter-of-story",
      confidence: (48 + 50 * share).rounded() / 100)
  }
}
