import Extract

/// When a story was sent, in days since 1970: `1987-03-04T06:00:00Z` → 6271.25; a day alone is its noon.
enum StoryMoment {
  static func days(_ text: String) -> Double? {
    guard let day = CalendarDay(iso: text) else { return nil }
    let clock = text.utf8.dropFirst(11).prefix(5).split(separator: UInt8(ascii: ":"))
    guard clock.count == 2, let hour = Int(String(clock[0]) ?? ""), let minute = Int(String(clock[1]) ?? "") else {
      return Double(day.daysSinceEpoch) + 0.5
    }
    return Double(day.daysSinceEpoch) + Double(hour * 60 + minute) / 1440
  }
}
