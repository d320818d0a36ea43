import Lexicon

/// Gives a length of time the lower end that stands before it: `four to six weeks` → 4 to 6 week.
struct SpanOfTime: Sendable {
  func widen(_ times: inout [TimeMatch], by figures: [FigureMatch]) {
    var ranges = figures.filter { $0.kind == .number && $0.number.isRange }[...]
    guard !ranges.isEmpty else { return }
    for place in times.indices {
      while let first = ranges.first, first.tokens.upperBound <= times[place].tokens.lowerBound {
        ranges.removeFirst()
      }
      guard let range = ranges.first, times[place].number == range.hi,
        range.tokens.lowerBound < times[place].tokens.lowerBound
      else { continue }
      times[place].lower = range.lo
    }
  }
}
