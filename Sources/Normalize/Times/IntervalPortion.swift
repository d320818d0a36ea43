import Extract

extension CalendarInterval {
  /// Keeps the first, the middle or the last third of the days; the TIMEX3 value stays that of the whole.
  mutating func narrow(to portion: DateForm.Portion) {
    let days = end.daysSinceEpoch - start.daysSinceEpoch + 1
    guard days >= 3 else { return }
    let (first, last) = (start, end)
    if portion != .start { start = first.adding(days: portion == .middle ? days / 3 : days * 2 / 3) ?? first }
    if portion != .end { end = first.adding(days: (portion == .middle ? days * 2 / 3 : days / 3) - 1) ?? last }
  }
}
