import Extract
import Lexicon

/// Compares a figure with the one that it restates in another unit: 31 miles are 49.89 km, which 50 km agrees with.
///
/// Both are right within half of their last stated digit and the tolerance of their conversions, and bushels of wheat compare
/// with tonnes; money also within 5 %, since a writer's rate of the day is not the month's mean, by the rate of the figure's time
/// or of the article's.
struct RestatementCheck {
  static let agrees = "restatement-agrees"
  static let differs = "restatement-differs"
  /// Two currencies at a rate that nobody paid: `implied-rate:1.86 USD per EUR, 1.1755 in 2017-10`.
  static let impliedRate = "implied-rate"

  /// So far may a writer's rate be from the month's mean.
  static let rateOfTheDay = 0.05
  /// Beyond this the rate itself is reported.
  private static let farOff = 0.25

  let dollars: CurrencyConverter
  let months: ClaimMonths

  /// The findings on `claim`, which restates `original`; none where the two can't be compared.
  func findings(on claim: Claim, restating original: Claim) -> [String] {
    if let (a, b) = physical(claim, original) {
      let conversions = (claim.tolerance ?? 0) + (original.tolerance ?? 0)
      let slack =
        PrintedDigits.relative(claim) * abs(a) + (PrintedDigits.relative(original) + conversions) * abs(b)
      return [abs(a - b) <= slack + 1e-9 * abs(b) ? Self.agrees : Self.differs]
    }
    guard let rate = ImpliedRate(of: claim, per: original), let table = nearest(rate, months.span(of: original))
    else {
      return []
    }
    let error = abs(rate.value / table.rate - 1)
    if error <= rate.rounding + Self.rateOfTheDay { return [Self.agrees] }
    if error <= rate.rounding + Self.farOff { return [Self.differs] }
    let (implied, known) = (SignificantDigits.text(rate.value, 4), SignificantDigits.text(table.rate, 4))
    let place = table.period.map { " in \($0)" } ?? ""
    return [Self.differs, "\(Self.impliedRate):\(implied) \(rate.to) per \(rate.from), \(known)\(place)"]
  }

  /// The rate of the figure's period, or that of the article's month, at which many convert an older amount too.
  private func nearest(_ rate: ImpliedRate, _ period: MonthSpan?) -> CurrencyConverter.Conversion? {
    [period, months.article.map { MonthSpan($0, $0) }].compactMap { span in
      span.flatMap { rate.table(dollars, in: $0) }
    }.min { abs(rate.value / $0.rate - 1) < abs(rate.value / $1.rate - 1) }
  }

  private func physical(_ claim: Claim, _ original: Claim) -> (Double, Double)? {
    guard claim.kind != .money, claim.normUnit == original.normUnit,
      let a = claim.normLo, let b = original.normLo
    else { return nil }
    return (a, b)
  }
}

/// The rate of exchange that two statements of one amount imply.
struct ImpliedRate {
  let value: Double
  let from: String
  let to: String
  /// Relative, of both figures' last digits.
  let rounding: Double

  /// `claim` and `original` are one amount in two currencies; nil of anything else.
  init?(of claim: Claim, per original: Claim) {
    guard claim.kind == .money, original.kind == .money, let to = claim.unit, let from = original.unit,
      let a = claim.lo?.doubleValue, let b = original.lo?.doubleValue, a > 0, b > 0
    else { return nil }
    (value, self.from, self.to) = (a / b, from, to)
    rounding = PrintedDigits.relative(claim) + PrintedDigits.relative(original)
  }

  /// What the table of rates has for it.
  func table(_ dollars: CurrencyConverter, in span: MonthSpan) -> CurrencyConverter.Conversion? {
    CurrencyConverter(base: to, rates: dollars.rates).conversion(of: from, in: span)
  }

  /// Whether the rate between two other currencies would explain it.
  func fits(from: String, to: String, _ dollars: CurrencyConverter, in span: MonthSpan) -> Bool {
    guard let table = CurrencyConverter(base: to, rates: dollars.rates).conversion(of: from, in: span) else {
      return false
    }
    return abs(value / table.rate - 1) <= min(0.03, rounding) + 0.03
  }
}
