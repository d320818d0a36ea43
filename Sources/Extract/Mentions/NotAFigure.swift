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
    if NumberInName(scan).isModel(figure) { return "part-of-a-name" }
    if StreetAddress(scan).contains(figure) { return "address-or-code" }
    if !figure.number.isRange, scan.isJoined(figure.tokens, by: "-") { return "score-or-number" }
    if scan.isSplit(figure) { return "score-or-number" }
    if figure.rule == "fraction" { return nil }
    if LoneOne(scan).countsNothing(figure) { return "pronoun" }
    if isYearOfStory(figure, in: scan) { return "year" }
    guard figure.kind == .number else { return nil }
    if scan.isVote(figure) { return "score-or-number" }
    if scan.timeRoles(at: figure.tokens.upperBound).contains(.unit) || isDay(figure, in: scan) { return "time" }
    if isDialled(figure, in: scan) || isCode(figure, in: scan) {
      return "address-or-code"
    }
    if isAge(figure, in: scan) { return "age" }
    if isPartOfWord(figure, in: scan) { return "part-of-a-word" }
    if figure.number.looksLikeYear(in: scan.text), !scan.isBehindTotal(figure.tokens.lowerBound) { return "year" }
    if isOrdinal(figure, in: scan) { return "ordinal" }
    if scan.isJoined(figure.tokens, by: ":") || scan.isFunction(.clock, at: figure.tokens.upperBound) {
      return "clock-time"
    }
    if figure.number.isRange, !figure.number.hasScale, !isBetween(figure, in: scan) { return "score-or-number" }
    if scan.isJoined(figure.tokens, by: "-") || scan.isJoined(figure.tokens, by: "/") { return "score-or-number" }
    return nil
  }

  /// `between 40000 and 50000 will be built`: large numbers, which no score has.
  private func isBetween(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    scan.isFunction(.between, at: figure.tokens.lowerBound - 1) && figure.lo >= ExactDecimal(2101)
  }

  /// `1986 sales` in a story of 1987: a year of two years around the story, which counts no things.
  private func isYearOfStory(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard figure.kind == .count, figure.qualifier == .none, figure.number.looksLikeYear(in: scan.text),
      !scan.isBehindTotal(figure.tokens.lowerBound), let year = scan.published.flatMap({ Int($0.prefix(4)) })
    else { return false }
    return ExactDecimal(year - 2) <= figure.lo && figure.lo <= ExactDecimal(year + 2)
  }

  /// `May nine`, `between Feb 3 and 17`: a day right behind its month, or behind another day of it.
  private func isDay(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let start = figure.tokens.lowerBound
    guard !figure.number.hasScale, figure.lo.exponent >= 0, figure.lo < ExactDecimal(32) else { return false }
    if isMonth(start - 1, in: scan) { return true }
    guard let (function, _) = scan.function(at: start - 1), function == .and || function == .or || function == .to,
      let day = scan.token(start - 2), day.kind == .number, day.range.count <= 2
    else { return false }
    return isMonth(start - 3, in: scan)
  }

  private func isMonth(_ index: Int, in scan: SentenceScan) -> Bool {
    scan.token(index)?.isCapitalized == true && scan.timeRoles(at: index).contains(.month)
  }

  /// `Smith, 25, said`, `Smith (25)`: a small number between commas or brackets behind a name. And `turns 66`.
  private func isAge(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if scan.isFunction(.aged, at: start - 1), !figure.number.hasScale, figure.lo < ExactDecimal(120) {
      return true
    }
    return figure.tokens.count == 1 && figure.number.hasDigits && figure.lo.exponent >= 0
      && figure.lo < ExactDecimal(120)
      && isTitleCase(start - 2, in: scan)
      && ((scan.isMark(start - 1, ",") && scan.isMark(end, ","))
        || (scan.isMark(start - 1, "(") && scan.isMark(end, ")")))
  }

  /// `a six-speed gearbox`, `a 12-nation bloc`: a number word that describes, with no unit behind the hyphen. And
  /// `four- and five-door`, where the word stands behind the next number.
  private func isPartOfWord(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let end = figure.tokens.upperBound
    guard !figure.number.hasScale, scan.isMark(end, "-"), scan.isGlued(end) else { return false }
    if scan.isGlued(end + 1) { return scan.token(end + 1)?.kind == .word }
    return scan.function(at: end + 1).map { $0.function == .and || $0.function == .or || $0.function == .to }
      ?? false
  }

  /// `3rd`, `21st`.
  private func isOrdinal(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let end = figure.tokens.upperBound
    return scan.isGlued(end) && scan.token(end)?.kind == .word && figure.number.hasDigits
  }

  /// `tel. (202) 555`, `fax: 555.01`: only digits and marks between it and a word of the telephone.
  private func isDialled(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    var index = figure.tokens.lowerBound - 1
    while index > figure.tokens.lowerBound - 10, let token = scan.token(index), token.kind != .word { index -= 1 }
    return scan.isFunction(.dialled, at: index)
  }

  /// `id=123`, `#45`, `3.11.4`, `v2/42`: glued to what only codes hold.
  private func isCode(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let start = figure.tokens.lowerBound
    if scan.isJoined(figure.tokens, by: ".") || isPath(start, in: scan) { return true }
    return scan.isGlued(start) && ["=", "#", "_", "@"].contains { scan.isMark(start - 1, $0) }
  }

  /// `v2/42`: a word glued before the slash.
  private func isPath(_ start: Int, in scan: SentenceScan) -> Bool {
    scan.isMark(start - 1, "/") && scan.isGlued(start) && scan.isGlued(start - 1)
      && scan.token(start - 2)?.kind == .word
  }

  /// `No. 2`, `Boeing 747`, `Section 301`: a short number behind a capitalized word that is no small word. And
  /// `Group of Seven`: a number word in capitals inside a sentence.
  private func isInName(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let start = figure.tokens.lowerBound
    guard !figure.number.hasScale, figure.qualifier == .none else { return false }
    if figure.kind == .number, NumberInName(scan).isBeforeTicker(figure) { return true }
    if figure.tokens.count == 1, isLabelled(start, in: scan) { return true }
    guard figure.number.hasDigits else { return start > scan.tokens.lowerBound && isTitleCase(start, in: scan) }
    guard scan.text.tokens[start].range.count < 5, figure.lo.exponent >= 0 else { return false }
    if isGroup(start, in: scan) || isAcronym(start - 1, in: scan) { return true }
    let previous = scan.isMark(start - 1, ".") ? start - 2 : start - 1
    guard isTitleCase(previous, in: scan) else { return false }
    if previous < start - 1 { return true }
    if scan.hasCue(.numberSign, at: previous), figure.lo < ExactDecimal(100) { return true }
    return scan.match([.function, .qualifier], at: previous) == nil && !isMonth(previous, in: scan)
      && !scan.lexicon.stopWords.contains(scan.text.tokens[previous])
  }

  /// `chapter 9`, `p. 14`, `number three`, `Flight TWA 800`: a word that numbers things before it.
  private func isLabelled(_ start: Int, in scan: SentenceScan) -> Bool {
    if let match = scan.match(.function, endingBefore: start, longest: 2) {
      return scan.lexicon.functions.function(match.sense.row) == .label
    }
    return scan.token(start - 1)?.shape.contains(.allCapitals) == true && scan.isFunction(.label, at: start - 2)
  }

  /// `the Group of 77`: behind `of` and a capitalized word inside the sentence.
  private func isGroup(_ start: Int, in scan: SentenceScan) -> Bool {
    scan.isFunction(.of, at: start - 1) && start - 2 > scan.tokens.lowerBound && isTitleCase(start - 2, in: scan)
  }

  /// `the FTSE 100 fell`: a word of capitals that no table knows, in a text that is not all capitals.
  private func isAcronym(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let word = scan.token(index), word.shape.contains(.allCapitals),
      scan.lexicon.phrases.match(
        [.function, .qualifier, .area, .currency, .unit], in: scan.text, at: index) == nil,
      !isMonth(index, in: scan)
    else { return false }
    let reach = NumberInName(scan).isListedCode(index) ? 12 : 3
    return (index - reach + 1...index + reach).contains {
      scan.token($0).map { $0.kind == .word && !$0.isCapitalized } ?? false
    }
  }

  private func isTitleCase(_ index: Int, in scan: SentenceScan) -> Bool {
    guard let word = scan.token(index), word.kind == .word else { return false }
    if word.shape.contains(.allCapitals) { return false }
    return word.isCapitalized || scan.text.bytes[word.range].contains { $0 &- 65 < 26 }
  }
}
