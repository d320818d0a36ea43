import Extract
import Lexicon

/// Compares a figure with the one that it restates in another unit: 31 miles are 49.89 km, which 50 km agrees with.
///
/// Both are right within half of their last stated digit and the tolerance of their conversions, and bushels of wheat compare
/// with tonnes; money also within 5 %, since a writer's rate of the day is not the month's mean.
struct RestatementCheck {
  static let agrees = "restatement-agrees"
  static let differs = "restatement-differs"

  /// The finding on `claim`, which restates `original`; nil where the two can't be compared.
  func finding(on claim: Claim, restating original: Claim) -> String? {
    if let (a, b) = physical(claim, original) {
      let conversions = (claim.tolerance ?? 0) + (original.tolerance ?? 0)
      let slack = rounding(claim) * abs(a) + (rounding(original) + conversions) * abs(b)
      return abs(a - b) <= slack + 1e-9 * abs(b) ? Self.agrees : Self.differs
    }
    if let a = claim.baseLo, let b = original.baseLo, b != 0 {
      let slack = rounding(claim) + rounding(original) + 0.05
      return abs(a / b - 1) <= slack ? Self.agrees : Self.differs
    }
    return nil
  }

  private func physical(_ claim: Claim, _ original: Claim) -> (Double, Double)? {
    guard claim.kind != .money, claim.normUnit == original.normUnit,
      let a = claim.normLo, let b = original.normLo
    else { return nil }
    return (a, b)
  }

  /// Half a unit of the last significant digit, relative to the value: 50 → 0.1, 31 → 0.016.
  private func rounding(_ claim: Claim) -> Double {
    guard let lo = claim.lo, lo.significand != 0 else { return 0 }
    return 0.5 / Double(abs(lo.significand))
  }
}
