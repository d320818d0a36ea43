import Extract

/// What decided the days of a time expression beside its own words.
package enum TimeAnchor: Sendable, Hashable {
  /// The words are full in themselves, or name no day.
  case words
  /// The article's day, and on which side of it.
  case published(CalendarDay, DateForm.Aim?)
  /// A time of which the text spoke before, by its TIMEX3 value.
  case spokenOf(String)
  /// The month in which the fiscal or marketing years of a country, of goods, begin.
  case year(month: Int, YearOwner)
  /// The article's order of day and month.
  case order(isDayFirst: Bool)
  /// There is nothing to count from.
  case none
}

extension TimeAnchor: CustomStringConvertible {
  /// `before published 1987-03-11`, `from 1986-12 spoken of before`, `years of US begin in month 10`.
  package var description: String {
    switch self {
    case .words: "the words alone"
    case .published(let day, let aim): TimeAnchor.words(of: aim) + " published \(day)"
    case .spokenOf(let timex): "from \(timex) spoken of before"
    case .year(let month, let owner): "years of \(owner) begin in month \(month)"
    case .order(let isDayFirst): (isDayFirst ? "day" : "month") + " first as in this article"
    case .none: "nothing to count from"
    }
  }

  private static func words(of aim: DateForm.Aim?) -> String {
    switch aim {
    case nil: "from"
    case .before: "before"
    case .beforeOrSame: "on or before"
    case .after: "after"
    case .afterOrSame: "on or after"
    case .nearest: "nearest to"
    case .nearestElseBefore: "near or before"
    case .nearestElseAfter: "near or after"
    }
  }
}
