import Lexicon

/// Writes down which period a figure covers: a time expression's notation and, behind a bar, how the period hangs on it.
/// The normalize stage resolves it (`ComparedPeriod`).
struct PeriodNotation: Sendable {
  let measure: Measure
  let change: Change

  /// `5 mln a year earlier` beside a level of 1987-02 → `1987-02|year-1`; stocks `at the end of 1986` → `1986.END|end`.
  func value(_ time: TimeCue, _ scene: FigureScene, comparedWith base: Role?) -> String {
    let reading = scene.reading
    if let base = base?.value, !base.contains("|"), let target = target(time, reading) {
      return base + "|" + target
    }
    if change == .from, let next = scene.times.first(where: { $0.tokens.lowerBound == time.tokens.upperBound }),
      next.notation == "ref:year-1"
    {
      return time.notation + "|year-1"
    }
    if let length = endingLength(time, scene) { return time.notation + "|" + length }
    if measure == .stocks, time.notation.contains(".END") { return time.notation + "|end" }
    if measure == .stocks, time.notation.contains(".START") { return time.notation + "|start" }
    return inFull(time, reading)
  }

  /// The month of a `June shipment` lies ahead.
  private func inFull(_ time: TimeCue, _ reading: SentenceReading) -> String {
    guard time.notation.hasPrefix("XXXX-"), isDue(time, reading) else { return time.notation }
    return time.notation.split(separator: "/").map { $0.filter { $0 != "<" && $0 != ">" } + ">" }
      .joined(separator: "/")
  }

  /// `June shipment`, `for delivery in May`.
  private func isDue(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    let start = time.tokens.lowerBound
    return [time.tokens.upperBound, start - 1, start - 2].contains { index in
      reading.has(.delivery, at: index)
    }
  }

  /// `the week ended March 13` → `week`, `the year to June 30` → `year`, `the nine months ended December` → `months9`.
  private func endingLength(_ time: TimeCue, _ scene: FigureScene) -> String? {
    let (reading, end) = (scene.reading, time.tokens.lowerBound)
    let words = (max(end - 2, reading.sentence.lowerBound)..<end).map { reading.words($0..<$0 + 1).lowercased() }
    guard let link = words.last, reading.has(.ending, at: end - 1) else { return nil }
    if let span = scene.times.first(where: { $0.tokens.upperBound == end - 1 && $0.kind == .duration }),
      link != "to", let months = months(span.notation)
    {
      return "months\(months)"
    }
    guard words.count == 2, time.isDay else { return nil }
    return ["week", "year"].contains(words[0]) ? words[0] : nil
  }

  /// `P9M` → 9.
  private func months(_ notation: String) -> Int? {
    guard notation.hasPrefix("P"), let end = notation.firstIndex(of: "M") else { return nil }
    return Int(notation[notation.index(after: notation.startIndex)..<end])
  }

  /// `a year earlier`, `a year ago`, `the same period last year` → `year-1`; `the same period of 1985` → `1985`.
  private func target(_ time: TimeCue, _ reading: SentenceReading) -> String? {
    if time.notation == "ref:year-1" || time.notation.contains("@same-") { return "year-1" }
    let start = max(time.tokens.lowerBound - 5, reading.sentence.lowerBound)
    let words = reading.words(start..<time.tokens.upperBound).lowercased().split(separator: " ")
    let isSame = (start..<time.tokens.upperBound).contains { reading.has(.same, at: $0) }
    if time.notation == "year-1", isSame || words.last == "ago" || words.contains("year-ago") { return "year-1" }
    return isSame && Int(time.notation) != nil ? time.notation : nil
  }
}
