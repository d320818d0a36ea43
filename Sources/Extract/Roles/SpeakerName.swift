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
    end = withoutSeat(end, reading)
    var start = beginning(ofRunTo: end, reading)
    if let office = attending(before: start, reading) {
      end = office
      start = beginning(ofRunTo: end, reading)
    }
    if let person = described(from: start, reading) { return shortened(person, reading) }
    return shortened(trimmed(start..<end, reading), reading)
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

  private func isPlace(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    run.allSatisfy { index in
      reading.areas.covering(index).map { lexicon.roles.areas.area($0.row).form != .body } ?? !reading.isName(index)
    }
  }

  private func isDocument(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let cue = reading.speech.covering(index), lexicon.roles.speech.part(cue.row) == .document else {
      return false
    }
    return !reading.isName(index) || index == reading.sentence.lowerBound || !isNamed(index - 1, reading)
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

  private func isPerson(_ cue: Cue) -> Bool { lexicon.roles.titles.holder(cue.row) == .person }

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

  private func isVerbOfSpeech(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let cue = reading.speech.covering(index) else { return false }
    return lexicon.roles.speech.part(cue.row) == .verb && !reading.isName(index)
  }

  private func trimmed(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
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
  private func isOffice(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.has(.official, at: index) && reading.titles.covering(index) != nil && !isDocument(index + 1, reading)
  }

  /// `Delta Daily`: the end of a newspaper's name.
  private func isPaperName(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isName(index) && reading.has(.rateAdjective, at: index) && reading.isName(index - 1)
      && reading.grammar(index - 1) == nil
  }

  /// `official figures`
  private func isOfficial(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.has(.official, at: index) && isDocument(index + 1, reading)
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
    var run = withoutDocument(ofBody(before(tail: run, reading), reading), reading)
    guard reading.isName(run.upperBound - 1) else { return run.count > 7 ? run.suffix(4) : run }
    if let title = lastTitle(run, reading), !isBody(run.upperBound - 1, reading) || isRank(title, reading) {
      run = title.upperBound..<run.upperBound
    }
    return names(run, reading)
  }

  /// `lead manager Delta Bank`: a rank in lower case right before a name.
  private func isRank(_ title: Range<Int>, _ reading: SentenceReading) -> Bool {
    reading.isName(title.upperBound) && !reading.isName(title.upperBound - 1)
  }

  /// `an official attending the meeting`: where the words of the office end.
  private func attending(before start: Int, _ reading: SentenceReading) -> Int? {
    let verb = isSkippable(start - 1, reading) ? start - 2 : start - 1
    guard reading.isWord(verb), !reading.isName(verb), reading.words(verb..<verb + 1).hasSuffix("ing"),
      let title = reading.titles.covering(verb - 1), isPerson(title)
    else { return nil }
    return verb
  }

  /// `Jan Kovac chairman of Delta Mining` → Jan Kovac.
  private func before(tail run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    let chair = reading.titles.within(run).first { title in
      let start = title.tokens.lowerBound
      return isPerson(title) && !reading.isName(title.tokens.upperBound - 1)
        && reading.grammar(title.tokens.upperBound) == .of && start - 2 >= run.lowerBound
        && reading.isName(start - 1) && reading.isName(start - 2)
    }
    return chair.map { run.lowerBound..<$0.tokens.lowerBound } ?? run
  }

  /// `Agriculture Department's Counselor`, `Department's latest Export Sales report` → Agriculture Department; `joint
  /// committee of soybean importers` → joint committee.
  private func ofBody(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    let cut = run.first { index in
      let isOwner = isGenitive(index, reading) && !isNamer(index + 1..<run.upperBound, reading)
      let isLower =
        reading.grammar(index) == .of && !reading.isName(index - 1) && !reading.isName(run.upperBound - 1)
      return (isOwner && isBody(index - 2, reading)) || (isLower && isBody(index - 1, reading))
    }
    guard let cut else { return run }
    return trimmed(run.lowerBound..<(isGenitive(cut, reading) ? cut - 1 : cut), reading)
  }

  /// It holds a body of its own, or ends in a person's name and not in an office.
  private func isNamer(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard let last = run.last else { return true }
    if run.contains(where: { isBody($0, reading) }) { return true }
    return reading.isName(last) && reading.titles.covering(last) == nil && !isDocument(last, reading)
  }

  private func isBody(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.titles.covering(index).map { !isPerson($0) } ?? false
  }

  /// `Bank Indonesia figures`, `Bureau data issued today` → Bank Indonesia, Bureau; `official figures` stays.
  private func withoutDocument(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    guard let document = run.dropFirst().first(where: { isDocument($0, reading) }) else { return run }
    if isOfficial(document - 1, reading) { return document - 1..<document + 1 }
    var rest = trimmed(run.lowerBound..<document, reading)
    while let last = rest.last, !isNamed(last, reading) { rest = rest.lowerBound..<last }
    return rest.isEmpty ? run : trimmed(rest, reading)
  }

  /// A name's word, but for the capital that opens a sentence, or the word of an office or a body.
  private func isNamed(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.titles.covering(index) != nil { return true }
    return reading.isName(index) && index > reading.sentence.lowerBound
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
      let isLink =
        reading.grammar(index) == .of || reading.grammar(index) == .and || !reading.isWord(index)
        || reading.grammar(index) == .for && isBody(index - 1, reading)
        || isGenitive(index, reading) && start == run.upperBound - 1 && reading.titles.covering(start) != nil
      guard reading.isName(index) || isLink || reading.titles.covering(index) != nil else { break }
      start = index
    }
    return trimmed(start..<run.upperBound, reading)
  }
}

extension Range<Int> {
  fileprivate func suffix(_ count: Int) -> Range<Int> { Swift.max(lowerBound, upperBound - count)..<upperBound }
}
