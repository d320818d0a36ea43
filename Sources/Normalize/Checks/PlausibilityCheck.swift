import Extract
import Lexicon

/// Figures that no market or harvest has: crude at 1,600 dollars a barrel, 20 bn tonnes of wheat.
struct PlausibilityCheck: Sendable {
  static let category = "implausible"

  let ranges: PlausibleRanges
  let units: UnitConverter
  let dollars: CurrencyConverter

  /// `implausible:1600 USD/bbl, expected 5 to 200`
  func check(_ claim: inout Claim, _ months: ClaimMonths) {
    let ranges = ranges.ranges(of: claim.kind.rawValue)
    guard !ranges.isEmpty, claim.isLevel, let unit = claim.unit, let lo = claim.lo?.doubleValue,
      let hi = claim.hi?.doubleValue
    else { return }
    let period = MonthSpan(from: claim.periodStart, to: claim.periodEnd)
    let span = months.span(from: claim.periodStart, to: claim.periodEnd)
    for range in ranges
    where range.isOf(measure: claim.measure, goods: claim.hs) && covers(range, claim.kind, period, span) {
      guard let factor = factor(from: unit, to: range.unit, claim.kind, span) else { continue }
      // A deficit is as large as a surplus.
      let values = [lo, hi].map { claim.kind == .money ? abs($0) * factor : $0 * factor }
      guard let outside = values.first(where: { $0 < range.low || $0 > range.high }) else { continue }
      let words = [outside, range.low, range.high].map { SignificantDigits.text($0, 4) }
      claim.checks.append("\(Self.category):\(words[0]) \(range.unit), expected \(words[1]) to \(words[2])")
      return
    }
  }

  /// A quantity of several years has no bound; a price is of its time.
  private func covers(_ range: PlausibleRanges.Range, _ kind: Kind, _ period: MonthSpan?, _ span: MonthSpan?)
    -> Bool
  {
    guard let period else { return range.covers(year: span?.last.year ?? 2000) }
    if kind != .price, period.first.distance(to: period.last) > 12 { return false }
    return range.covers(year: period.first.year)
  }

  /// Of the range's unit per one of the claim's; nil where one doesn't convert to the other.
  private func factor(from unit: String, to other: String, _ kind: Kind, _ span: MonthSpan?) -> Double? {
    if unit == other { return 1 }
    if kind == .money { return dollars.conversion(of: unit, in: span)?.rate }
    let (upper, lower) = PlausibilityCheck.parts(unit, kind)
    let (otherUpper, otherLower) = PlausibilityCheck.parts(other, kind)
    let money = upper == otherUpper ? 1 : rate(upper, otherUpper, span)
    guard let money, let a = conversion(of: lower, kind), let b = conversion(of: otherLower, kind),
      a.to == b.to
    else { return nil }
    return money * a.factor / b.factor
  }

  private func conversion(of unit: String, _ kind: Kind) -> Conversion? {
    guard let parts = ClaimUnit(unit, kind: kind), let quantity = units.conversion(of: parts.quantity) else {
      return nil
    }
    return parts.conversion(of: unit, by: quantity)
  }

  private func rate(_ from: String, _ to: String, _ span: MonthSpan?) -> Double? {
    guard let a = dollars.conversion(of: from, in: span), let b = dollars.conversion(of: to, in: span) else {
      return nil
    }
    return a.rate / b.rate
  }

  /// `EUR/t` → `EUR`, and `USD/t` for the goods' unit alone; other units are whole.
  private static func parts(_ unit: String, _ kind: Kind) -> (money: String, rest: String) {
    guard kind == .price, let slash = unit.firstIndex(of: "/") else { return ("", unit) }
    return (String(unit[..<slash]), "USD" + unit[slash...])
  }
}
