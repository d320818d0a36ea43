import Extract

extension CalendarInterval {
  /// Keeps a third or a half of the days; the TIMEX3 value stays that of the whole.
  mutating func narrow(to portion: DateForm.Portion) {
    if portion == .week, let week = CalendarInterval.week(of: start) {
      self = week
      return
    }
    let days = end.daysSinceEpoch - start.daysSinceEpoch + 1
    guard days >= 3 else { return }
    let kept: Range<Int> =
      switch portion {
      case .start: 0..<days / 3
      case .middle: days / 3..<days * 2 / 3
      case .end: days * 2 / 3..<days
      case .firstHalf: 0..<days / 2
      case .secondHalf: days / 2..<days
      case .week: 0..<days
      }
    let first = start
    start = first.adding(days: kept.lowerBound) ?? start
    end = first.adding(days: kept.upperBound - 1) ?? end
  }
}
