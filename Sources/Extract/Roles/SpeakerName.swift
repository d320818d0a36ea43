import Lexicon

/// Reads the shortest name of who speaks beside a word of speech.
struct SpeakerName: Sendable {
  let lexicon: Lexicon

  /// The name that ends right before a verb of speech: `Treasurer Paul Keating said` → Paul Keating; `Bakhshi, the head
  /// of customs, said` → Bakhshi; `the trade ministry also said` → trade ministry. Nil of a pronoun.
  func ending(before verb: Int, in reading: SentenceReading) -> Range<Int>? {
    var end = verb
    while end > reading.sentence.lowerBound, isAdverb(end - 1, reading) { end -= 1 }
    if reading.isMark(end - 1, ",") {
      guard let comma = apposition(endingAt: end - 1, reading) else { return nil }
      end = comma
    }
    if reading.isMark(end - 1, ")"), let open = opening(before: end - 1, reading) { end = open }
    end = withoutSeat(end, reading)
    var start = end
    while start > reading.sentence.lowerBound, continues(start - 1, reading) { start -= 1 }
    return shortened(trimmed(start..<end, reading), reading)
  }

  /// The name that begins at a token: `the Islamic Republic of Iran Broadcasting (IRIB)` → IRIB; `Bank Indonesia
  /// figures` → Bank Indonesia.
  func beginning(at start: Int, in reading: SentenceReading) -> Range<Int>? {
    var begin = start
    while isSkippable(begin, reading) { begin += 1 }
    var end = begin
    while end < reading.sentence.upperBound, continues(end, reading), !isVerbOfSpeech(end, reading) { end += 1 }
    if let acronym = acronym(behind: end, reading) { return acronym }
    return shortened(trimmed(begin..<end, reading), reading)
  }

  private func isSkippable(_ index: Int, _ reading: SentenceReading) -> Bool {
    let grammar = reading.grammar(index)
    return grammar == .determiner || grammar == .possessive
  }

  private func isAdverb(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.grammar(index) == .auxiliary { return true }
    guard reading.isWord(index), !reading.isName(index) else { return false }
    let word = reading.words(index..<index + 1)
    return reading.has(.passing, at: index) || word.hasSuffix("ly") && !reading.has(.rateAdjective, at: index)
  }

  /// `NAME, the head of customs, said`: the comma before the apposition that ends at a comma.
  private func apposition(endingAt comma: Int, _ reading: SentenceReading) -> Int? {
    let floor = max(reading.sentence.lowerBound, comma - 22)
    return (floor..<comma).reversed().first { index in
      reading.isMark(index, ",") && (reading.isName(index - 1) || reading.titles.covering(index - 1) != nil)
        && !reading.isMark(index + 1, "\"")
    }
  }

  /// `traders in London said` → before `in London`.
  private func withoutSeat(_ end: Int, _ reading: SentenceReading) -> Int {
    var start = end
    while reading.isName(start - 1), reading.titles.covering(start - 1) == nil { start -= 1 }
    guard start < end, reading.grammar(start - 1) == .in, reading.isWord(start - 2) else { return end }
    return start - 1
  }

  private func opening(before close: Int, _ reading: SentenceReading) -> Int? {
    (max(reading.sentence.lowerBound, close - 8)..<close).reversed().first { reading.isMark($0, "(") }
  }

  /// Words of a name: nouns, names, `of`; not marks, verbs of change, other small words.
  private func continues(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let token = reading.token(index) else { return false }
    if token.kind == .mark {
      if token.mark == UInt8(ascii: "'") || token.mark == UInt8(ascii: "&") { return true }
      return (token.mark == UInt8(ascii: "-") || token.mark == UInt8(ascii: ".")) && !token.isSpaced && index > 0
        && reading.isWord(index + 1) && reading.isName(index + 1)
    }
    guard token.kind == .word else { return false }
    switch reading.grammar(index) {
    case .of: return true
    case .and: return reading.isName(index - 1) && reading.isName(index + 1)
    case .for: return reading.isName(index + 1) || reading.titles.covering(index - 1) != nil
    case nil: return true
    default: return token.isCapitalized && reading.isName(index + 1) && index > reading.sentence.lowerBound
    }
  }

  private func isVerbOfSpeech(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let cue = reading.speech.covering(index) else { return false }
    return lexicon.roles.speech.part(cue.row) == .verb && !reading.isName(index)
  }

  private func trimmed(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, reading.grammar(start) != nil || !reading.isWord(start) || isGenitive(start, reading) {
      start += 1
    }
    while end > start, reading.grammar(end - 1) != nil || !reading.isWord(end - 1) { end -= 1 }
    return start..<end
  }

  private func isGenitive(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isMark(index - 1, "'") && reading.words(index..<index + 1) == "s"
  }

  private func acronym(behind end: Int, _ reading: SentenceReading) -> Range<Int>? {
    guard reading.isMark(end, "("), reading.isMark(end + 2, ")"), let token = reading.token(end + 1),
      token.shape.contains(.allCapitals)
    else { return nil }
    return end + 1..<end + 2
  }

  private func shortened(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int>? {
    guard !run.isEmpty else { return nil }
    if reading.grammar(run.upperBound - 1) == .pronoun { return nil }
    var run = withoutDocument(run, reading)
    guard reading.isName(run.upperBound - 1) else { return run.count > 7 ? run.suffix(4) : run }
    if let title = lastTitle(run, reading), title.upperBound < run.upperBound {
      run = title.upperBound..<run.upperBound
    }
    return names(run, reading)
  }

  /// `Bank Indonesia figures` → Bank Indonesia; `official figures` stays.
  private func withoutDocument(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    let last = run.upperBound - 1
    guard let cue = reading.speech.covering(last), lexicon.roles.speech.part(cue.row) == .document,
      cue.tokens.lowerBound > run.lowerBound
    else { return run }
    let rest = trimmed(run.lowerBound..<cue.tokens.lowerBound, reading)
    let isBody = rest.contains { reading.isName($0) || reading.titles.covering($0) != nil }
    return isBody ? rest : run
  }

  /// The last word of an office before a person's name.
  private func lastTitle(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int>? {
    reading.titles.within(run).last {
      lexicon.roles.titles.holder($0.row) == .person && $0.tokens.upperBound < run.upperBound
    }?.tokens
  }

  /// The names at the end of a run: `border point Bakhshi` → Bakhshi; words of offices and bodies belong to it.
  private func names(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    var start = run.upperBound - 1
    while start > run.lowerBound {
      let index = start - 1
      let isLink = reading.grammar(index) == .of || reading.grammar(index) == .and || !reading.isWord(index)
      guard reading.isName(index) || isLink || reading.titles.covering(index) != nil else { break }
      start = index
    }
    return trimmed(start..<run.upperBound, reading)
  }
}

extension Range<Int> {
  fileprivate func suffix(_ count: Int) -> Range<Int> { Swift.max(lowerBound, upperBound - count)..<upperBound }
}
