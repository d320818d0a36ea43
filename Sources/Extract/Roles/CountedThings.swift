import Lexicon

/// Tells things that trade is counted in, and bare number words, from those that only stand beside it: `17 glass works
/// were shut`, `260 coal managers`, `sold the three to its parent`.
struct CountedThings: Sendable {
  let lexicon: Lexicon

  /// Whether a figure counts what is neither goods nor their package or carrier.
  func isBystander(_ figure: SceneFigure, in reading: SentenceReading) -> Bool {
    switch figure.kind {
    case .count: return figure.unit.map { !isGoods($0) } ?? false
    case .number: return isWord(figure, reading) || reading.has(.multiplier, at: figure.tokens.upperBound)
    default: return false
    }
  }

  /// Of a counted noun phrase in dictionary form its last word decides: `oil tanker`, `luxury car`.
  private func isGoods(_ unit: String) -> Bool {
    guard let head = unit.split(separator: " ").last else { return false }
    return lexicon.roles.cues.has(.countable, hash: WordHash.of(head.lowercased()))
      || lexicon.roles.commodities.endsInGoods(unit)
  }

  /// `two`, `eleven` and nothing else; not `half` of the crop.
  private func isWord(_ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard figure.tokens.count == 1, reading.isWord(figure.tokens.lowerBound),
      let match = lexicon.phrases.match(.number, in: reading.text, at: figure.tokens.lowerBound)
    else { return false }
    switch lexicon.numbers.word(match.sense.row).combination {
    case .unit, .teen, .ten: return true
    default: return false
    }
  }
}
