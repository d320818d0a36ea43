import Lexicon

/// Makes a range of two figures of one unit behind `between`: `between 15 kHz and 17 kHz` → 15 to 17 kHz.
///
/// Not `15 kHz and 17 kHz` alone, and not two figures of different units.
package struct FigurePair: Sendable {
  package init() {}

  package func join(in page: inout Page) {
    for index in page.sentences.indices {
      let sentence = page.sentences[index]
      guard sentence.figures.count > 1 else { continue }
      page.sentences[index].figures = joined(sentence.figures, in: sentence.scan)
    }
  }

  private func joined(_ figures: [FigureMatch], in scan: SentenceScan) -> [FigureMatch] {
    figures.reduce(into: []) { joined, figure in
      if let last = joined.last, let range = range(last, figure, in: scan) {
        joined[joined.count - 1] = range
      } else {
        joined.append(figure)
      }
    }
  }

  private func range(_ first: FigureMatch, _ second: FigureMatch, in scan: SentenceScan) -> FigureMatch? {
    guard first.unit != nil, first.kind == second.kind, first.unit == second.unit, first.lo < second.lo,
      first.tokens.upperBound + 1 == second.tokens.lowerBound, scan.isFunction(.and, at: first.tokens.upperBound),
      scan.isFunction(.between, at: first.tokens.lowerBound - 1)
    else { return nil }
    var range = first
    range.hi = second.hi
    range.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    range.number.isRange = true
    return range
  }
}
