import Lexicon

/// Finds the span that ends or begins on a date: `the week ended March 13`, `the nine months to December`, `the 1986/87
/// year ending June 30`, `the third year of the pact, which began October 1`; and the one since a date.
struct DatedSpans: Sendable {
  let reading: SentenceReading

  /// The date with what hangs on it, in the notation of a role: `XXXX-03-13~<|week`; nil where nothing does.
  func span(_ time: TimeCue, behind last: TimeCue?) -> TimeCue? {
    let link = link(before: time.tokens.lowerBound)
    let (isSince, isEnd) = (reading.has(.sinceTime, at: link), reading.has(.ending, at: link))
    guard isSince || isEnd || reading.has(.starting, at: link), time.kind == .date,
      !time.notation.contains("/"), !time.notation.contains("|")
    else { return nil }
    if isSince { return since(time) }
    guard !time.notation.hasPrefix("ref:") else { return nil }
    if let last, last.tokens.upperBound == link, let span = span(time, endingWith: last, isEnd) { return span }
    if let found = length(at: link - 1, time, isEnd) {
      return cue(time, from: found.start, dated(time, behind: last, found.start, isEnd, link), found.target)
    }
    guard reading.grammar(link) != .to, let start = yearStart(before: link) else { return nil }
    return cue(time, from: start, dated(time, behind: last, start, isEnd, link), isEnd ? "year" : "yearfrom")
  }

  /// `the December quarter`: the one that ends with the month; nil for another time.
  func quarter(_ time: TimeCue) -> TimeCue? {
    let next = time.tokens.upperBound
    guard reading.has(.quarterNoun, at: next), time.kind == .date, PeriodGrain(notation: time.notation) == .month
    else { return nil }
    return TimeCue(
      tokens: time.tokens.lowerBound..<next + 1, notation: time.notation + "|months3", kind: .date)
  }

  /// The token that ties the date to the span: `ended`, or before `on`, `this`.
  private func link(before start: Int) -> Int {
    let index = start - 1
    return reading.grammar(index) == .on || reading.grammar(index) == .determiner ? index - 1 : index
  }

  private func cue(_ time: TimeCue, from start: Int, _ date: String, _ target: String) -> TimeCue {
    TimeCue(tokens: start..<time.tokens.upperBound, notation: date + "|" + target, kind: .date)
  }

  /// `since 1981` → `1981/year+0`.
  private func since(_ time: TimeCue) -> TimeCue? {
    guard !time.notation.hasSuffix("_REF") else { return nil }
    let isMonths = PeriodGrain(notation: time.notation) == .month || time.notation.contains("-01~")
    let now = time.isDay && !isMonths ? "day+0" : isMonths ? "month+0" : "year+0"
    return TimeCue(tokens: time.tokens, notation: time.notation + "/" + now, kind: .date)
  }

  /// `nine months ended December`, `the first nine months to December`, `fiscal 1985/86 ended March`.
  private func span(_ time: TimeCue, endingWith last: TimeCue, _ isEnd: Bool) -> TimeCue? {
    if let years = YearPair(last.notation) {
      let date = time.notation.replacingOpenYear(isEnd ? years.last : years.first)
      return cue(time, from: last.tokens.lowerBound, date, isEnd ? "year" : "yearfrom")
    }
    guard isEnd, last.kind == .duration, let months = months(last.notation) else { return nil }
    return cue(time, from: last.tokens.lowerBound, time.notation, "months\(months)")
  }

  /// The length that a noun before the link names, and where its words begin.
  private func length(at head: Int, _ time: TimeCue, _ isEnd: Bool) -> (target: String, start: Int)? {
    if reading.has(.weekNoun, at: head) { return time.isDay ? (isEnd ? "week" : "weekfrom", head) : nil }
    if reading.has(.yearNoun, at: head) {
      if reading.isMark(head - 1, "-"), reading.has(.halfNoun, at: head - 2) {
        return isEnd ? ("months6", head - 2) : nil
      }
      return (isEnd ? "year" : "yearfrom", head)
    }
    guard isEnd else { return nil }
    if reading.has(.halfNoun, at: head) { return ("months6", head) }
    if reading.has(.quarterNoun, at: head) { return ("months3", head) }
    return reading.has(.monthNoun, at: head) && time.isDay ? ("months1", head) : nil
  }

  /// `the fourth year of the pact, which`: where the year's words begin.
  private func yearStart(before link: Int) -> Int? {
    var index = link - 1
    if [.that, .clause].contains(reading.grammar(index)) { index -= 1 }
    while reading.isMark(index, ",") || reading.isMark(index, "-") { index -= 1 }
    let floor = max(reading.sentence.lowerBound, index - 10)
    while index >= floor {
      if reading.has(.yearNoun, at: index) { return index }
      let isJoined = reading.isWord(index) || reading.isMark(index, "-") || reading.isMark(index, ".")
      guard isJoined, reading.grammar(index) != .auxiliary else { return nil }
      index -= 1
    }
    return nil
  }

  /// With the year that a split year before it gives, or in the direction that the verb does.
  private func dated(_ time: TimeCue, behind last: TimeCue?, _ start: Int, _ isEnd: Bool, _ link: Int) -> String {
    if let last, start - last.tokens.upperBound <= 1, start >= last.tokens.upperBound,
      let years = YearPair(last.notation)
    {
      return time.notation.replacingOpenYear(isEnd ? years.last : years.first)
    }
    return reading.has(.endingAhead, at: link) ? time.notation.aimedAhead : time.notation
  }

  /// `P9M`, `XXXX-01~</XXXX-09~<` → 9.
  private func months(_ notation: String) -> Int? {
    if notation.hasPrefix("P"), let end = notation.firstIndex(of: "M") {
      return Int(notation[notation.index(after: notation.startIndex)..<end])
    }
    return YearPart(duration: notation)?.months
  }
}

/// `1986/1987`, `FY1987`: a year that two calendar years share.
struct YearPair: Sendable {
  let first: Int
  let last: Int

  init?(_ notation: String) {
    if notation.hasPrefix("FY"), let year = Int(notation.dropFirst(2)) {
      (first, last) = (year - 1, year)
      return
    }
    guard notation.utf8.count == 9 else { return nil }
    let years = notation.split(separator: "/").compactMap { Int($0) }
    guard years.count == 2, years[1] == years[0] + 1 else { return nil }
    (first, last) = (years[0], years[1])
  }
}

extension String {
  /// `XXXX-06-30~<` with 1987 → `1987-06-30`; a year of its own stays.
  func replacingOpenYear(_ year: Int) -> String {
    guard hasPrefix("XXXX-") else { return self }
    return String(year) + dropFirst(4).filter { !TimeCue.aims.contains($0) }
  }

  /// `XXXX-06~<` → `XXXX-06>=`: this year's or the next one's; each end of a span.
  var aimedAhead: String {
    guard hasPrefix("XXXX-") else { return self }
    return split(separator: "/").map { part in
      part.hasPrefix("XXXX-") ? part.filter { !TimeCue.aims.contains($0) } + ">=" : String(part)
    }
    .joined(separator: "/")
  }
}
