import Lexicon

/// Lends the scale word with the unit: `3.1 to 3.4 bn dlrs` → 3.1 bn, `464.0 mln dlrs from 380.0` → 380 mln.
///
/// Only to a number below ten thousand that is of the same size as the lender's own digits: not `1.2 mln tonnes vs 900,000`.
struct LentScale: Sendable {
  func lend(from lender: FigureMatch, to borrower: inout FigureMatch, in scan: SentenceScan) {
    guard !borrower.number.hasScale, borrower.hi < ExactDecimal(10000) else { return }
    let power = lender.lentPower != 0 ? lender.lentPower : power(of: lender, in: scan)
    guard power > 0, isNear(lender.lo.scaled(byPowerOfTen: -power), borrower.lo) else { return }
    borrower = borrower.scaled(byPowerOfTen: power)
    borrower.lentPower = power
  }

  private func power(of figure: FigureMatch, in scan: SentenceScan) -> Int {
    figure.number.tokens.reduce(0) { power, index in
      power + (scan.match(.scale, at: index).map { scan.lexicon.scales.word($0.sense.row).power } ?? 0)
    }
  }

  private func isNear(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
    let (a, b) = (abs(left.doubleValue), abs(right.doubleValue))
    return a <= b * 50 && b <= a * 50
  }
}
