import Lexicon

/// Reads the time that an amount is per where it is no part of its unit: `20 billion dollars a year`,
/// `20 billion dollars of annual trade`, `annual trade of 20 billion dollars` → `P1Y`.
package struct RateFinder: Sendable {
  package init() {}

  package func rate(_ figure: inout FigureMatch, in scan: SentenceScan) {
    switch figure.kind {
    case .money, .mass, .volume, .count, .number: break
    default: return
    }
    let reader = FrequencyReader(scan)
    let end = figure.tokens.upperBound
    if scan.isFunction(.of, at: end) || scan.isFunction(.in, at: end), let rate = reader.adjective(at: end + 1) {
      figure.per = rate.word.per
    } else if let rate = reader.rate(behind: end) {
      figure.per = rate.word.per
    } else if figure.kind == .money, let rate = reader.rate(behind: end, over: .in) {
      figure.per = rate.word.per
    } else {
      figure.per = before(figure.tokens.lowerBound, in: scan)
    }
  }

  /// `annual trade of`, `a yearly` before the figure: the adjective up to five words back, with `of` right before it.
  private func before(_ start: Int, in scan: SentenceScan) -> String? {
    let reader = FrequencyReader(scan)
    if let rate = reader.adjective(at: start - 1), rate.end == start { return rate.word.per }
    var end = start
    if let qualifier = scan.match(.qualifier, endingBefore: end) { end -= qualifier.count }
    guard scan.isFunction(.of, at: end - 1) else { return nil }
    for index in stride(from: end - 2, through: end - 6, by: -1) {
      guard let token = scan.token(index), token.kind == .word else { return nil }
      if let rate = reader.adjective(at: index) { return rate.word.per }
    }
    return nil
  }
}
