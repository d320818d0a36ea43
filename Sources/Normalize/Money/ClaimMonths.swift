import Extract

/// The months at whose rate a claim's money is converted, and over whose price level it is deflated.
struct ClaimMonths: Sendable {
  /// The month in which the article was published; nil without a date.
  let article: Month?

  init(_ article: Article) {
    self.article = article.published.flatMap { Month($0) }
  }

  /// The months that the claim's period touches, up to the article's own: a rate of later months was nobody's when the
  /// story was written. A week or a day is of the month in which it begins; a period that is still to come, or none, is
  /// the article's month. nil where neither is known.
  func span(of claim: Claim) -> MonthSpan? { span(from: claim.periodStart, to: claim.periodEnd) }

  func span(from start: String?, to end: String?) -> MonthSpan? {
    guard let start, let end, let first = Month(start), let last = Month(end),
      first <= last
    else { return article.map { MonthSpan($0, $0) } }
    if let article, first > article { return MonthSpan(article, article) }
    if ClaimMonths.isWeek(start, end, first, last) { return MonthSpan(first, first) }
    return MonthSpan(first, article.map { min($0, last) } ?? last)
  }

  /// Whether two ISO days of neighbouring months are less than a week apart.
  private static func isWeek(_ start: String, _ end: String, _ first: Month, _ last: Month) -> Bool {
    guard first.distance(to: last) == 1, let day = Int(start.suffix(2)), let lastDay = Int(end.suffix(2)) else {
      return false
    }
    return CalendarDay.length(ofMonth: first.month, year: first.year) - day + lastDay < 7
  }
}
