import Lexicon

/// Who gives the figures of a sentence, and through whom.
struct Attribution: Sendable {
  var speaker: Role?
  var via: Role?
  /// The name points back to a fuller one: `the department`, `the report`; its last word's hash.
  var anaphor: UInt64?
}

/// Finds who says what a sentence says.
///
/// `the ministry said` → ministry; `according to Bank Indonesia figures` → Bank Indonesia; `Bakhshi said, according to
/// IRIB` → Bakhshi via IRIB; `Statistics Canada figures show` → Statistics Canada.
struct AttributionFinder: Sendable {
  private let lexicon: Lexicon
  private let names: SpeakerName

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    names = SpeakerName(lexicon: lexicon)
  }

  func find(in reading: SentenceReading) -> Attribution {
    var found = Attribution()
    let source = source(in: reading)
    let said = said(in: reading)
    found.speaker = said ?? source ?? shown(in: reading)
    if said != nil { found.via = source.map { role(.via, $0) } }
    if let speaker = found.speaker { found.anaphor = anaphor(speaker, reading) }
    return found
  }

  private func role(_ name: Role.Name, _ other: Role) -> Role {
    Role(name, value: other.value, span: other.span, rule: other.rule, confidence: other.confidence)
  }

  private func cues(_ part: SpeechWords.Part, _ reading: SentenceReading) -> [Cue] {
    reading.speech.filter { lexicon.roles.speech.part($0.row) == part }
  }

  private func source(in reading: SentenceReading) -> Role? {
    for cue in cues(.source, reading).reversed() {
      if let run = names.beginning(at: cue.tokens.upperBound, in: reading) {
        return speaker(run, reading, "according-to", 0.88)
      }
    }
    return nil
  }

  private func said(in reading: SentenceReading) -> Role? {
    let verbs = cues(.verb, reading).filter { isVerb($0, reading) }
    for cue in verbs where isSaying(cue, reading) {
      if let role = beside(cue, reading) { return role }
    }
    for cue in verbs where !isSaying(cue, reading) {
      if let run = names.ending(before: cue.tokens.lowerBound, in: reading), isHolder(run, reading) {
        return speaker(run, reading, "speaker-states", 0.75)
      }
    }
    return nil
  }

  /// The verb follows its speaker, or behind a comma or a quotation the speaker follows it.
  private func beside(_ cue: Cue, _ reading: SentenceReading) -> Role? {
    if isInverted(cue, reading), let run = names.beginning(at: cue.tokens.upperBound, in: reading) {
      return speaker(run, reading, "said-speaker", 0.85)
    }
    guard let run = names.ending(before: cue.tokens.lowerBound, in: reading) else { return nil }
    return speaker(run, reading, "speaker-said", 0.88)
  }

  /// `…, said John Smith`, `…," a ministry spokesman`: behind a comma or quotation, a name or an office follows.
  private func isInverted(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let before = cue.tokens.lowerBound - 1
    guard reading.isMark(before, ",") || reading.isMark(before, "\"") else { return false }
    let next = cue.tokens.upperBound
    if reading.isName(next), reading.grammar(next) == nil { return true }
    guard reading.grammar(next) == .determiner else { return false }
    return (next + 1..<next + 5).contains { reading.titles.covering($0) != nil }
  }

  private func isSaying(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    reading.isOne(.saying, cue.tokens)
  }

  /// Not `the reported sale`, `an estimated 5 mln`, `is expected`.
  private func isVerb(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let before = cue.tokens.lowerBound - 1
    if isSaying(cue, reading) { return true }
    let grammar = reading.grammar(before)
    return grammar != .determiner && grammar != .possessive && grammar != .auxiliary
  }

  private func isHolder(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard run.count <= 8 else { return false }
    let last = run.upperBound - 1
    if reading.titles.covering(last) != nil { return true }
    return reading.isName(last) && isNoCountry(last, reading) && reading.measures.covering(last) == nil
  }

  private func isNoCountry(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.areas.covering(index).map { lexicon.roles.areas.area($0.row).form == .body } ?? true
  }

  private func shown(in reading: SentenceReading) -> Role? {
    for cue in cues(.show, reading) {
      guard let run = names.ending(before: cue.tokens.lowerBound, in: reading), run.count <= 8 else { continue }
      let hasDocument = cues(.document, reading).contains { $0.tokens.upperBound <= cue.tokens.lowerBound }
      if hasDocument { return speaker(run, reading, "figures-show", 0.8) }
    }
    return nil
  }

  /// `the trade group`, `the Department`, `its report`: definite, and no name beyond one common word.
  private func anaphor(_ speaker: Role, _ reading: SentenceReading) -> UInt64? {
    guard let span = speaker.span,
      let first = reading.sentence.first(where: { Int(reading.text.tokens[$0].start) == Int(span.start) }),
      let last = reading.sentence.last(where: { Int(reading.text.tokens[$0].end) == Int(span.end) }),
      reading.isDefinite(first - 1), first <= last
    else { return nil }
    let run = first..<last + 1
    let isCommon = !run.contains { reading.isName($0) } || run.count == 1 && reading.titles.covering(first) != nil
    return isCommon ? reading.text.tokens[last].hash : nil
  }

  private func speaker(_ run: Range<Int>, _ reading: SentenceReading, _ rule: String, _ confidence: Double) -> Role
  {
    Role(.attributedTo, value: nil, span: reading.span(run), rule: rule, confidence: confidence)
  }
}
