import Lexicon

/// Reads the words beside a figure that bound or blur it: `about`, `at least`, `or more`.
package struct QualifierFinder: Sendable {
  package init() {}

  package func qualify(_ figure: inout FigureMatch, in scan: SentenceScan) {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if let found = before(start, in: scan) ?? behindBetween(start, in: scan), !isPlace(found, of: figure, in: scan)
    {
      figure.qualifier = isRise(found, to: end, in: scan) ? .none : settled(found, in: scan)
    } else if let word = after(end, in: scan) {
      figure.qualifier = Qualifier(rawValue: word.qualifier) ?? .none
    } else {
      figure.qualifier =
        bound(before: start, in: scan) ?? (figure.rule == VagueNumberRule.ruleName ? .approx : .none)
    }
  }

  private typealias Found = (word: QualifierWords.Word, tokens: Range<Int>)

  /// `about 5`, `more than a 5`; not `below the 5`, which is a level known before.
  private func before(_ start: Int, in scan: SentenceScan) -> Found? {
    for end in [start, start - 1] where end == start || isArticle(end, in: scan) {
      if let match = scan.match(.qualifier, endingBefore: end) {
        let word = scan.lexicon.qualifiers.word(match.sense.row)
        return word.side != .after && isBound(end - match.count..<end, in: scan)
          ? (word, end - match.count..<end) : nil
      }
    }
    return nil
  }

  /// `over a 12-foot gap`: one word of a bound before the article of a hyphenated measure says where, not how much.
  private func isPlace(_ found: Found, of figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let isBound = found.word.qualifier == Qualifier.min.rawValue || found.word.qualifier == Qualifier.max.rawValue
    return isBound && found.tokens.count == 1 && found.tokens.upperBound < figure.tokens.lowerBound
      && figure.tokens.contains { scan.isHyphen($0) && scan.token($0 + 1)?.kind == .word }
  }

  /// Of a mark, whether it is glued to digits and apart from what stands before: `>50`, not `<ABC> 50`, `<FOUR>`.
  private func isBound(_ tokens: Range<Int>, in scan: SentenceScan) -> Bool {
    guard scan.token(tokens.lowerBound)?.kind == .mark else { return true }
    return scan.isGlued(tokens.upperBound) && scan.token(tokens.upperBound)?.kind != .word
      && !scan.isGlued(tokens.lowerBound)
  }

  /// `about between 5 and 6`.
  private func behindBetween(_ start: Int, in scan: SentenceScan) -> Found? {
    scan.isFunction(.between, at: start - 1) ? before(start - 1, in: scan) : nil
  }

  private func isArticle(_ index: Int, in scan: SentenceScan) -> Bool {
    scan.isFunction(.per, at: index) && (scan.token(index)?.range.count ?? 9) <= 2
  }

  /// `earnings were up to 220 mln from 110 mln`: the rise has the words of a bound.
  private func isRise(_ found: Found, to end: Int, in scan: SentenceScan) -> Bool {
    guard found.tokens.count == 2, found.word.qualifier == Qualifier.max.rawValue,
      scan.isFunction(.to, at: found.tokens.upperBound - 1)
    else { return false }
    let words = (end..<end + 4).prefix { scan.token($0)?.kind != .mark }
    return words.contains { scan.isFunction(.from, at: $0) }
  }

  /// A negation up to four words before turns a bound round: `must not import more than 5` → max, `cannot be cut below 5` → min.
  private func settled(_ found: Found, in scan: SentenceScan) -> Qualifier {
    let qualifier = Qualifier(rawValue: found.word.qualifier) ?? .none
    guard qualifier == .min || qualifier == .max else { return qualifier }
    for index in stride(from: found.tokens.lowerBound - 1, through: found.tokens.lowerBound - 4, by: -1) {
      guard let token = scan.token(index), token.kind == .word else { return qualifier }
      if scan.isFunction(.negation, at: index) { return qualifier == .min ? .max : .min }
    }
    return qualifier
  }

  /// `a maximum capacity of 50,000`, `minimum weight requirements of 450`: the bound stands up to three words before
  /// `of`. `the minimum amount of each order will be 450`: it stands up to eight words before `be`.
  private func bound(before start: Int, in scan: SentenceScan) -> Qualifier? {
    let end = scan.isFunction(.between, at: start - 1) ? start - 1 : start
    guard let (function, _) = scan.function(at: end - 1), function == .of || function == .copula else { return nil }
    for index in stride(from: end - 2, through: function == .of ? end - 4 : end - 9, by: -1) {
      guard let token = scan.token(index), token.kind == .word else { return nil }
      if scan.isFunction(.upper, at: index) { return .max }
      if scan.isFunction(.lower, at: index) { return .min }
    }
    return nil
  }

  /// `or more`, `-plus`, and at the end of a clause `at most`.
  private func after(_ end: Int, in scan: SentenceScan) -> QualifierWords.Word? {
    let start = scan.isHyphen(end) ? end + 1 : end
    guard let match = scan.match(.qualifier, at: start) else { return nil }
    let word = scan.lexicon.qualifiers.word(match.sense.row)
    switch word.side {
    case .before: return nil
    case .after: return word
    case .both: return scan.token(start + match.count).map { $0.kind == .mark } ?? true ? word : nil
    }
  }
}
