import Lexicon

/// Makes a price of money per time where it is the price of a hire or a service: `a rate of 9,000 dlrs a day` → 9000
/// USD/d, `rent of 2 dlrs a tonne per week` → 2 USD/t/wk.
///
/// Not `20 billion dollars a year`, nor what somebody earns.
package struct HireRate: Sendable {
  package static let name = "hire-rate"

  package init() {}

  package func price(_ figure: inout FigureMatch, in scan: SentenceScan) {
    guard let unit = figure.unit, let rate = FrequencyReader(scan).rate(at: figure.tokens.upperBound),
      figure.kind == .price || (figure.kind == .money && isHire(figure, in: scan))
    else { return }
    figure.tokens = figure.tokens.lowerBound..<rate.end
    figure.kind = .price
    figure.unit = unit + "/" + rate.word.suffix
    figure.rule = HireRate.name
  }

  /// A word of hire (`rent`, `fees`, `subscription`) within sixteen tokens on either side.
  private func isHire(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard !figure.number.hasScale else { return false }
    return (figure.tokens.lowerBound - 16..<figure.tokens.upperBound + 16).contains { scan.hasCue(.hire, at: $0) }
  }
}
