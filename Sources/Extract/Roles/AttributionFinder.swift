import Lexicon

/// Finds who says what a sentence says.
///
/// `the ministry said` → ministry; `according to Bank Indonesia figures` → Bank Indonesia; `Bakhshi said, according to
/// IRIB` → Bakhshi via IRIB; `Statistics Canada figures show` → Statistics Canada.
struct AttributionFinder: Sendable {
  let lexicon: Lexicon
  let names: SpeakerName

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    names = SpeakerName(lexicon: lexicon)
  }

  func find(in reading: SentenceReading, companies: [PartyUse]) -> Attribution {
    var found = Attribution()
    let source = source(in: reading)
    let saying = saying(in: reading)
    found.isAgain = saying == .pronoun
    found.speaker = saying.speaker ?? (found.isAgain ? nil : stated(in: reading) ?? source ?? shown(in: reading))
    if saying != .nobody { found.via = source.map { role(.via, $0) } }
    found.speaker = found.speaker.map { whole($0, companies, reading) }
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

  func cues(_ part: SpeechWords.Part, _ reading: SentenceReading) -> [Cue] {
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

  func speaker(_ run: Range<Int>, _ reading: SentenceReading, _ rule: String, _ confidence: Double) -> Role {
    Role(.attributedTo, value: nil, span: reading.span(run), rule: rule, confidence: confidence)
  }
}
