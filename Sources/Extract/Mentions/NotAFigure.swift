import Lexicon

/// Sets aside the bare numbers that are no figures, each with its reason: years, ordinals, parts of names, clock times,
/// scores, telephone numbers.
package struct NotAFigure: Sendable {
  package init() {}

  package func refuse(in page: inout Page) -> [Finding] {
    var refused: [Finding] = []
    for index in page.sentences.indices {
      let scan = page.sentences[index].scan
      page.sentences[index].figures.removeAll { figure in
        guard let reason = reason(figure, in: scan) else { return false }
        let span = Span(page.field, page.text.span(figure.tokens))
        refused.append(Finding(reason, span, "'\(page.text.words(figure.tokens))' is no figure of trade"))
        return true
      }
    }
    return refused
  }

  private func reason(_ figure: FigureMatch, in scan: SentenceScan) -> String? {
    guard figure.kind == .number || figure.kind == .count else { return nil }
    if figure.rule == VagueNumberRule.ruleName { return nil }
    if isInName(figure, in: scan) { return "part-of-a-name" }
    if StreetAddress(scan).contains(figure) { return "address" }
    if !figure.number.isRange, isJoined(figure, by: "-", in: scan) { return "score-or-number" }
    guard figure.kind == .number else { return nil }
    if figure.rule == "fraction" { return nil }
    if isPronoun(figure, in: scan) { return "pronoun" }
    if isAge(figure, in: scan) { return "age" }
    if isPartOfWord(figure, in: scan) { return "part-of-a-word" }
    if figure.number.looksLikeYear(in: scan.text), !scan.isBehindTotal(figure.tokens.lowerBound) { return "year" }
    if isOrdinal(figure, in: scan) { return "ordinal" }
    if isJoined(figure, by: ":", in: scan) { return "clock-time" }
    if figure.number.isRange, !figure.number.hasScale, !isBetween(figure, in: scan) { return "score-or-number" }
    if isJoined(figure, by: "-", in: scan) || isJoined(figure, by: "/", in: scan) { return "score-or-number" }
    return nil
  }

  /// `between 40000 and 50000 will be built`: large numbers, which no score has.
  private func isBetween(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    scan.isFunction(.between, at: figure.tokens.lowerBound - 1) && figure.lo >= ExactDecimal(2101)
  }

  /// `Smith, 25, said`: a small number between commas behind a name.
  private func isAge(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    return figure.tokens.count == 1 && figure.number.hasDigits && figure.lo < ExactDecimal(120)
      && scan.isMark(start - 1, ",") && scan.isMark(end, ",") && isTitleCase(start - 2, in: scan)
  }

  /// `which one`, `one came`: the word for one, of nothing that is named.
  private func isPronoun(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    figure.tokens.count == 1 && !figure.number.hasDigits && figure.lo == ExactDecimal(1)
      && !scan.isFunction(.of, at: figure.tokens.upperBound)
  }

  /// `a six-speed gearbox`, `a 12-nation bloc`: a number word that describes, with no unit behind the hyphen.
  private func isPartOfWord(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let end = figure.tokens.upperBound
    return scan.isHyphen(end) && scan.token(end + 1)?.kind == .word && !figure.number.hasScale
  }

  /// `3rd`, `21st`.
  private func isOrdinal(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let end = figure.tokens.upperBound
    return scan.isGlued(end) && scan.token(end)?.kind == .word && figure.number.hasDigits
  }

  /// `No. 2`, `Boeing 747`, `Section 301`: a short number behind a capitalized word that is no small word. And
  /// `Group of Seven`: a number word in capitals inside a sentence.
  private func isInName(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let start = figure.tokens.lowerBound
    guard !figure.number.hasScale, figure.qualifier == .none else { return false }
    guard figure.number.hasDigits else { return start > scan.tokens.lowerBound && isTitleCase(start, in: scan) }
    let previous = scan.isMark(start - 1, ".") ? start - 2 : start - 1
    if figure.tokens.count == 1, figure.lo.exponent >= 0, scan.isFunction(.label, at: start - 1) { return true }
    guard scan.text.tokens[start].range.count < 5, figure.lo.exponent >= 0, isTitleCase(previous, in: scan) else {
      return false
    }
    if previous < start - 1 { return true }
    return scan.lexicon.phrases.match([.function, .qualifier, .month], in: scan.text, at: previous) == nil
      && !scan.lexicon.stopWords.contains(scan.text.tokens[previous])
  }

  private func isTitleCase(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let word = scan.token(index), word.kind == .word else { return false }
    if word.shape.contains(.allCapitals) { return false }
    return word.isCapitalized || scan.text.bytes[word.range].contains { $0 &- 65 < 26 }
  }

  private func isJoined(_ figure: FigureMatch, by mark: Unicode.Scalar, in scan: SentenceScan) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let before = scan.isMark(start - 1, mark) && scan.isGlued(start) && scan.token(start - 2)?.kind == .number
    let after =
      scan.isMark(end, mark) && scan.isGlued(end) && scan.isGlued(end + 1) && scan.token(end + 1)?.kind == .number
    return before || after
  }
}
