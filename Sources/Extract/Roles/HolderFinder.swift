import Lexicon

/// How much a thing holds or makes: `a 50,000-tonne vessel`, `the 200,000 bpd refinery` → capacity.
struct HolderFinder: Sendable {
  func find(_ figure: SceneFigure, in reading: SentenceReading) -> Decision? {
    guard isHeld(figure, in: reading) else { return nil }
    var decision = Decision(measure: .capacity)
    decision.set(
      Role(.measure, value: Measure.capacity.rawValue, span: nil, rule: "measure-of-holder", confidence: 0.8))
    return decision
  }

  private func isHeld(_ figure: SceneFigure, in reading: SentenceReading) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let isCompound = reading.isMark(start + 1, "-") || figure.tokens.contains { reading.isMark($0, "-") }
    let isBeside = reading.has(.holding, at: end)
    let isBehind = isBeside || isCompound && reading.has(.holding, at: end + 1)
    switch figure.kind {
    case .mass, .volume, .flow, .power, .energy: return isBehind
    case .count: return isCompound && isBehind
    default: return false
    }
  }
}
