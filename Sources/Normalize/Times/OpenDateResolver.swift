import Extract
import Lexicon

/// Picks, of the days that an open date fits, the one that is meant: seen from the article's day, in the direction of its aim.
struct OpenDateResolver: Sendable {
  let published: CalendarDay

  /// `XXXX-12<=` on 1987-03-02 → 1986-12.
  func interval(of part: DateForm.Part, aim: DateForm.Aim) -> CalendarInterval? {
    if case .weekday(let weekday) = part, aim == .nearestElseAfter {
      let ahead = (weekday - published.weekday + 7) % 7
      return CalendarInterval.day(published.adding(days: ahead > OpenDateResolver.daysAhead ? ahead - 7 : ahead))
    }
    if part.isReported, aim == .nearestElseBefore, let told = reported(part) { return told }
    return choose(candidates(part), aim)
  }

  /// The last quarter or half that is over, or nearly so: what is told of one is its results.
  private func reported(_ part: DateForm.Part) -> CalendarInterval? {
    candidates(part).last { $0.end.daysSinceEpoch <= published.daysSinceEpoch + OpenDateResolver.daysOpen }
  }

  /// How many days before its end the results of a quarter are told of at the earliest.
  private static let daysOpen = 20

  /// How far ahead a weekday lies at most that may lie behind as well: news seldom name a day beyond by its weekday alone.
  private static let daysAhead = 4

  private func candidates(_ part: DateForm.Part) -> [CalendarInterval] {
    switch part {
    case .weekday(let weekday):
      let ahead = (weekday - published.weekday + 7) % 7
      return [ahead - 7, ahead, ahead + 7].compactMap { CalendarInterval.day(published.adding(days: $0)) }
    case .dayOfMonth(let day):
      return (-2...2).compactMap { (steps: Int) -> CalendarInterval? in
        guard let month = published.adding(months: steps) else { return nil }
        return CalendarInterval.day(CalendarDay(month.year, month.month, day))
      }
    case .same: return []
    default:
      let years = part == .day(month: 2, day: 29) ? 8 : 2
      return (-years...years).compactMap { CalendarInterval.part(part, of: published.year + $0) }
    }
  }

  private func choose(_ candidates: [CalendarInterval], _ aim: DateForm.Aim) -> CalendarInterval? {
    switch aim {
    case .before: return candidates.last { $0.end < published }
    case .beforeOrSame: return candidates.last { $0.start <= published }
    case .after: return candidates.first { $0.start > published }
    case .afterOrSame: return candidates.first { $0.end >= published }
    case .nearest: return candidates.min { distance($0) < distance($1) }
    case .nearestElseBefore: return near(candidates) ?? choose(candidates, .beforeOrSame)
    case .nearestElseAfter: return near(candidates) ?? choose(candidates, .afterOrSame)
    }
  }

  private func near(_ candidates: [CalendarInterval]) -> CalendarInterval? {
    choose(candidates, .nearest).flatMap { distance($0) <= ($0.start == $0.end ? 90 : 60) ? $0 : nil }
  }

  private func distance(_ interval: CalendarInterval) -> Int {
    if interval.end < published { return published.daysSinceEpoch - interval.end.daysSinceEpoch }
    return max(0, interval.start.daysSinceEpoch - published.daysSinceEpoch)
  }
}

extension DateForm.Part {
  /// Of which results are told when it is over.
  fileprivate var isReported: Bool {
    switch self {
    case .quarter, .half: true
    default: false
    }
  }
}
