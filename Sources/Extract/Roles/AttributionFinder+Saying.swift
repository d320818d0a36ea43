import Lexicon

/// Who stands beside a word of saying: before it, behind it, told by another.
extension AttributionFinder {
  /// Somebody with a name, a pronoun, or nobody.
  enum Saying: Equatable {
    case named(Role)
    case pronoun, nobody

    var speaker: Role? {
      if case .named(let role) = self { return role }
      return nil
    }
  }

  /// Who stands beside the first word of saying that has somebody.
  func saying(in reading: SentenceReading) -> Saying {
    if let quoted = quoted(in: reading) ?? closing(in: reading) { return .named(quoted) }
    for cue in cues(.verb, reading) where isSaying(cue, reading) {
      if isInverted(cue, reading), let run = names.beginning(at: cue.tokens.upperBound, in: reading) {
        return .named(speaker(run, reading, "said-speaker", 0.85))
      }
      if names.isPronoun(before: cue.tokens.lowerBound, in: reading) { return .pronoun }
      guard let run = names.ending(before: cue.tokens.lowerBound, in: reading), speaks(run, cue, reading) else {
        continue
      }
      return .named(speaker(run, reading, "speaker-said", names.isNamedBody(run, reading) ? 0.93 : 0.85))
    }
    return .nobody
  }

  /// `the agency quoted the bureau as saying` → bureau.
  private func quoted(in reading: SentenceReading) -> Role? {
    for cue in cues(.verb, reading) where reading.isOne(.quoting, cue.tokens) {
      guard let run = names.beginning(at: cue.tokens.upperBound, in: reading),
        reading.grammar(run.upperBound) == .clause, reading.speech.covering(run.upperBound + 1) != nil
      else { continue }
      return speaker(run, reading, "quoted", 0.85)
    }
    return nil
  }

  /// `bankers told Delta it would lose 5 mln, Delta said`: who was told ends the sentence and tells all of it.
  private func closing(in reading: SentenceReading) -> Role? {
    let said = cues(.verb, reading).filter { isSaying($0, reading) && reading.isOne(.plainSaying, $0.tokens) }
    guard said.count > 1, let first = said.first, let cue = said.last,
      let run = names.ending(before: cue.tokens.lowerBound, in: reading), closes(cue, run, reading),
      reading.isName(first.tokens.upperBound),
      reading.token(first.tokens.upperBound)?.hash == reading.token(run.lowerBound)?.hash
    else { return nil }
    return speaker(run, reading, "speaker-said", 0.85)
  }

  /// `The ministry forecast 5 mln`, `…, radio Tanzania reported.`
  func stated(in reading: SentenceReading) -> Role? {
    for cue in cues(.verb, reading) where !isSaying(cue, reading) && isVerb(cue, reading) {
      guard let run = names.ending(before: cue.tokens.lowerBound, in: reading), isPredicate(cue, run, reading)
      else {
        continue
      }
      if names.isGiver(run, reading) || closes(cue, run, reading) {
        return speaker(run, reading, "speaker-states", 0.75)
      }
    }
    return nil
  }

  /// `government notes` are no note of the government's: a form that is a plural noun too needs a name before it.
  private func isPredicate(_ cue: Cue, _ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard let last = run.last, lexicon.plurals.isPlural(reading.words(cue.tokens)) else { return true }
    return reading.isName(last) || reading.titles.covering(last) != nil
  }

  /// Anybody can say; what is only `announced` or `added` beside a common noun is what was, not who did.
  private func speaks(_ run: Range<Int>, _ cue: Cue, _ reading: SentenceReading) -> Bool {
    if reading.isOne(.plainSaying, cue.tokens) {
      return names.isHolder(run, reading) || !names.isOfChange(run, reading)
    }
    return names.isGiver(run, reading) || closes(cue, run, reading)
  }

  /// The sentence ends with it, behind a comma.
  private func closes(_ cue: Cue, _ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    let isArticle = reading.grammar(run.lowerBound - 1) == .determiner
    let comma = run.lowerBound - (isArticle ? 2 : 1)
    return reading.isMark(comma, ",") && reading.isMark(cue.tokens.upperBound, ".")
  }

  /// `…, said John Smith.`, `…," said a ministry spokesman`: behind a comma or quotation, a name or an office follows, and
  /// no sentence of its own.
  private func isInverted(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let before = cue.tokens.lowerBound - 1
    guard reading.isMark(before, ",") || reading.isMark(before, "\""), reading.isOne(.invertible, cue.tokens) else {
      return false
    }
    let next = cue.tokens.upperBound
    if reading.isName(next), reading.grammar(next) == nil { return names.isWhole(from: next, in: reading) }
    guard reading.grammar(next) == .determiner else { return false }
    return (next + 1..<next + 5).contains { reading.titles.covering($0) != nil }
      && names.isWhole(from: next, in: reading)
  }

  private func isSaying(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    reading.isOne(.saying, cue.tokens)
  }

  /// Not `the reported sale`, `an estimated 5 mln`, `is expected`.
  private func isVerb(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let before = cue.tokens.lowerBound - 1
    switch reading.grammar(before) {
    case .determiner, .possessive: return false
    case .auxiliary: return !reading.has(.being, at: before)
    default: return true
    }
  }
}
