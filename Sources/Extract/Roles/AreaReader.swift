import Lexicon

/// Reads how the areas of a sentence hang in its grammar.
struct AreaReader: Sendable {
  let lexicon: Lexicon
  /// The year of the article, for names of states that changed; nil where unknown.
  let year: Int?

  /// The areas of a sentence that stand in no company's name.
  func uses(in reading: SentenceReading, companies: [PartyUse]) -> [PartyUse] {
    var uses: [PartyUse] = []
    for cue in reading.areas {
      let area = lexicon.roles.areas.area(cue.row)
      if isDateline(cue, reading) || opensCompany(cue, area, reading) || isAnaphor(cue, area, reading)
        || companies.contains(where: { $0.extent.overlaps(cue.tokens) })
      {
        continue
      }
      let whole = whole(of: cue, area, reading)
      if let whole, let last = uses.last, last.tokens.upperBound >= whole - 1 { uses.removeLast() }
      let isListed = uses.last.map { continuesList(cue, after: $0, reading) } ?? false
      let paired = pair(with: cue, &uses, reading)
      let inherited = paired ?? (isListed ? uses.last?.link : nil)
      if isListed { uses[uses.count - 1].isListed = true }
      uses.append(
        PartyUse(
          tokens: cue.tokens, extent: cue.tokens, area: area, code: area.code(in: year),
          link: inherited ?? Self.link(before: whole ?? cue.tokens.lowerBound, reading),
          owns: area.form == .demonym || owns(cue, reading),
          isInName: area.form == .body || isInName(cue, reading),
          isListed: isListed, locates: locates(cue, reading)))
    }
    return uses
  }

  /// `the African country`: one that was named before.
  private func isAnaphor(_ cue: Cue, _ area: AreaTable.Area, _ reading: SentenceReading) -> Bool {
    area.form == .bloc && reading.has(.countryNoun, at: cue.tokens.upperBound)
      && reading.isDefinite(cue.tokens.lowerBound - 1)
  }

  /// `the U.S.-Canada accord`: both are between each other.
  private func pair(with cue: Cue, _ uses: inout [PartyUse], _ reading: SentenceReading) -> Grammar? {
    let start = cue.tokens.lowerBound
    guard let last = uses.last, last.tokens.upperBound == start - 1, let token = reading.token(start),
      reading.isMark(start - 1, "-") || reading.isMark(start - 1, "/"), !token.isSpaced
    else { return nil }
    uses[uses.count - 1].link = .between
    return .between
  }

  /// Where `Chinese region` of `the Chinese region of Guangxi` begins, past the country's name: the region takes its place.
  private func whole(of cue: Cue, _ area: AreaTable.Area, _ reading: SentenceReading) -> Int? {
    guard area.form == .region, reading.grammar(cue.tokens.lowerBound - 1) == .of,
      let noun = reading.places.first(where: { $0.tokens.upperBound == cue.tokens.lowerBound - 1 })
    else { return nil }
    return reading.areas.last { $0.tokens.upperBound == noun.tokens.lowerBound }?.tokens.lowerBound
      ?? noun.tokens.lowerBound
  }

  /// `to Italy, France and Spain`: one preposition for all.
  private func continuesList(_ cue: Cue, after last: PartyUse, _ reading: SentenceReading) -> Bool {
    let gap = last.tokens.upperBound..<cue.tokens.lowerBound
    guard !gap.isEmpty, gap.count <= 3 else { return false }
    return gap.allSatisfy { index in
      let grammar = reading.grammar(index)
      return reading.isMark(index, ",") || grammar == .and || grammar == .or || grammar == .determiner
    }
  }

  /// The preposition before a name, with nothing but small words and one adjective between.
  static func link(before start: Int, _ reading: SentenceReading) -> Grammar? {
    var index = start - 1
    var steps = 0
    while index >= reading.sentence.lowerBound, steps < 3 {
      guard let grammar = reading.grammar(index) else {
        if steps > 0 || !isAdjective(index, reading) { return nil }
        index -= 1
        steps += 1
        continue
      }
      if grammar.isPreposition { return grammar }
      guard grammar == .determiner || grammar == .possessive else { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// `to neighbouring Iraq`: a lower-case word between preposition and name.
  private static func isAdjective(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard reading.isWord(index), !reading.isName(index), reading.measures.covering(index) == nil else {
      return false
    }
    return reading.grammar(index - 1)?.isPreposition == true
  }

  private func owns(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let next = cue.tokens.upperBound
    if reading.isPossessive(behind: next) { return true }
    let isBare = reading.grammar(next) == nil && reading.isWord(next)
    guard isBare else { return false }
    return reading.goods.contains { $0.tokens.lowerBound == next }
      || reading.measures.contains {
        $0.tokens.lowerBound == next && lexicon.roles.measures.word($0.row).part == .noun
      }
      || reading.text.tokens[next].hash == WordHash.of("s") || cue.tokens.count == 1 && isAbbreviation(cue, reading)
  }

  private func isAbbreviation(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let words = reading.words(cue.tokens)
    return words.contains(".") || words == "EC" || words == "US" || words == "UK" || words == "EU"
  }

  private func isInName(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let end = cue.tokens.upperBound
    if isStateOfTown(cue, reading) || opensName(cue, reading) { return true }
    if reading.isMark(end, "-"), reading.has(.based, at: end + 1) { return true }
    let behind = end..<min(end + 4, reading.sentence.upperBound)
    for index in behind {
      guard reading.isWord(index), reading.grammar(index) == nil || reading.grammar(index) == .of else { break }
      if reading.titles.covering(index) != nil, reading.measures.covering(index) == nil { return true }
    }
    let start = cue.tokens.lowerBound
    let link = reading.grammar(start - 1)
    return (link == .of || link == .in || link == .at) && isHolder(start - 2, reading)
  }

  /// `Port Hedland in Western Australia`, `a mine in Ontario`.
  private func locates(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let link = cue.tokens.lowerBound - 1
    return reading.grammar(link) == .in && (reading.isName(link - 1) || reading.places.covering(link - 1) != nil)
  }

  /// `Myra Falls, British Columbia`: it only tells where the town lies.
  private func isStateOfTown(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let start = cue.tokens.lowerBound
    return lexicon.roles.areas.area(cue.row).form == .region && reading.isMark(start - 1, ",")
      && reading.isName(start - 2) && reading.areas.covering(start - 2) == nil
  }

  /// `Antwerp Contact Days`: a town or a region at the head of a longer name.
  private func opensName(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    let next = cue.tokens.upperBound
    guard reading.field == .text, reading.isName(next), reading.grammar(next) == nil else { return false }
    return [.region, .city, .capital].contains(lexicon.roles.areas.area(cue.row).form)
  }

  /// `American Delta Savings said`, `the World Crop Review`: an adjective at the head of a company's or a paper's name is no
  /// area that the story speaks of.
  private func opensCompany(_ cue: Cue, _ area: AreaTable.Area, _ reading: SentenceReading) -> Bool {
    let next = cue.tokens.upperBound
    let isWorld = area.code(in: year) == "world"
    guard reading.field == .text, isWorld || area.form == .demonym, reading.isName(next - 1),
      cue.tokens.lowerBound > reading.sentence.lowerBound || !isWorld, reading.areas.covering(next) == nil,
      reading.places.covering(next) == nil
    else { return false }
    var end = next
    while reading.isName(end), reading.grammar(end) == nil { end += 1 }
    guard end > next, reading.titles.within(next..<end).allSatisfy(isCompany) else { return false }
    return isWorld && end > next + 1
      || reading.goods.within(next..<end).isEmpty && reading.measures.within(next..<end).isEmpty
  }

  private func isCompany(_ title: Cue) -> Bool {
    let holder = lexicon.roles.titles.holder(title.row)
    return holder == .company || holder == .business
  }

  /// `Bank of Japan`, `counselor in Belgrade`, `traders in London`.
  private func isHolder(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.titles.covering(index) != nil || reading.has(.speaker, at: index)
  }

  /// `BONN, March 3 -`, `BEIRUT (Reuters) -` say where a story was written, not whose figures it tells.
  private func isDateline(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    guard reading.field == .text, cue.tokens.lowerBound < 4 else { return false }
    let token = reading.text.tokens[cue.tokens.lowerBound]
    guard token.shape.contains(.allCapitals), lexicon.roles.areas.area(cue.row).form != .bloc else { return false }
    let limit = min(reading.text.tokens.count, cue.tokens.upperBound + 10)
    return (cue.tokens.upperBound..<limit).contains {
      let token = reading.text.tokens[$0]
      return token.isSpaced && (token.mark == UInt8(ascii: "-") || token.mark == UInt8(ascii: "_"))
    }
  }
}
