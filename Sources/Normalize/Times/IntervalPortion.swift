import Extract

extension CalendarInterval {
  /// Keeps a third or a half of the days; the TIMEX3 value stays that of the whole.
  mutating func narrow(to portion: DateForm.Portion) {
    if portion == .week, let week = CalendarInterval.week(of: start) {
      self = week
      return
    }
    if narrowMonths(to: portion) { return }
    let days = end.daysSinceEpoch - start.daysSinceEpoch + 1
    guard days >= 3 else { return }
    let kept: Range<Int> =
      switch portion {
      case .start: 0..<days / 3
      case .middle: days / 3..<days * 2 / 3
      case .end: days * 2 / 3..<days
      case .firstHalf: 0..<days / 2
      case .secondHalf: days / 2..<days
      case .week, .toDate: 0..<days
      }
    let first = start
    start = first.adding(days: kept.lowerBound) ?? start
    end = first.adding(days: kept.upperBound - 1) ?? end
  }

  /// Ends no later than a day: `earlier this year` is over.
  mutating func cut(at day: CalendarDay) {
    if start <= day, day < end { end = day }
  }

  /// A third or a half of whole months that can be parted so: `early 1987` is January to April.
  private mutating func narrowMonths(to portion: DateForm.Portion) -> Bool {
    let count = (end.year - start.year) * 12 + end.month - start.month + 1
    let isWhole = start.day == 1 && end.day == CalendarDay.length(ofMonth: end.month, year: end.year)
    let (parts, place): (Int, Int) =
      switch portion {
      case .start: (3, 0)
      case .middle: (3, 1)
      case .end: (3, 2)
      case .firstHalf: (2, 0)
      case .secondHalf: (2, 1)
      case .week, .toDate: (1, 0)
      }
    guard isWhole, count % parts == 0, count > 1, let first = start.adding(months: count / parts * place),
      let last = first.adding(months: count / parts)?.adding(days: -1)
    else { return false }
    (start, end) = (first, last)
    return true
  }
}

extension DateForm {
  /// `earlier this year`, `so far this week`: a part of the running unit that has begun.
  var isEarlierNow: Bool {
    guard portion == .start || portion == .toDate, part == nil, case .shift(_, 0, false) = base else {
      return false
    }
    return true
  }
}
