import Lexicon

/// Who gives the figures of a sentence, and through whom.
struct Attribution: Sendable {
  var speaker: Role?
  var via: Role?
  /// The name points back to a fuller one.
  var anaphor: Anaphor?
  /// A pronoun speaks: who spoke last, speaks again.
  var isAgain = false
  /// A person or somebody in office speaks, no body.
  var isPerson = false
  /// It is told of nobody: `it was reported`, `is known to`.
  var isHearsay = false

  /// `the department`, `the report`, `the Houston-based company`.
  struct Anaphor: Sendable {
    /// The last word's hash.
    var head: UInt64
    /// Nothing but a common noun (`the group`): it is whoever spoke before.
    var isBare: Bool
  }
}

/// Finds who says what a sentence says.
///
/// `the ministry said` → ministry; `according to Bank Indonesia figures` → Bank Indonesia; `Bakhshi said, according to
/// IRIB` → Bakhshi via IRIB; `Statistics Canada figures show` → Statistics Canada.
struct AttributionFinder: Sendable {
  private enum Saying: Equatable {
    case named(Role)
    case pronoun, nobody

    var speaker: Role? {
      if case .named(let role) = self { return role }
      return nil
    }
  }

  private let lexicon: Lexicon
  private let names: SpeakerName

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    names = SpeakerName(lexicon: lexicon)
  }

  func find(in reading: SentenceReading) -> Attribution {
    var found = Attribution()
    let source = source(in: reading)
    let saying = saying(in: reading)
    found.isAgain = saying == .pronoun
    found.speaker = saying.speaker ?? (found.isAgain ? nil : stated(in: reading) ?? source ?? shown(in: reading))
    if saying != .nobody { found.via = source.map { role(.via, $0) } }
    if let run = found.speaker.flatMap({ tokens(of: $0, reading) }) {
      found.anaphor = anaphor(run, reading)
      found.isPerson = names.isPerson(run, reading)
    }
    found.isHearsay = found.speaker == nil && reading.sentence.contains { isHearsay($0, reading) }
    if found.isAgain { found.isPerson = names.isPersonalPronoun(in: reading) }
    return found
  }

  /// `it was previously reported that`, `is known to have`.
  private func isHearsay(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard reading.has(.hearsay, at: index) else { return false }
    let isBesides = !reading.has(.being, at: index - 1)
    let being = isBesides ? index - 2 : index - 1
    guard reading.has(.being, at: being) else { return false }
    return reading.grammar(index + 1) == .to || reading.grammar(being - 1) == .pronoun
  }

  private func role(_ name: Role.Name, _ other: Role) -> Role {
    Role(name, value: other.value, span: other.span, rule: other.rule, confidence: other.confidence)
  }

  private func cues(_ part: SpeechWords.Part, _ reading: SentenceReading) -> [Cue] {
    reading.speech.filter { lexicon.roles.speech.part($0.row) == part }
  }

  private func source(in reading: SentenceReading) -> Role? {
    for cue in cues(.source, reading).reversed() where !isOfPaper(cue, reading) {
      if let run = names.beginning(at: cue.tokens.upperBound, in: reading), names.isHolder(run, reading) {
        return speaker(run, reading, "according-to", 0.88)
      }
    }
    return nil
  }

  /// `notes issued by`, `licences issued by`: what is no document is not told by who gives it out.
  private func isOfPaper(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let before = cue.tokens.lowerBound - 1
    return reading.grammar(cue.tokens.upperBound - 1) == .by && cue.tokens.count == 2 && reading.isWord(before)
      && (reading.has(.paper, at: before) || reading.goods.covering(before) != nil)
  }

  /// Who stands beside the first word of saying that has somebody.
  private func saying(in reading: SentenceReading) -> Saying {
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
  private func stated(in reading: SentenceReading) -> Role? {
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

  /// `Statistics Canada figures show`, `official figures show`; not `recent figures show`.
  private func shown(in reading: SentenceReading) -> Role? {
    for cue in cues(.show, reading) {
      guard let run = names.ending(before: cue.tokens.lowerBound, in: reading), names.isSource(run, reading),
        cues(.document, reading).contains(where: { $0.tokens.upperBound <= cue.tokens.lowerBound })
      else { continue }
      return speaker(run, reading, "figures-show", 0.8)
    }
    return nil
  }

  private func tokens(of role: Role, _ reading: SentenceReading) -> Range<Int>? {
    guard let span = role.span,
      let first = reading.sentence.first(where: { Int(reading.text.tokens[$0].start) == Int(span.start) }),
      let last = reading.sentence.last(where: { Int(reading.text.tokens[$0].end) == Int(span.end) }), first <= last
    else { return nil }
    return first..<last + 1
  }

  /// `the trade group`, `the Department`, `its report`: definite, and no name beyond one common word.
  private func anaphor(_ run: Range<Int>, _ reading: SentenceReading) -> Attribution.Anaphor? {
    guard reading.isDefinite(run.lowerBound - 1), let last = run.last else { return nil }
    let isBare = !reading.isName(last) && reading.has(.bareBody, at: last)
    let isCommon =
      !run.contains { reading.isName($0) } || run.count == 1 && reading.titles.covering(run.lowerBound) != nil
    guard isBare || isCommon else { return nil }
    let isLone = run.count == 1 && !reading.has(.holder, at: last)
    return Attribution.Anaphor(head: reading.text.tokens[last].hash, isBare: isBare || isLone)
  }

  private func speaker(_ run: Range<Int>, _ reading: SentenceReading, _ rule: String, _ confidence: Double) -> Role
  {
    Role(.attributedTo, value: nil, span: reading.span(run), rule: rule, confidence: confidence)
  }
}
