import Lexicon

/// Looks up the words of a sentence in the tables that say what figures are of.
struct SentenceReader: Sendable {
  private static let wanted: CategorySet = [
    .area, .commodity, .measure, .change, .status, .speech, .title, .bearing, .place,
  ]

  let lexicon: Lexicon

  /// Words that a figure covers (`Canadian` of `3 mln Canadian dlrs`) say nothing else, but for its goods (`500 barrels of
  /// oil a day`).
  func read(_ field: Field, of story: Story, sentence: Range<Int>, figures: [Range<Int>]) -> SentenceReading {
    let text = story.tokenized(field)
    let grammar = sentence.map { lexicon.roles.grammar.role(text.tokens[$0]) }
    var cues = SentenceCues()
    var covered = figures.makeIterator()
    var figure = covered.next()
    for index in sentence where text.tokens[index].kind == .word {
      while let run = figure, run.upperBound <= index { figure = covered.next() }
      if let run = figure, run.contains(index) {
        if run.contains(index - 1), grammar[index - 1 - sentence.lowerBound] == .of {
          add(.commodity, at: index, to: &cues.goods, text, sentence.upperBound)
        }
        continue
      }
      if text.tokens[index].opens.meets(Self.wanted) { look(at: index, in: text, sentence.upperBound, into: &cues) }
    }
    let companies = CompanyGoods(lexicon: lexicon)
    cues.goods.removeAll { companies.isName($0, titles: cues.titles, in: text, until: sentence.upperBound) }
    cues.measures.removeAll {
      let word = lexicon.roles.measures.word($0.row)
      return word.part == .void
        || word.measure != .aid && companies.isName($0, titles: cues.titles, in: text, until: sentence.upperBound)
    }
    return SentenceReading(
      field: field, text: text, sentence: sentence, grammar: grammar, cues: cues,
      cueWords: lexicon.roles.cues)
  }

  private func look(at index: Int, in text: TokenizedText, _ end: Int, into cues: inout SentenceCues) {
    add(.area, at: index, to: &cues.areas, text, end)
    add(.commodity, at: index, to: &cues.goods, text, end)
    add(.measure, at: index, to: &cues.measures, text, end)
    add(.change, at: index, to: &cues.changes, text, end)
    add(.status, at: index, to: &cues.statuses, text, end)
    add(.speech, at: index, to: &cues.speech, text, end)
    add(.title, at: index, to: &cues.titles, text, end)
    add(.bearing, at: index, to: &cues.bearings, text, end)
    add(.place, at: index, to: &cues.places, text, end)
  }

  private func add(_ category: Category, at index: Int, to cues: inout [Cue], _ text: TokenizedText, _ end: Int) {
    guard text.tokens[index].opens.contains(category) else { return }
    if let last = cues.last, last.tokens.upperBound > index { return }
    guard let match = lexicon.phrases.match(category, in: text, at: index), index + match.count <= end else {
      return
    }
    cues.append(Cue(row: match.sense.row, tokens: index..<index + match.count))
  }
}
