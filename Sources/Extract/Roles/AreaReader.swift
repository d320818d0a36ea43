import Lexicon

/// Reads how the areas of a sentence hang in its grammar.
struct AreaReader: Sendable {
  let lexicon: Lexicon
  /// The year of the article, for names of states that changed; nil where unknown.
  let year: Int?

  func uses(in reading: SentenceReading) -> [PartyUse] {
    var uses: [PartyUse] = []
    for cue in reading.areas {
      let area = lexicon.roles.areas.area(cue.row)
      if isDateline(cue, reading) { continue }
      let inherited = uses.last.flatMap { continuesList(cue, after: $0, reading) ? $0.link : nil }
      uses.append(
        PartyUse(
          tokens: cue.tokens, area: area, code: area.code(in: year),
          link: inherited ?? link(before: cue.tokens.lowerBound, reading),
          owns: area.form == .demonym || owns(cue, reading), isInName: isInName(cue, reading)))
    }
    return uses
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

  private func link(before start: Int, _ reading: SentenceReading) -> Grammar? {
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
  private func isAdjective(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard reading.isWord(index), !reading.isName(index) else { return false }
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
    let behind = end..<min(end + 4, reading.sentence.upperBound)
    for index in behind {
      guard reading.isWord(index), reading.grammar(index) == nil || reading.grammar(index) == .of else { break }
      if reading.titles.covering(index) != nil, reading.measures.covering(index) == nil { return true }
    }
    let start = cue.tokens.lowerBound
    return reading.grammar(start - 1) == .of && reading.titles.covering(start - 2) != nil
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
