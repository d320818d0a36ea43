import Extract
import Lexicon

/// Figures and dates of a time that a story can hardly tell of.
enum DateCheck {
  /// A fact of days that had not come when the story was written.
  static let future = "actual-in-the-future"
  /// A day before the year 1000, or more than a century ahead.
  static let farOff = "date-far-off"

  /// What is known only when it is over; prices, quotas and capacities can be told ahead.
  private static let facts: Set<String> = [
    "exports", "imports", "trade", "balance", "production", "consumption", "shipment", "stocks",
  ]

  static func check(_ claim: inout Claim, published: String?) {
    guard let start = claim.periodStart else { return }
    if claim.kind.isTime {
      if isFarOff(start, published) { claim.checks.append(farOff) }
      return
    }
    guard claim.status == "actual", claim.kind != .price, claim.kind != .percent, isFuture(start, published),
      let measure = claim.measure, facts.contains(measure)
    else { return }
    claim.checks.append(future)
  }

  private static func isFarOff(_ start: String, _ published: String?) -> Bool {
    guard let year = Int(start.prefix(4)) else { return false }
    let last = published.flatMap { Int($0.prefix(4)) }.map { $0 + 100 } ?? 2200
    return year < 1000 || year > last
  }

  private static func isFuture(_ start: String, _ published: String?) -> Bool {
    guard let published, let first = Month(start), let written = Month(published) else { return false }
    return first > written || first == written && start.prefix(10) > published.prefix(10)
  }
}
