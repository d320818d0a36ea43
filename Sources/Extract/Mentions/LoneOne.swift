import Lexicon

/// The word for one where it counts nothing: a pronoun (`which one`, `one came`), somebody who is quoted (`one dealer
/// said`, `," said one dealer`), and `any one country`.
///
/// Not `one ship sank`, nor `one of the ships`.
struct LoneOne {
  private let scan: SentenceScan

  init(_ scan: SentenceScan) {
    self.scan = scan
  }

  func countsNothing(_ figure: FigureMatch) -> Bool {
    guard figure.tokens.count == 1, !figure.number.hasDigits, figure.lo == ExactDecimal(1) else { return false }
    guard figure.kind == .count else { return true }
    let start = figure.tokens.lowerBound
    return scan.hasCue(.indefinite, at: start - 1) || isSpeaker(figure)
  }

  /// A verb of speech stands behind the noun, or before the number and behind a mark.
  private func isSpeaker(_ figure: FigureMatch) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.end)
    if isSpeech(end) || (NounPhraseReader(scan).isNounLike(end) && isSpeech(end + 1)) { return true }
    return isSpeech(start - 1) && scan.token(start - 2)?.kind == .mark
  }

  private func isSpeech(_ index: Int) -> Bool {
    scan.match(.speech, at: index).map { scan.lexicon.roles.speech.part($0.sense.row) == .verb } ?? false
  }
}
