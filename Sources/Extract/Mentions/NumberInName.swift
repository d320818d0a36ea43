import Lexicon

/// Tells the numbers in names and codes that stand in lists or end a name: `the 300 and 500 models`, `RMM 725, PQR 2444`.
struct NumberInName: Sendable {
  private let scan: SentenceScan

  init(_ scan: SentenceScan) {
    self.scan = scan
  }

  /// `ROUTE TEN <RTEN>`: the end of a company's name, behind a word and before its ticker in capitals.
  func isBeforeTicker(_ figure: FigureMatch) -> Bool {
    let end = figure.tokens.upperBound
    return scan.isMark(end, "<") && scan.token(end + 1)?.shape.contains(.allCapitals) == true
      && scan.token(figure.tokens.lowerBound - 1)?.isCapitalized == true
  }

  /// `KLM 12, RRM 725 and PQR 244`: an item of a list of codes, or the first or the last.
  func isListedCode(_ index: Int) -> Bool {
    let (before, behind) = (index - 1, index + 2)
    return [before, behind].contains { scan.isMark($0, ",") || scan.isFunction(.and, at: $0) }
      && (isCodeWord(index - 3) || isCodeWord(index + 3))
  }

  private func isCodeWord(_ index: Int) -> Bool {
    guard let word = scan.token(index), word.kind == .word, word.shape.contains(.allCapitals) else { return false }
    return scan.token(index + 1)?.kind == .number
  }

  /// `the 300 and 500 models`: the names of things that are sold in several makes.
  func isModel(_ figure: FigureMatch) -> Bool {
    guard figure.kind == .count, figure.number.hasDigits, !figure.number.hasScale, figure.qualifier == .none,
      figure.lo >= ExactDecimal(100), figure.lo < ExactDecimal(10000),
      let unit = figure.unit?.split(separator: " ").last,
      scan.lexicon.roles.cues.has(.modelNoun, hash: WordHash.of(String(unit)))
    else { return false }
    let start = figure.tokens.lowerBound
    return scan.isFunction(.the, at: start - 1) || scan.isFunction(.of, at: start - 1)
      || scan.isFunction(.and, at: start - 1) && scan.token(start - 2)?.kind == .number
  }
}
