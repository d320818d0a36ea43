import Lexicon

/// Reads a number or a range of numbers at a token: `15.5-16 mln`, `two to three`, `20 mln to 25 mln`, and behind
/// `between` also `60,000 and 70,000`.
///
/// A scale that only the second number has is shared, where the first is below a thousand: `15.5 to 16 mln`.
/// `from 3.1 to 3.4 bn` is a change, not a range: two figures; and so is `rose 200,000 to 1.2 mln`.
package struct RangeReader: Sendable {
  private let scan: SentenceScan
  private let reader: NumberReader
  private let isMoney: Bool

  package init(_ scan: SentenceScan, isMoney: Bool = false) {
    self.scan = scan
    self.isMoney = isMoney
    reader = NumberReader(scan, isMoney: isMoney)
  }

  package func numbers(at start: Int) -> NumberPhrase? {
    if isMoney {
      return scan.memo.moneyNumber.known(at: start) ?? scan.memo.moneyNumber.keep(read(at: start), at: start)
    }
    return scan.memo.number.known(at: start) ?? scan.memo.number.keep(read(at: start), at: start)
  }

  private func read(at start: Int) -> NumberPhrase? {
    guard let first = reader.number(at: start) else { return nil }
    if let quote = scan.quote(from: first) { return quote }
    guard let second = secondNumber(behind: first), let range = join(first, second) else { return first }
    return range
  }

  private func secondNumber(behind first: NumberPhrase) -> NumberPhrase? {
    let end = first.tokens.upperBound
    let start = first.tokens.lowerBound
    guard let (function, next) = scan.function(at: end) else { return nil }
    switch function {
    case .to where isOpenHyphen(end): return reader.number(at: end + 2)
    case .per: return slashed(first)
    case .to where scan.isMark(end, "-"):
      if let second = hyphenatedTo(next) { return reader.number(at: second) }
      guard scan.token(end)?.isSpaced == scan.token(next)?.isSpaced || scan.isGlued(next) || isBroken(next) else {
        return nil
      }
      return reader.number(at: afterSymbol(next))
    case .to:
      let second = reader.number(at: afterSymbol(afterHyphen(next)))
      return isChange(before: start, isClose(first, second)) ? nil : second
    case .and:
      let opening = beforeSymbol(start)
      return scan.match(.function, endingBefore: opening, longest: 1).map(isBetween) == true
        || isBetweenApprox(opening) ? reader.number(at: afterSymbol(next)) : nil
    case .or: return isSmallPair(first) && !isRespective(next) ? reader.number(at: next) : nil
    default: return nil
    }
  }

  /// The second number of `1.5-to-2.0`, whose `to` is at `index`.
  private func hyphenatedTo(_ index: Int) -> Int? {
    scan.isHyphen(index - 1) && scan.isFunction(.to, at: index) && scan.isHyphen(index + 1) ? index + 2 : nil
  }

  /// `5-` and `10 million` on the next line, of the same paragraph.
  private func isBroken(_ index: Int) -> Bool {
    guard scan.isGlued(index - 1), let shape = scan.token(index)?.shape else { return false }
    return shape.contains(.newLine) && !shape.contains(.newParagraph)
  }

  /// `10,000 to-12,000`: a stray hyphen.
  private func afterHyphen(_ index: Int) -> Int { scan.isHyphen(index) ? index + 1 : index }

  /// `$15-$16`: the symbol may stand again.
  private func afterSymbol(_ index: Int) -> Int {
    guard isMoney, let symbol = scan.match(.currency, at: index) else { return index }
    return index + symbol.count
  }

  /// `between $40 and`: where the first number's symbol begins.
  private func beforeSymbol(_ start: Int) -> Int {
    guard isMoney, let symbol = scan.match(.currency, endingBefore: start, longest: 2) else { return start }
    return start - symbol.count
  }

  /// `300- to 400-mile`: the hyphen waits for the unit.
  private func isOpenHyphen(_ index: Int) -> Bool {
    scan.isMark(index, "-") && scan.isGlued(index) && scan.token(index + 1)?.isSpaced == true
      && scan.isFunction(.to, at: index + 1)
  }

  /// `162/164`, `800,000/900,000`: two glued numbers that lie close together, the lesser first.
  private func slashed(_ first: NumberPhrase) -> NumberPhrase? {
    let slash = first.tokens.upperBound
    guard scan.isMark(slash, "/"), scan.isGlued(slash), scan.isGlued(slash + 1), first.tokens.count == 1,
      first.lo >= ExactDecimal(20), !first.looksLikeYear(in: scan.text), let second = reader.number(at: slash + 1),
      first.lo < second.lo, second.lo.doubleValue <= 1.5 * first.lo.doubleValue, !isSplitYear(first, second)
    else { return nil }
    return second
  }

  /// `86/87`.
  private func isSplitYear(_ first: NumberPhrase, _ second: NumberPhrase) -> Bool {
    second.lo < ExactDecimal(100) && first.lo.adding(ExactDecimal(1)) == second.lo
  }

  private func isBetween(_ match: PhraseIndex.Match) -> Bool {
    scan.lexicon.functions.function(match.sense.row) == .between
  }

  /// `between about 5 and 6`.
  private func isBetweenApprox(_ start: Int) -> Bool {
    guard let qualifier = scan.match(.qualifier, endingBefore: start) else { return false }
    return scan.match(.function, endingBefore: start - qualifier.count, longest: 1).map(isBetween) == true
  }

  /// `two or three`: neighbours.
  private func isSmallPair(_ first: NumberPhrase) -> Bool {
    guard let next = reader.number(at: first.tokens.upperBound + 1) else { return false }
    guard first.lo < next.lo else { return false }
    return next.hasScale || next.lo <= ExactDecimal(100) || first.lo.doubleValue * 1.25 >= next.lo.doubleValue
  }

  /// `5 or 8 cheaper than ... respectively`: two figures, not one between them.
  private func isRespective(_ index: Int) -> Bool {
    (index..<min(index + 16, scan.tokens.upperBound)).contains { scan.isFunction(.respective, at: $0) }
  }

  /// `nine to ten mln`: the second number's scale is the first one's too.
  private func sharesScale(_ first: NumberPhrase, _ second: NumberPhrase?) -> Bool {
    second?.hasScale == true && !first.hasScale && first.lo < ExactDecimal(1000)
  }

  /// `75-100,000`: the thousands of the second are the first one's too, where the two come near each other so.
  private func sharesThousands(_ first: NumberPhrase, _ second: NumberPhrase) -> Bool {
    let (low, high) = (first.lo.doubleValue, second.lo.doubleValue)
    return scan.isMark(first.tokens.upperBound, "-") && first.tokens.count == 1 && first.hasDigits
      && !second.hasScale && low < 1000 && second.lo.exponent >= 3 && low * 100 <= high && low * 10_000 >= high
  }

  /// Both on one scale, or the first at least half of the second: `by 15 billion to 20 billion`, `rose ten to eleven pct`.
  private func isClose(_ first: NumberPhrase, _ second: NumberPhrase?) -> Bool {
    guard let second, !sharesScale(first, second) else { return second != nil }
    return first.lo.doubleValue * 2 >= second.lo.doubleValue
  }

  private func isChange(before start: Int, _ isClose: Bool) -> Bool {
    if let function = scan.match(.function, endingBefore: start, longest: 2),
      scan.lexicon.functions.function(function.sense.row) == .from
    {
      return !isRanging(start - function.count)
    }
    guard !isClose else { return false }
    return scan.match(.change, endingBefore: start, longest: 3) != nil || scan.isFunction(.by, at: start - 1)
      || isSizeOfChange(start)
  }

  /// `a rise in deposits of 400 mln to 87.0 billion`: behind `of` and a word of change up to five words before it.
  private func isSizeOfChange(_ start: Int) -> Bool {
    scan.isFunction(.of, at: start - 1) && (start - 7..<start - 1).contains { scan.match(.change, at: $0) != nil }
  }

  private func isRanging(_ end: Int) -> Bool {
    guard let function = scan.match(.function, endingBefore: end, longest: 2) else { return false }
    return scan.lexicon.functions.function(function.sense.row) == .ranging
  }

  private func join(_ first: NumberPhrase, _ second: NumberPhrase) -> NumberPhrase? {
    var lo = first.lo
    if sharesScale(first, second) { lo = shared(lo, with: second) }
    if sharesThousands(first, second) { lo = lo.scaled(byPowerOfTen: 3) }
    guard lo < second.lo, !isYear(first, beside: second) else { return nil }
    return NumberPhrase(
      tokens: first.tokens.lowerBound..<second.tokens.upperBound, lo: lo, hi: second.hi,
      hasScale: first.hasScale || second.hasScale, hasDigits: first.hasDigits || second.hasDigits, isRange: true)
  }

  /// `in 1985 to 342,000`: a year before the level.
  private func isYear(_ first: NumberPhrase, beside second: NumberPhrase) -> Bool {
    first.looksLikeYear(in: scan.text) && !second.hasScale && second.lo >= ExactDecimal(10000)
  }

  /// The first number on the second's scale: 15.5 with `16 mln` → 15,500,000.
  private func shared(_ value: ExactDecimal, with second: NumberPhrase) -> ExactDecimal {
    var power = 0
    var index = second.tokens.lowerBound
    while index < second.tokens.upperBound {
      if let scale = scan.match(.scale, at: index) { power += scan.lexicon.scales.word(scale.sense.row).power }
      index += 1
    }
    return value.scaled(byPowerOfTen: power)
  }
}
