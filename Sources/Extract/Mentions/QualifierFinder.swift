import Lexicon

/// Reads the words beside a figure that bound or blur it: `about`, `at least`, `or more`.
package struct QualifierFinder: Sendable {
  package init() {}

  package func qualify(_ figure: inout FigureMatch, in scan: SentenceScan) {
    if let word = before(figure.tokens.lowerBound, in: scan) ?? after(figure.tokens.upperBound, in: scan) {
      figure.qualifier = Qualifier(rawValue: word.qualifier) ?? .none
    }
  }

  /// `about 5`, `more than a 5`, `between about 5 and 6`.
  private func before(_ start: Int, in scan: SentenceScan) -> QualifierWords.Word? {
    for end in [start, start - 1] where end == start || isDeterminer(end, in: scan) {
      if let match = scan.match(.qualifier, endingBefore: end) {
        let word = scan.lexicon.qualifiers.word(match.sense.row)
        return word.side == .before ? word : nil
      }
    }
    return nil
  }

  private func isDeterminer(_ index: Int, in scan: SentenceScan) -> Bool { scan.isFunction(.per, at: index) }

  private func after(_ end: Int, in scan: SentenceScan) -> QualifierWords.Word? {
    guard let match = scan.match(.qualifier, at: end) else { return nil }
    let word = scan.lexicon.qualifiers.word(match.sense.row)
    return word.side == .after ? word : nil
  }
}
