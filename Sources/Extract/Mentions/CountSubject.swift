import Lexicon

/// Makes a count of a bare number behind `the number of` things: `the number of shares outstanding fell to 164.6 mln` →
/// 164600000 share.
///
/// Within the clause, and only where a word of change, `to`, `from`, `at` or the like leads to the number.
package struct CountSubject: Sendable {
  /// In tokens, from the things to the number.
  private static let reach = 16

  package init() {}

  package func count(in page: inout Page) {
    for index in page.sentences.indices where page.sentences[index].figures.contains(where: { $0.kind == .number })
    {
      count(&page.sentences[index].figures, in: page.sentences[index].scan)
    }
  }

  private func count(_ figures: inout [FigureMatch], in scan: SentenceScan) {
    for index in scan.tokens where scan.isFunction(.of, at: index + 1) {
      guard scan.hasCue(.numberNoun, at: index), let things = things(at: index + 2, in: scan) else { continue }
      let clause = things.tokens.upperBound..<end(behind: things.tokens.upperBound, in: scan)
      for place in figures.indices where clause.contains(figures[place].tokens.lowerBound) {
        guard isCounted(figures[place], in: scan) else { continue }
        figures[place].kind = .count
        figures[place].unit = NounPhraseReader(scan).unit(things)
        figures[place].rule = "number-of-things"
        figures[place].confidence = 0.8
      }
    }
  }

  private func things(at index: Int, in scan: SentenceScan) -> NounPhraseReader.Phrase? {
    let isOpen =
      scan.token(index).map { scan.lexicon.stopWords.contains($0) } ?? false || scan.isFunction(.the, at: index)
    return NounPhraseReader(scan).plural(from: isOpen ? index + 1 : index, atMost: 3)
  }

  private func end(behind start: Int, in scan: SentenceScan) -> Int {
    var index = start
    while index < start + CountSubject.reach, let token = scan.token(index),
      token.kind != .mark || token.mark == UInt8(ascii: "-")
    {
      index += 1
    }
    return index
  }

  private func isCounted(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard figure.kind == .number, !figure.number.looksLikeYear(in: scan.text) else { return false }
    var start = figure.tokens.lowerBound
    if let qualifier = scan.match(.qualifier, endingBefore: start) { start -= qualifier.count }
    guard let before = scan.token(start - 1) else { return false }
    if scan.match(.change, endingBefore: start, longest: 2) != nil { return true }
    switch scan.lexicon.roles.grammar.role(before) {
    case .to, .from, .by, .at, .against, .auxiliary: return true
    default: return false
    }
  }
}
