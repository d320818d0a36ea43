import Lexicon

/// Reads the shortest name of who speaks beside a word of speech.
struct SpeakerName: Sendable {
  let lexicon: Lexicon

  /// The name that ends right before a verb of speech: `Treasurer Paul Keating said` → Paul Keating; `Bakhshi, the head
  /// of customs, said` → Bakhshi; `the trade ministry also said` → trade ministry. Nil of a pronoun.
  func ending(before verb: Int, in reading: SentenceReading) -> Range<Int>? {
    var end = beforeAdverbs(verb, reading)
    if reading.isMark(end - 1, ",") {
      guard let comma = apposition(endingAt: end - 1, reading) else { return nil }
      end = comma
    }
    if reading.isMark(end - 1, ")"), let open = opening(before: end - 1, reading) { end = open }
    end = withoutClause(end, reading)
    end = withoutSeat(end, reading)
    var start = beginning(ofRunTo: end, reading)
    if let office = attending(before: start, reading) {
      end = office
      start = beginning(ofRunTo: end, reading)
    }
    if let person = described(from: start, reading) { return shortened(person, reading) }
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

  /// `it said`, `they also said`.
  func isPronoun(before verb: Int, in reading: SentenceReading) -> Bool {
    reading.grammar(beforeAdverbs(verb, reading) - 1) == .pronoun
  }

  /// Whether nothing but a mark or a place follows the name that begins at a token: it is no subject of its own verb.
  func isWhole(from start: Int, in reading: SentenceReading) -> Bool {
    var end = start
    while end < reading.sentence.upperBound, isSkippable(end, reading) || continues(end, reading) { end += 1 }
    return !reading.isWord(end) || reading.grammar(end) == .in || reading.grammar(end) == .at
  }

  /// It ends in a name, an office, a body, a document, or a noun of those who give figures.
  func isHolder(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard run.count <= 8, !run.isEmpty else { return false }
    let last = run.upperBound - 1
    if reading.titles.covering(last) != nil || reading.has(.holder, at: last) { return true }
    if isDocument(last, reading) { return run.count > 1 || reading.isDefinite(run.lowerBound - 1) }
    return reading.isName(last) && !isPlace(run, reading) && reading.measures.covering(last) == nil
  }

  /// Not a document with words of its own: `the 5 mln figure announced last month`.
  func isGiver(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    isHolder(run, reading) && (run.count == 1 || !isDocument(run.upperBound - 1, reading))
  }

  /// What `show` needs: somebody with figures, or `official figures`; not `the latest trade figures`.
  func isSource(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard isDocument(run.upperBound - 1, reading) else { return isHolder(run, reading) }
    return run.contains { reading.has(.official, at: $0) || reading.has(.holder, at: $0) || isNamed($0, reading) }
  }

  /// A man in office, or a name beside an office: `ministry spokesman`, `Treasurer Paul Keating`, `Bakhshi, the head of`.
  func isPerson(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard let last = run.last else { return false }
    if let title = reading.titles.covering(last) { return isPerson(title) && !reading.has(.holder, at: last) }
    guard reading.isName(last), !run.contains(where: { isBody($0, reading) }) else { return false }
    let start = beginning(ofRunTo: run.lowerBound, reading)
    if reading.titles.within(start..<run.lowerBound).contains(where: isPerson) { return true }
    guard reading.isMark(run.upperBound, ",") else { return false }
    return reading.titles.within(run.upperBound + 1..<min(run.upperBound + 6, reading.sentence.upperBound))
      .contains(where: isPerson)
  }

  /// `Finance Ministry`, `Bank of Korea`: a name with the word of a body in it.
  func isNamedBody(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    run.contains { isBody($0, reading) && reading.isName($0) }
  }

  /// `he said`, not `it said`.
  func isPersonalPronoun(in reading: SentenceReading) -> Bool {
    reading.sentence.contains { reading.has(.personalPronoun, at: $0) }
  }

  /// `the 25.4 billion franc figure`, `Chinese imports`: what is counted does not speak.
  func isOfChange(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    reading.measures.covering(run.upperBound - 1) != nil || reading.changes.covering(run.upperBound - 1) != nil
  }

  private func beforeAdverbs(_ verb: Int, _ reading: SentenceReading) -> Int {
    var end = verb
    while end > reading.sentence.lowerBound, isAdverb(end - 1, reading) { end -= 1 }
    return end
  }

  private func beginning(ofRunTo end: Int, _ reading: SentenceReading) -> Int {
    var start = end
    while start > reading.sentence.lowerBound, continues(start - 1, reading), !reading.has(.saying, at: start - 1) {
      start -= 1
    }
    return start
  }

  /// `Siegfried Mielke, editor of the Hamburg-based Oil World said`: the name before a comma and an office.
  private func described(from start: Int, _ reading: SentenceReading) -> Range<Int>? {
    let floor = max(reading.sentence.lowerBound, start - 8)
    guard start > floor, let comma = (floor..<start).last(where: { reading.isMark($0, ",") }),
      reading.isName(comma - 1), reading.titles.within(comma + 1..<start + 3).contains(where: isPerson)
    else { return nil }
    var name = comma - 1
    while reading.isName(name - 1), name > reading.sentence.lowerBound { name -= 1 }
    let isSubject = name == reading.sentence.lowerBound || reading.isMark(name - 1, ",")
    return isSubject && comma > name + 1 ? name..<comma : nil
  }

  /// `NAME, the head of customs, said`: the comma before the apposition that ends at a comma.
  private func apposition(endingAt comma: Int, _ reading: SentenceReading) -> Int? {
    let floor = max(reading.sentence.lowerBound, comma - 22)
    return (floor..<comma).reversed().first { index in
      reading.isMark(index, ",") && (reading.isName(index - 1) || reading.titles.covering(index - 1) != nil)
        && !reading.isMark(index + 1, "\"")
    }
  }

  /// `officials who asked not to be named said` → before `who`.
  private func withoutClause(_ end: Int, _ reading: SentenceReading) -> Int {
    var index = end - 1
    let floor = max(reading.sentence.lowerBound + 1, end - 10)
    while index >= floor, reading.isWord(index) {
      if reading.has(.relative, at: index) {
        let isSpeaker = reading.titles.covering(index - 1) != nil || reading.has(.holder, at: index - 1)
        return isSpeaker ? index : end
      }
      index -= 1
    }
    return end
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

  private func acronym(behind end: Int, _ reading: SentenceReading) -> Range<Int>? {
    guard reading.isMark(end, "("), reading.isMark(end + 2, ")"), let token = reading.token(end + 1),
      token.shape.contains(.allCapitals)
    else { return nil }
    return end + 1..<end + 2
  }

  /// `an official attending the meeting`: where the words of the office end.
  private func attending(before start: Int, _ reading: SentenceReading) -> Int? {
    let verb = isSkippable(start - 1, reading) ? start - 2 : start - 1
    guard reading.isWord(verb), !reading.isName(verb), reading.words(verb..<verb + 1).hasSuffix("ing"),
      let title = reading.titles.covering(verb - 1), isPerson(title)
    else { return nil }
    return verb
  }
}
