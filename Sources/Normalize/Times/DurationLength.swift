import Extract

/// A duration of whole days, weeks, months or years, to count days with.
struct DurationLength: Sendable, Hashable {
  let count: Int
  let letter: Character

  /// nil for hours, fractions and what has no number: `PXD`.
  init?(_ value: String) {
    guard value.hasPrefix("P"), let letter = value.last, "DWMY".contains(letter),
      let count = Int(value.dropFirst().dropLast()), 1...9999 ~= count
    else { return nil }
    (self.count, self.letter) = (count, letter)
  }

  func day(from day: CalendarDay, forward: Bool) -> CalendarDay? {
    let steps = forward ? count : -count
    switch letter {
    case "D": return day.adding(days: steps)
    case "W": return day.adding(days: steps * 7)
    case "M": return day.adding(months: steps)
    default: return day.adding(months: steps * 12)
    }
  }
}
