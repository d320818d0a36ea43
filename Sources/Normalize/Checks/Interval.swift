/// What a figure can be within the rounding of its printed digits.
struct Interval: Sendable, Hashable {
  let low: Double
  let high: Double

  init(_ low: Double, _ high: Double) {
    (self.low, self.high) = (min(low, high), max(low, high))
  }

  /// nil of a bound (`over 3 bn`), of a range, and of what has no number. About 3 bn may be off by one in twenty.
  init?(_ claim: Claim) {
    guard let lo = claim.lo, lo == claim.hi, claim.qualifier == .none || claim.qualifier == .approx else {
      return nil
    }
    let (value, half) = (lo.doubleValue, PrintedDigits(claim).half)
    let slack = claim.qualifier == .approx ? max(half, abs(value) * 0.05) : half
    self.init(value - slack, value + slack)
  }

  static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.low + right.low, left.high + right.high)
  }

  static func - (left: Interval, right: Interval) -> Interval {
    Interval(left.low - right.high, left.high - right.low)
  }

  /// Of amounts above zero; nil where the divisor may be none.
  func ratio(to other: Interval) -> Interval? {
    other.low > 0 && low >= 0 ? Interval(low / other.high, high / other.low) : nil
  }

  var negated: Interval { Interval(-high, -low) }

  /// Whether one number can be both.
  func meets(_ other: Interval) -> Bool {
    let noise = 1e-9 * max(abs(low), abs(high), abs(other.low), abs(other.high))
    return low <= other.high + noise && other.low <= high + noise
  }
}
