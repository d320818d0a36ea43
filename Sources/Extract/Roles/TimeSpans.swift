import Lexicon

/// Joins the times that are one period: `January to August 1987`, `April/May`, `between 1980 and 1984`, `the first half` of
/// `March`, a season and its months, a date and the span that ends on it.
struct TimeSpans: Sendable {
  let reading: SentenceReading

  func joined(_ times: [TimeCue]) -> [TimeCue] {
    var joined: [TimeCue] = []
    for time in times {
      if let last = joined.last, let one = half(last, of: time) ?? span(from: last, to: time) {
        joined[joined.count - 1] = one
      } else {
        joined.append(time)
      }
    }
    return hung(joined)
  }

  /// With the seasons and dates that others hang on.
  private func hung(_ times: [TimeCue]) -> [TimeCue] {
    let (dated, seasons) = (DatedSpans(reading: reading), SeasonSpans(reading: reading))
    var joined: [TimeCue] = []
    for time in times {
      let time = dated.quarter(time) ?? time
      if let last = joined.last, let season = seasons.joined(last, time) {
        joined[joined.count - 1] = season
      } else if let span = dated.span(time, behind: joined.last) {
        if let last = joined.last, span.tokens.lowerBound <= last.tokens.upperBound { joined.removeLast() }
        joined.append(span)
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
    guard isLink(first, last) else { return nil }
    if let span = fromNow(first, to: last) ?? longer(first, by: last) { return span }
    guard first.kind == .date, last.kind == .date, !last.notation.contains("/") else { return nil }
    guard isOpenMonth(first.notation) || isFirstOfTwo(first, last) else { return nil }
    guard last.notation.hasPrefix("XXXX-") || Int(last.notation.prefix(4)) != nil else { return nil }
    return joined(first, last, notation: dated(first.notation, like: last.notation) + "/" + last.notation)
  }

  private func joined(_ first: TimeCue, _ last: TimeCue, notation: String) -> TimeCue {
    TimeCue(tokens: first.tokens.lowerBound..<last.tokens.upperBound, notation: notation, kind: .date)
  }

  /// `between now and June`.
  private func fromNow(_ first: TimeCue, to last: TimeCue) -> TimeCue? {
    guard first.notation == "PRESENT_REF", isOpenMonth(last.notation) else { return nil }
    return joined(first, last, notation: (last.isDay ? "day+0/" : "month+0/") + last.notation.aimedAhead)
  }

  /// `April-May-June`.
  private func longer(_ first: TimeCue, by last: TimeCue) -> TimeCue? {
    guard YearPart(months: first.notation) != nil, isOpenMonth(last.notation), !last.isDay,
      let start = first.notation.split(separator: "/").first
    else { return nil }
    return joined(first, last, notation: start + "/" + last.notation)
  }

  /// `from 1981 to 1987`, `between April 1985 and December 1986`: dated in full, the earlier first.
  private func isFirstOfTwo(_ first: TimeCue, _ last: TimeCue) -> Bool {
    guard let start = Int(first.notation.prefix(4)), let end = Int(last.notation.prefix(4)), start <= end,
      !first.notation.contains("/"), !first.notation.contains("|")
    else { return false }
    let (opener, link) = (reading.grammar(first.tokens.lowerBound - 1), first.tokens.upperBound)
    if start == end {
      let isMonths = [first, last].allSatisfy { PeriodGrain(notation: $0.notation) == .month }
      return isMonths && first.notation < last.notation && reading.grammar(link) != .and || opener == .between
    }
    return opener == .from || opener == .between || reading.grammar(link) == .through
      || PeriodGrain(notation: first.notation) == .month && !reading.isWord(link)
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

  /// `between January and May`, `for shipment in May and June`, `the two months of January and February`.
  private func isPair(_ first: TimeCue, _ last: TimeCue) -> Bool {
    let grammar = reading.grammar(first.tokens.lowerBound - 1)
    if grammar == .between { return true }
    let next = last.tokens.upperBound
    let isRespective = reading.has(.respectively, at: next)
    return (grammar == .in || grammar == .for || grammar == .of) && !isRespective && !first.isDay && !last.isDay
      && isOpenMonth(first.notation)
  }

  /// The first takes the year of the last: `January to August 1987`.
  private func dated(_ first: String, like last: String) -> String {
    guard first.hasPrefix("XXXX-"), let year = Int(last.prefix(4)) else { return first }
    return first.replacingOpenYear(year)
  }
}
