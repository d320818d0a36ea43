import Lexicon

/// Joins the two times of a span: `January to August 1987`, `April/May`, `between January and May`, `the first half` of
/// `March`.
struct TimeSpans: Sendable {
  let reading: SentenceReading

  func joined(_ times: [TimeCue]) -> [TimeCue] {
    var joined: [TimeCue] = []
    for time in times {
      if let last = joined.last, let half = half(last, of: time) {
        joined[joined.count - 1] = half
      } else if let last = joined.last, let span = span(from: last, to: time) {
        joined[joined.count - 1] = span
      } else {
        joined.append(time)
      }
    }
    return joined
  }

  /// `the first half of March` → `XXXX-03~|half1`; a bare half is of a year.
  private func half(_ first: TimeCue, of month: TimeCue) -> TimeCue? {
    let isMonth = isOpenMonth(month.notation) && !month.isDay || month.notation.hasPrefix("month")
    guard isMonth, month.tokens.lowerBound == first.tokens.upperBound + 1,
      reading.grammar(first.tokens.upperBound) == .of
    else { return nil }
    let half = first.notation.contains("-H1") ? "half1" : first.notation.contains("-H2") ? "half2" : ""
    guard !half.isEmpty else { return nil }
    return TimeCue(
      tokens: first.tokens.lowerBound..<month.tokens.upperBound, notation: month.notation + "|" + half, kind: .date)
  }

  /// `1987-01/1987-08`; nil where the two are not a span's ends.
  private func span(from first: TimeCue, to last: TimeCue) -> TimeCue? {
    guard first.kind == .date, last.kind == .date, isOpenMonth(first.notation), isLink(first, last) else {
      return nil
    }
    guard last.notation.hasPrefix("XXXX-") || Int(last.notation.prefix(4)) != nil else { return nil }
    guard !last.notation.contains("/") else { return nil }
    return TimeCue(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound,
      notation: dated(first.notation, like: last.notation) + "/" + last.notation, kind: .date)
  }

  /// `XXXX-04~`, `XXXX-04-20~<`, `XXXX-04.END~`.
  private func isOpenMonth(_ notation: String) -> Bool {
    notation.hasPrefix("XXXX-") && !notation.contains("/") && notation.dropFirst(5).first?.isNumber == true
  }

  private func isLink(_ first: TimeCue, _ last: TimeCue) -> Bool {
    let gap = first.tokens.upperBound..<last.tokens.lowerBound
    guard gap.count == 1 else { return false }
    if reading.isMark(gap.lowerBound, "/") || reading.isMark(gap.lowerBound, "-") { return true }
    switch reading.grammar(gap.lowerBound) {
    case .to, .through: return true
    case .and: return isPair(first, last)
    default: return false
    }
  }

  /// `between January and May`, `for shipment in May and June`.
  private func isPair(_ first: TimeCue, _ last: TimeCue) -> Bool {
    let grammar = reading.grammar(first.tokens.lowerBound - 1)
    if grammar == .between { return true }
    let next = last.tokens.upperBound
    let isRespective = reading.has(.respectively, at: next)
    return (grammar == .in || grammar == .for) && !isRespective && !first.isDay && !last.isDay
  }

  /// The first takes the year of the last: `January to August 1987`.
  private func dated(_ first: String, like last: String) -> String {
    guard let year = Int(last.prefix(4)) else { return first }
    let open: Set<Character> = ["~", "<", ">"]
    return String(year) + String(first.dropFirst(4).filter { !open.contains($0) })
  }
}
