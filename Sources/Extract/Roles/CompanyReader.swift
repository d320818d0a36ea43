import Lexicon

/// Finds companies by the legal form or the ticker behind a run of names, and again by the short forms of their names.
///
/// `Hudson Bay Mining Co said` → Hudson Bay Mining; `Unocal Corp <UCL>` → Unocal; later `Unocal's output` → Unocal.
struct CompanyReader: Sendable {
  let lexicon: Lexicon

  /// The companies of a sentence in their order; those named in full join the known.
  func uses(in reading: SentenceReading, known: inout KnownCompanies) -> [PartyUse] {
    guard reading.field == .text else { return [] }
    var uses: [PartyUse] = []
    var index = reading.sentence.lowerBound
    while index < reading.sentence.upperBound {
      guard reading.isName(index), let found = run(at: index, reading, &known) else {
        index += 1
        continue
      }
      uses.append(use(found.name, of: found.known, until: found.end, reading))
      index = max(found.end, index + 1)
    }
    return uses
  }

  private struct Found {
    let name: Range<Int>
    /// Past its legal form and ticker.
    let end: Int
    let known: KnownCompany
  }

  private func run(at start: Int, _ reading: SentenceReading, _ known: inout KnownCompanies) -> Found? {
    let full = inFull(at: start, reading)
    if full == nil, let short = inShort(at: start, reading, known) { return short }
    guard let found = full ?? ofItself(at: start, reading) else { return nil }
    known.add(found.known)
    return found
  }

  /// A run of names that a legal form closes: `Mitsui and Co Ltd`, `Cargill, Inc`; or a ticker: `Unocal <UCL>`.
  private func inFull(at start: Int, _ reading: SentenceReading) -> Found? {
    guard opensName(start, reading), !isStateOwned(before: start, reading) else { return nil }
    var index = start
    while index < start + 9 {
      if let form = legalForm(at: index, reading), index > start {
        return found(start..<index, end: behind(form.upperBound, reading), reading)
      }
      if let end = parenthesis(at: index, reading), legalForm(at: end, reading) != nil {
        return found(start..<index, end: behind(end, reading), reading)
      }
      guard continues(index, reading) else { break }
      index += 1
    }
    guard index > start, reading.isMark(index, "<"), reading.isMark(index + 2, ">"),
      reading.token(index + 1)?.shape.contains(.allCapitals) == true
    else { return nil }
    return found(start..<index, end: index + 3, reading)
  }

  /// `First` of `First Delta Corp`, which else is a small word.
  private func opensName(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.grammar(index) == nil || reading.has(.nameOpener, at: index) && reading.isName(index + 1)
  }

  /// `X Mines (Quebec) Ltd`: past a short parenthesis.
  private func parenthesis(at index: Int, _ reading: SentenceReading) -> Int? {
    guard reading.isMark(index, "(") else { return nil }
    return (index + 1..<index + 4).first { reading.isMark($0, ")") }.map { $0 + 1 }
  }

  /// `Union Texas said its reserves`, at the start of a sentence: who speaks of what is its own.
  private func ofItself(at start: Int, _ reading: SentenceReading) -> Found? {
    guard start == reading.sentence.lowerBound, reading.grammar(start) == nil else { return nil }
    let end = (start..<start + 9).first { !continues($0, reading) } ?? start
    guard end > start, reading.has(.saying, at: end), isPlainName(start..<end, reading),
      reading.has(.own, at: end + 1) || reading.has(.itself, at: end + 1)
    else { return nil }
    return found(start..<end, end: end, reading)
  }

  /// No country, no office, no body.
  private func isPlainName(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    let isOffice = reading.titles.contains {
      guard $0.tokens.overlaps(run) else { return false }
      let holder = lexicon.roles.titles.holder($0.row)
      return holder == .person || holder == .body && $0.tokens.upperBound == run.upperBound
    }
    return !isOffice && !reading.areas.contains { $0.tokens.lowerBound == run.lowerBound || $0.tokens == run }
  }

  private func found(_ run: Range<Int>, end: Int, _ reading: SentenceReading) -> Found? {
    var name = run
    while !name.isEmpty, !reading.isWord(name.upperBound - 1) || reading.grammar(name.upperBound - 1) != nil {
      name = name.lowerBound..<name.upperBound - 1
    }
    guard !name.isEmpty,
      !reading.areas.contains(where: {
        $0.tokens.lowerBound == name.lowerBound && $0.tokens.upperBound >= name.upperBound
      }),
      !reading.measures.contains(where: { $0.tokens == name })
    else { return nil }
    let words = name.map { reading.text.tokens[$0].hash }
    let hasAcronym =
      reading.isMark(end, "(") && reading.isMark(end + 2, ")")
      && reading.token(end + 1)?.shape.contains(.allCapitals) == true
    let acronym = hasAcronym ? reading.text.tokens[end + 1].hash : nil
    let known = KnownCompany(words: words, name: reading.words(name), acronym: acronym)
    return Found(name: name, end: hasAcronym ? end + 3 : end, known: known)
  }

  /// The first words of a known name, the longest and rather a whole name, or its letters: `Union Texas` of Union Texas
  /// Petroleum.
  private func inShort(at start: Int, _ reading: SentenceReading, _ known: KnownCompanies) -> Found? {
    var best: Found?
    for company in known.candidates(from: reading.text.tokens[start].hash).reversed() {
      let count = count(of: company, at: start, reading)
      let isWhole = count > 0 && count == company.words.count && count == best?.name.count
      if isWhole || count > (best?.name.count ?? 0) {
        best = Found(name: start..<start + count, end: start + count, known: company)
      }
    }
    return best
  }

  /// How many tokens name a known company: none where they are common words that say no company.
  private func count(of company: KnownCompany, at start: Int, _ reading: SentenceReading) -> Int {
    if company.acronym == reading.text.tokens[start].hash { return 1 }
    var count = 0
    while count < company.words.count, reading.token(start + count)?.hash == company.words[count] { count += 1 }
    guard count > 0, isCommon(start, reading), count < 2 else { return count }
    return reading.has(.saying, at: start + count) || reading.isPossessive(behind: start + count) ? count : 0
  }

  private func isCommon(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.areas.covering(index) != nil || reading.goods.covering(index) != nil || reading.grammar(index) != nil
      || reading.titles.covering(index) != nil
  }

  private func legalForm(at index: Int, _ reading: SentenceReading) -> Range<Int>? {
    let start = reading.isMark(index, ",") ? index + 1 : index
    guard reading.isName(start),
      let cue = reading.titles.first(where: { $0.tokens.lowerBound == start }),
      lexicon.roles.titles.holder(cue.row) == .company
    else { return nil }
    return index..<cue.tokens.upperBound
  }

  /// Past further legal forms, a parenthesis's end, a ticker: `Co Ltd <NPOL.T>`.
  private func behind(_ end: Int, _ reading: SentenceReading) -> Int {
    var end = end
    while let form = legalForm(at: end, reading) { end = form.upperBound }
    while reading.isMark(end, ".") || reading.isMark(end, ">") { end += 1 }
    guard reading.isMark(end, "<") else { return end }
    return (end + 1..<end + 6).first { reading.isMark($0, ">") }.map { $0 + 1 } ?? end
  }

  private func continues(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let token = reading.token(index) else { return false }
    if token.kind == .mark {
      return token.mark == UInt8(ascii: "&") || !token.isSpaced && isJoint(token.mark)
        || isOwnGenitive(index, reading)
    }
    if reading.grammar(index) == .and || reading.has(.nameLink, at: index) {
      return reading.isName(index - 1) && reading.isName(index + 1)
    }
    return reading.isName(index) && opensName(index, reading) || isOwnGenitive(index - 1, reading)
  }

  /// The `'` of a name that has a genitive of its own: `Lloyd's Bank`.
  private func isOwnGenitive(_ mark: Int, _ reading: SentenceReading) -> Bool {
    reading.isMark(mark, "'") && reading.has(.possessiveName, at: mark - 1) && reading.isName(mark - 1)
  }

  private func isJoint(_ mark: UInt8) -> Bool { mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") }

  /// `the state oil company X`, `state-owned X`: its figures are its country's.
  private func isStateOwned(before start: Int, _ reading: SentenceReading) -> Bool {
    (max(reading.sentence.lowerBound, start - 5)...start).contains { reading.has(.stateOwned, at: $0) }
  }

  private func use(_ name: Range<Int>, of company: KnownCompany, until end: Int, _ reading: SentenceReading)
    -> PartyUse
  {
    PartyUse(
      tokens: name, extent: name.lowerBound..<end, area: nil, code: company.name,
      link: AreaReader.link(before: name.lowerBound, reading), owns: reading.isPossessive(behind: end),
      isInName: false)
  }
}
