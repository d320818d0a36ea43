import Lexicon

/// What a word can be in the name of who speaks: of an office, a body, a document, a place, the name itself.
extension SpeakerName {
  func isPlace(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    run.allSatisfy { index in
      reading.areas.covering(index).map { lexicon.roles.areas.area($0.row).form != .body } ?? !reading.isName(index)
    }
  }

  func isDocument(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let cue = reading.speech.covering(index), lexicon.roles.speech.part(cue.row) == .document else {
      return false
    }
    return !reading.isName(index) || index == reading.sentence.lowerBound || !isNamed(index - 1, reading)
  }

  func isPerson(_ cue: Cue) -> Bool { lexicon.roles.titles.holder(cue.row) == .person }

  func isSkippable(_ index: Int, _ reading: SentenceReading) -> Bool {
    let grammar = reading.grammar(index)
    return grammar == .determiner || grammar == .possessive
  }

  func isAdverb(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.grammar(index) == .auxiliary { return true }
    guard reading.isWord(index), !reading.isName(index) else { return false }
    let word = reading.words(index..<index + 1)
    return reading.has(.passing, at: index) || word.hasSuffix("ly") && !reading.has(.rateAdjective, at: index)
  }

  /// Words of a name: nouns, names, `of`; not marks, verbs of change, other small words.
  func continues(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let token = reading.token(index) else { return false }
    if token.kind == .mark {
      if token.mark == UInt8(ascii: "'") || token.mark == UInt8(ascii: "&") { return true }
      if token.mark == UInt8(ascii: "-") {
        return !token.isSpaced && reading.isWord(index - 1) && reading.isWord(index + 1)
      }
      return token.mark == UInt8(ascii: ".") && !token.isSpaced && index > 0 && reading.isName(index + 1)
    }
    guard token.kind == .word else { return false }
    switch reading.grammar(index) {
    case .of: return true
    case .and: return reading.isName(index - 1) && reading.isName(index + 1)
    case .for: return reading.isName(index + 1) || reading.titles.covering(index - 1) != nil
    case nil: return true
    case .determiner where isOfficial(index, reading) || isOffice(index, reading): return true
    default:
      return isPaperName(index, reading)
        || token.isCapitalized && reading.isName(index + 1) && index > reading.sentence.lowerBound
    }
  }

  func isVerbOfSpeech(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let cue = reading.speech.covering(index) else { return false }
    return lexicon.roles.speech.part(cue.row) == .verb && !reading.isName(index)
  }

  func trimmed(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, !isOfficial(start, reading), start < end - 1 || !isOffice(start, reading),
      reading.grammar(start) != nil || !reading.isWord(start) || isGenitive(start, reading)
    {
      start += 1
    }
    while end > start, !isPaperName(end - 1, reading), !isOffice(end - 1, reading),
      reading.grammar(end - 1) != nil || !reading.isWord(end - 1)
    {
      end -= 1
    }
    return start..<end
  }

  /// `a ministry official`, which is no `official figure`.
  func isOffice(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.has(.official, at: index) && reading.titles.covering(index) != nil && !isDocument(index + 1, reading)
  }

  /// `Delta Daily`: the end of a newspaper's name.
  func isPaperName(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isName(index) && reading.has(.rateAdjective, at: index) && reading.isName(index - 1)
      && reading.grammar(index - 1) == nil
  }

  /// `official figures`
  func isOfficial(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.has(.official, at: index) && isDocument(index + 1, reading)
  }

  func isGenitive(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isMark(index - 1, "'") && reading.words(index..<index + 1) == "s"
  }

  func isBody(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.titles.covering(index).map { !isPerson($0) } ?? false
  }

  /// A name's word, but for the capital that opens a sentence, or the word of an office or a body.
  func isNamed(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.titles.covering(index) != nil { return true }
    return reading.isName(index) && index > reading.sentence.lowerBound
  }
}
