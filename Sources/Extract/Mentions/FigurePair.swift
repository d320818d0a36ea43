import Lexicon

/// Makes a range of two figures of one unit: `between 15 kHz and 17 kHz` → 15 to 17 kHz, `2.5% to 3%`, `2.5%-3%`.
///
/// Not `15 kHz and 17 kHz` alone, not `from 5% to 3%` nor `rose 5% to 7%`, which are changes, and not two figures of
/// different units.
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
    guard first.unit != nil, first.kind == second.kind, first.unit == second.unit, first.kind != .count,
      first.lo < second.lo, first.qualifier == .none || second.qualifier == .none,
      isPaired(first, second, in: scan)
    else { return nil }
    var range = first
    range.hi = second.hi
    range.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    range.number.isRange = true
    return range
  }

  private func isPaired(_ first: FigureMatch, _ second: FigureMatch, in scan: SentenceScan) -> Bool {
    let (start, end) = (first.tokens.lowerBound, first.tokens.upperBound)
    guard end + 1 == second.tokens.lowerBound else { return false }
    if scan.isFunction(.and, at: end) { return scan.isFunction(.between, at: start - 1) }
    guard scan.isFunction(.to, at: end), !first.number.isRange, !second.number.isRange else { return false }
    if scan.isHyphen(end) { return true }
    let isClose = first.lo.doubleValue * 2 >= second.lo.doubleValue
    if scan.isFunction(.of, at: start - 1) { return isClose || !isChange(before: start, reach: 7, in: scan) }
    return isClose && !isChange(before: start, reach: 3, in: scan)
  }

  /// `from`, `by` or a word of change up to `reach` words before; not `to rise 5% to 6%`, a rise to come.
  private func isChange(before start: Int, reach: Int, in scan: SentenceScan) -> Bool {
    (start - reach..<start).contains { index in
      scan.isFunction(.from, at: index) || scan.isFunction(.by, at: index)
        || (scan.match(.change, at: index) != nil && !isToCome(index, in: scan))
    }
  }

  /// Behind `to`: `is expected to rise`.
  private func isToCome(_ index: Int, in scan: SentenceScan) -> Bool {
    scan.isFunction(.to, at: index - 1) && scan.match(.number, at: index - 2) == nil
  }
}
