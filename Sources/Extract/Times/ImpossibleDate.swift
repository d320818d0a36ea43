import Lexicon

/// Finds dates that the calendar does not have: `February 30`, `31 April`, `29 February 1987`, `31/02/1987`. Nothing of them is
/// a time or a figure.
///
/// Not `29 February` without a year, not `April 31 tonnes`.
package struct ImpossibleDate: Sendable {
  package static let category = "impossible-date"
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func refuse(in page: inout Page) -> [Finding] {
    var refused: [Finding] = []
    for index in page.sentences.indices {
      let tokens = page.sentences[index].scan.tokens
      guard hasLateDay(page.text, tokens), let line = TimeLine(page.text, tokens, lexicon) else { continue }
      var next = tokens.lowerBound
      while next < tokens.upperBound {
        guard let end = end(line, at: next) else {
          next += 1
          continue
        }
        let date = next..<end
        page.sentences[index].times.removeAll { $0.tokens.overlaps(date) }
        page.sentences[index].figures.removeAll { $0.kind == .number && $0.tokens.overlaps(date) }
        let span = Span(page.field, page.text.span(date))
        refused.append(
          Finding(ImpossibleDate.category, span, "'\(page.text.words(date))' is no day of the calendar"))
        next = end
      }
    }
    return refused
  }

  /// A 29, 30 or 31, without which no date is impossible.
  private func hasLateDay(_ text: TokenizedText, _ tokens: Range<Int>) -> Bool {
    text.tokens[tokens].contains { token in
      guard token.kind == .number, token.range.count == 2 else { return false }
      let (ten, one) = (text.bytes[token.range.lowerBound], text.bytes[token.range.lowerBound + 1])
      return (ten == UInt8(ascii: "2") && one == UInt8(ascii: "9")) || (ten == UInt8(ascii: "3") && one &- 48 < 2)
    }
  }

  /// The end of an impossible date that begins at a token.
  private func end(_ line: TimeLine, at index: Int) -> Int? {
    let start = TimeReader(line, at: index)
    if line.token(index)?.isCapitalized == true, line.has(.month, at: index) { return monthFirst(start) }
    guard line.has(.numeral, at: index), line.digitCount(at: index) <= 4 else { return nil }
    return dayFirst(start) ?? digits(start)
  }

  private func monthFirst(_ start: TimeReader) -> Int? {
    var reader = start
    guard let month = reader.month(), let day = reader.dayOfMonth(), !reader.isAtCountedUnit else { return nil }
    return isImpossible(month, day, &reader) ? reader.index : nil
  }

  private func dayFirst(_ start: TimeReader) -> Int? {
    var reader = start
    guard let day = reader.dayOfMonth() else { return nil }
    let isJoined = reader.skipHyphen()
    if !isJoined { reader.skip(.of) }
    guard reader.token?.isCapitalized == true, let month = reader.month() else { return nil }
    if isJoined { _ = reader.skipHyphen() }
    return isImpossible(month, day, &reader) ? reader.index : nil
  }

  /// Reads the year too, if one stands there.
  private func isImpossible(_ month: Int, _ day: Int, _ reader: inout TimeReader) -> Bool {
    let year = reader.attempt { (ahead: inout TimeReader) -> Int? in
      ahead.skip(mark: ",")
      return ahead.year()
    }
    return CalendarDay(year ?? 2000, month, day) == nil
  }

  /// `31/02/1987`, `1987-02-30`: numbers that only a date has, in an order that one could stand in.
  private func digits(_ start: TimeReader) -> Int? {
    let (line, index) = (start.line, start.index)
    let mark = line.mark(at: index + 1)
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"), line.mark(at: index + 3) == mark,
      (1...4).allSatisfy({ line.isGlued(index + $0) }), standsAlone(line, index, index + 5, mark),
      let first = line.integer(at: index), let second = line.integer(at: index + 2, digits: 1...2),
      let third = line.integer(at: index + 4)
    else { return nil }
    let isYearFirst = line.digitCount(at: index) == 4
    guard isYearFirst || line.digitCount(at: index + 4) == 4 else { return nil }
    let (year, one, two) = isYearFirst ? (first, second, third) : (third, first, second)
    guard 1000...2099 ~= year, 1...31 ~= one, 1...31 ~= two, isYearFirst ? one <= 12 : min(one, two) <= 12 else {
      return nil
    }
    let isDay = CalendarDay(year, one, two) != nil || (!isYearFirst && CalendarDay(year, two, one) != nil)
    return isDay ? nil : index + 5
  }

  /// Neither more digits nor letters are glued to it.
  private func standsAlone(_ line: TimeLine, _ start: Int, _ end: Int, _ mark: UInt8) -> Bool {
    let opens = !line.isGlued(start) || line.isMark("(", at: start - 1)
    return opens && (!line.isGlued(end) || (line.token(end)?.kind == .mark && line.mark(at: end) != mark))
  }
}
