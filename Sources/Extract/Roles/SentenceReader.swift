import Lexicon

/// Looks up the words of a sentence in the tables that say what figures are of.
struct SentenceReader: Sendable {
  private static let wanted: CategorySet = [
    .area, .commodity, .measure, .change, .status, .speech, .title, .bearing, .place,
  ]

  let lexicon: Lexicon

  /// Words that a figure covers (`Canadian` of `3 mln Canadian dlrs`) say nothing else.
  func read(_ field: Field, of story: Story, sentence: Range<Int>, figures: [Range<Int>]) -> SentenceReading {
    let text = story.tokenized(field)
    let grammar = sentence.map { lexicon.roles.grammar.role(text.tokens[$0]) }
    var reading = SentenceReading(field: field, text: text, sentence: sentence, grammar: grammar)
    var covered = figures.makeIterator()
    var figure = covered.next()
    for index in sentence where text.tokens[index].kind == .word {
      while let run = figure, run.upperBound <= index { figure = covered.next() }
      if let run = figure, run.contains(index) { continue }
      look(at: index, into: &reading)
    }
    reading.measures.removeAll { lexicon.roles.measures.word($0.row).part == .void }
    return reading
  }

  private func look(at index: Int, into reading: inout SentenceReading) {
    guard lexicon.phrases.match(Self.wanted, in: reading.text, at: index) != nil else { return }
    add(.area, at: index, to: &reading.areas, reading)
    add(.commodity, at: index, to: &reading.goods, reading)
    add(.measure, at: index, to: &reading.measures, reading)
    add(.change, at: index, to: &reading.changes, reading)
    add(.status, at: index, to: &reading.statuses, reading)
    add(.speech, at: index, to: &reading.speech, reading)
    add(.title, at: index, to: &reading.titles, reading)
    add(.bearing, at: index, to: &reading.bearings, reading)
    add(.place, at: index, to: &reading.places, reading)
  }

  private func add(
    _ category: Category, at index: Int, to cues: inout [Cue], _ reading: SentenceReading
  ) {
    if let last = cues.last, last.tokens.upperBound > index { return }
    guard let match = lexicon.phrases.match(category, in: reading.text, at: index),
      index + match.count <= reading.sentence.upperBound
    else { return }
    cues.append(Cue(row: match.sense.row, tokens: index..<index + match.count))
  }
}
