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

  static func finding(on claim: Claim, published: String?) -> String? {
    guard let start = claim.periodStart, let year = Int(start.prefix(4)) else { return nil }
    if claim.kind.isTime {
      let last = published.flatMap { Int($0.prefix(4)) }.map { $0 + 100 } ?? 2200
      return year < 1000 || year > last ? farOff : nil
    }
    guard let published, facts.contains(claim.measure ?? ""), claim.kind != .price, claim.kind != .percent,
      claim.status == "actual", let first = Month(start), let written = Month(published),
      first > written || (first == written && start.prefix(10) > published.prefix(10))
    else { return nil }
    return future
  }
}
