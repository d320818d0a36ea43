import Lexicon

/// Tells what a time expression of a sentence is for: the time that a figure covers, the base of a comparison, the day
/// on which somebody spoke.
struct TimeUse: Sendable {
  let lexicon: Lexicon

  /// Not the day on which somebody spoke or wrote, not a vague word, not a duration, not the last time that something
  /// was so high.
  func isCovering(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    if time.notation.hasSuffix("_REF") || time.kind == .set || time.kind == .time { return false }
    let isSpan = time.notation.hasSuffix("<") || time.notation.hasSuffix(">") || time.notation.contains("/")
    if time.kind == .duration, !isSpan { return false }
    let before = time.tokens.lowerBound - 1
    let verb = reading.grammar(before) == .on ? before - 1 : before
    return !isOfSpeech(time, reading) && !isDateline(time, reading) && !reading.has(.dated, at: verb)
      && !reading.has(.untilTime, at: before) && !isOfRecord(time, reading)
  }

  /// `LIMA, March 3 -` says when the story was written.
  private func isDateline(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    guard reading.field == .text, time.tokens.lowerBound < 8, let dash = reading.token(time.tokens.upperBound)
    else {
      return false
    }
    return dash.isSpaced && (dash.mark == UInt8(ascii: "-") || dash.mark == UInt8(ascii: "_"))
  }

  /// `the highest since 1979`, `the first rise since March`.
  private func isOfRecord(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    guard reading.has(.sinceTime, at: time.tokens.lowerBound - 1) else { return false }
    let start = max(reading.sentence.lowerBound, time.tokens.lowerBound - 10)
    return (start..<time.tokens.lowerBound).contains { reading.has(.extreme, at: $0) }
  }

  /// `rose 5 pct from a year earlier to`, `2 pct more than in 2016`, `below the same period last year`: the time of what
  /// is compared with; not `from January to August`, `over the next year`, `from last year, when`.
  func isBase(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    let next = time.tokens.upperBound
    if reading.has(.whenClause, at: reading.isMark(next, ",") ? next + 1 : next) { return false }
    if time.notation.hasPrefix("ref:"), reading.changes.covering(time.tokens.lowerBound) != nil { return true }
    var index = time.tokens.lowerBound - 1
    let floor = max(reading.sentence.lowerBound, index - 5)
    while index >= floor {
      if let cue = reading.changes.covering(index) { return isBase(time, behind: cue, reading) }
      if reading.grammar(index) == .than || reading.grammar(index) == .against { return true }
      if reading.has(.overTime, at: index) { return isBase(time, over: index, reading) }
      guard isBetween(index, reading) else { return false }
      index -= 1
    }
    return false
  }

  private func isBase(_ time: TimeCue, behind cue: Cue, _ reading: SentenceReading) -> Bool {
    if reading.isOne(.comparative, cue.tokens) {
      return isEarlier(time, reading) || namesLevel(time, reading)
    }
    guard lexicon.roles.changes.word(cue.row).part == .earlier else { return false }
    let isFrom = cue.tokens.count == 1 && reading.grammar(cue.tokens.lowerBound) == .from
    guard isFrom else { return true }
    let opensRange = reading.grammar(time.tokens.upperBound) == .to && !isChange(before: time, reading)
    return !opensRange && !isRange(time) && reading.grammar(time.tokens.upperBound) != .through
  }

  /// `down 5 pct on 1985`, `a rise of 5 mln over this year's output`; not `over the next year`, `on March 3`.
  private func isBase(_ time: TimeCue, over index: Int, _ reading: SentenceReading) -> Bool {
    if isEarlier(time, reading) { return true }
    guard index == time.tokens.lowerBound - 1, time.kind == .date, !time.isDay, !isRange(time) else { return false }
    return reading.has(.comparative, at: index - 1) || isChange(before: time, reading)
  }

  private func isRange(_ time: TimeCue) -> Bool { time.notation.contains("/") && YearPair(time.notation) == nil }

  /// Whether something rises or falls before it.
  private func isChange(before time: TimeCue, _ reading: SentenceReading) -> Bool {
    reading.changes.within(reading.sentence.lowerBound..<time.tokens.upperBound)
      .contains { lexicon.roles.changes.word($0.row).part != .earlier }
  }

  /// `above the October 2016 level`.
  private func namesLevel(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    reading.has(.levelNoun, at: time.tokens.upperBound)
  }

  /// Words that may stand between the word of comparison and its time: `below the level of the same period last year`.
  private func isBetween(_ index: Int, _ reading: SentenceReading) -> Bool {
    switch reading.grammar(index) {
    case .determiner, .possessive, .in, .of, .that, .for: return true
    case nil: return reading.has(.same, at: index) || reading.has(.comparedNoun, at: index)
    default: return false
    }
  }

  /// `a year earlier`, `last year`, `the same period of 1985`: it can be nothing but the time before.
  private func isEarlier(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    if time.notation.hasPrefix("ref:") || time.notation.contains("-1") && !time.notation.hasPrefix("XXXX") {
      return Int(time.notation.prefix(4)) == nil
    }
    let start = max(time.tokens.lowerBound - 5, reading.sentence.lowerBound)
    return (start..<time.tokens.upperBound).contains { reading.has(.same, at: $0) }
  }

  /// `said on Tuesday`, `told reporters today`, `today said`.
  private func isOfSpeech(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    if let cue = reading.speech.last(before: time.tokens.lowerBound), isVerb(cue) {
      let gap = cue.tokens.upperBound..<time.tokens.lowerBound
      if gap.count <= 2, !gap.contains(where: { reading.isMark($0, ",") || reading.grammar($0) == .that }) {
        return time.isDay
      }
    }
    guard let cue = reading.speech.first(from: time.tokens.upperBound), isVerb(cue) else { return false }
    return cue.tokens.lowerBound == time.tokens.upperBound && time.isDay
  }

  private func isVerb(_ cue: Cue) -> Bool { lexicon.roles.speech.part(cue.row) == .verb }
}
