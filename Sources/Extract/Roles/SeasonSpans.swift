import Lexicon

/// Joins a part of a split year to it: `the 1986/87 season (November to March)`, `the first 11 months of 1986/87`, `the
/// April-December period of fiscal 1986/87`, `the first half of 1987/88`.
struct SeasonSpans: Sendable {
  let reading: SentenceReading

  func joined(_ first: TimeCue, _ last: TimeCue) -> TimeCue? {
    if YearPair(first.notation) != nil { return season(first, inside: last) }
    guard YearPair(last.notation) != nil, let target = target(first), isPart(first, of: last) else { return nil }
    return TimeCue(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound, notation: last.notation + "|" + target, kind: .date)
  }

  /// `1986/87 (July-June)`.
  private func season(_ year: TimeCue, inside months: TimeCue) -> TimeCue? {
    let gap = year.tokens.upperBound..<months.tokens.lowerBound
    guard let part = YearPart(months: months.notation), (1...4).contains(gap.count),
      reading.isMark(gap.upperBound - 1, "("), reading.isMark(months.tokens.upperBound, ")"),
      gap.dropLast().allSatisfy({ reading.isWord($0) })
    else { return nil }
    return TimeCue(
      tokens: year.tokens.lowerBound..<months.tokens.upperBound, notation: year.notation + "|" + part.target,
      kind: .date)
  }

  private func target(_ time: TimeCue) -> String? {
    if time.kind == .duration { return YearPart(duration: time.notation).map { "first\($0.months)" } }
    if time.notation.contains("-H1") { return "first6" }
    if time.notation.contains("-H2") { return "last6" }
    return YearPart(months: time.notation)?.target
  }

  /// Next to it, or `of` it: `Oct/Sept 1987/88`, `the April-December period of fiscal 1986/87`.
  private func isPart(_ first: TimeCue, of year: TimeCue) -> Bool {
    let gap = first.tokens.upperBound..<year.tokens.lowerBound
    if gap.isEmpty || gap.count == 1 && reading.has(.yearNoun, at: gap.lowerBound) { return first.kind == .date }
    return gap.count <= 3 && gap.allSatisfy { reading.isWord($0) } && gap.contains { reading.grammar($0) == .of }
  }
}

/// The months of a part of a year, from its notation.
struct YearPart: Sendable {
  let first: Int
  let last: Int

  /// `XXXX-11~</XXXX-03~<`.
  init?(months notation: String) {
    let months = notation.split(separator: "/").compactMap { part -> Int? in
      guard part.hasPrefix("XXXX-") else { return nil }
      return Int(part.dropFirst(5).filter { !TimeCue.aims.contains($0) })
    }
    guard months.count == 2 else { return nil }
    (first, last) = (months[0], months[1])
  }

  /// `the first nine months`: they begin with January until a split year says otherwise.
  init?(duration notation: String) {
    self.init(months: notation)
    guard first == 1 else { return nil }
  }

  var months: Int { last - first + 1 }
  var target: String { "in\(first)-\(last)" }
}
