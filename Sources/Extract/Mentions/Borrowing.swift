import Lexicon

/// Tells which bare numbers need a unit, and which figures can lend one.
struct Borrowing: Sendable {
  /// Why a bare number reads as a figure of something named beside it.
  enum Need: Sendable {
    /// `26.2 billion`
    case scaled
    /// `vs 900,000`, `from 3.1`
    case compared
    /// `3.1 to 3.4 bn dlrs`, `7- or 8-inch`: the unit comes behind the next number.
    case forward
    /// `in Belgium 19,050`: written with a group comma, and no noun behind it.
    case listed
    /// `last week's 46.864`
    case decimal
  }

  /// The needs to be tried, in this order.
  func needs(of figure: FigureMatch, in scan: SentenceScan) -> [Need] {
    guard figure.kind == .number, !figure.number.looksLikeYear(in: scan.text),
      !scan.isJoined(figure.tokens, by: "-"), !isBeforeLetters(figure, in: scan), !isBeforeThings(figure, in: scan)
    else { return [] }
    var needs: [Need] = linksForward(figure, in: scan) ? [.forward] : []
    if figure.number.hasScale {
      if isCompared(figure, in: scan) { needs.append(.compared) }
      needs.append(.scaled)
    } else if let form = form(of: figure, in: scan) {
      needs.append(isCompared(figure, in: scan) || continues(figure, in: scan) ? .compared : form)
    } else if isCompared(figure, in: scan) {
      needs.append(.compared)
    }
    return needs
  }

  /// `450xyz`: glued letters are a unit of its own.
  private func isBeforeLetters(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let end = figure.tokens.upperBound
    return figure.number.hasDigits && scan.isGlued(end) && scan.token(end)?.kind == .word
  }

  /// `700 small Western commercial banks`: a number of things, whose name is too long for a count; up to five words, none
  /// of them of another kind, the last a plural.
  private func isBeforeThings(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard !figure.number.hasScale else { return false }
    let reader = NounPhraseReader(scan)
    let start = figure.tokens.upperBound
    for index in start..<start + 5 {
      guard let token = scan.token(index), token.kind == .word, !isParting(index, in: scan),
        reader.isNounLike(index) || isPartOfName(token)
      else { return false }
      if !token.isCapitalized, scan.lexicon.plurals.isPlural(scan.text.string(token.range)) { return true }
    }
    return false
  }

  private static let parting: CategorySet = [.function, .currency, .unit, .timeWord]

  private func isParting(_ index: Int, in scan: SentenceScan) -> Bool {
    if scan.timeRoles(at: index).meets([.unit, .month, .weekday]) { return true }
    guard let match = scan.match(Borrowing.parting, at: index) else { return false }
    return match.sense.category != .function || !scan.lexicon.functions.function(match.sense.row).isNoun
  }

  /// `First`, `New`: a small word in a name.
  private func isPartOfName(_ token: Token) -> Bool {
    token.isSpaced && token.isCapitalized && !token.shape.contains(.allCapitals)
  }

  /// Of one token of digits: `19,050`, `46.864`.
  private func form(of figure: FigureMatch, in scan: SentenceScan) -> Need? {
    guard figure.number.hasDigits, figure.tokens.count == 1 else { return nil }
    let digits = scan.text.bytes[scan.text.tokens[figure.tokens.lowerBound].range]
    if digits.contains(UInt8(ascii: ",")) { return .listed }
    return digits.contains(UInt8(ascii: ".")) ? .decimal : nil
  }

  /// `889.5 in January and 903.2 in February`: `and` before it.
  private func continues(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    scan.isFunction(.and, at: figure.tokens.lowerBound - 1)
      || scan.isFunction(.or, at: figure.tokens.lowerBound - 1)
  }

  func isLender(_ figure: FigureMatch) -> Bool { figure.unit != nil }

  func fits(_ lender: FigureMatch, _ borrower: FigureMatch, _ need: Need) -> Bool {
    guard isLender(lender) else { return false }
    switch lender.kind {
    case .percent:
      return !borrower.number.hasScale && need != .listed && need != .decimal && isShare(borrower, beside: lender)
    case .price:
      return !borrower.number.hasScale && isNear(lender.number.lo, borrower.lo, need == .decimal ? 2 : 20)
    case .length, .temperature, .speed, .quantity:
      return !borrower.number.hasScale && need != .listed && need != .decimal
    case .count: return (need == .compared || need == .forward) && isNear(lender.lo, borrower.lo, 20)
    case .money: return need != .decimal || isQuote(borrower, beside: lender)
    default: return need != .decimal
    }
  }

  /// `up 3.2 pct from 105.1`: what is so far from a percentage is the points of an index.
  private func isShare(_ borrower: FigureMatch, beside lender: FigureMatch) -> Bool {
    borrower.hi < ExactDecimal(100) || borrower.hi < ExactDecimal(1000) && isNear(lender.lo, borrower.lo, 20)
  }

  /// `its assets rose to 4 mln dlrs and its branches to 13`: behind another subject, a number of what it names.
  func isOfThings(_ borrower: FigureMatch, in scan: SentenceScan) -> Bool {
    let link = borrower.tokens.lowerBound - 1
    guard !borrower.number.hasScale, scan.isFunction(.to, at: link), let subject = scan.token(link - 1),
      subject.kind == .word, !subject.opens.meets(Borrowing.amounts), !subject.isCapitalized,
      scan.lexicon.plurals.isPlural(scan.text.string(subject.range))
    else { return false }
    return (link - 5..<link - 1).contains { scan.isFunction(.and, at: $0) }
  }

  private static let amounts: CategorySet = [
    .measure, .commodity, .currency, .unit, .scale, .timeWord, .change, .number, .function,
  ]

  /// Over a sentence's end: a number with a scale word does always, a listed one where it is of goods and of like size.
  func carriesOver(_ lender: FigureMatch, to borrower: FigureMatch) -> Bool {
    guard !borrower.number.hasScale else { return true }
    return (lender.kind == .mass || lender.kind == .volume) && isNear(lender.lo, borrower.lo, 200)
  }

  /// `rose 8.15% to 3.65`: what a change of percent leads to is no percentage; nor what it comes from.
  func isLevel(_ borrower: FigureMatch, behind lender: FigureMatch, in scan: SentenceScan) -> Bool {
    if isPoints(borrower, behind: lender, in: scan) { return true }
    return lender.kind == .percent && lender.tokens.upperBound == borrower.tokens.lowerBound - 1
      && scan.isFunction(.to, at: lender.tokens.upperBound)
      && !scan.isFunction(.from, at: lender.tokens.lowerBound - 1)
  }

  /// `up 3.2 pct from 94.7`: right behind a rise of so many percent, a decimal far from it.
  private func isPoints(_ borrower: FigureMatch, behind lender: FigureMatch, in scan: SentenceScan) -> Bool {
    lender.kind == .percent && scan.isFunction(.from, at: borrower.tokens.lowerBound - 1)
      && lender.tokens.upperBound == borrower.tokens.lowerBound - 1 && borrower.lo.exponent < 0
      && !isNear(lender.lo, borrower.lo, 20)
      && scan.match(.change, endingBefore: lender.tokens.lowerBound, longest: 1) != nil
  }

  /// `vs`, `after`, `from`, `to`, `against`, `between` right before it, with or without a qualifier.
  private func isCompared(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    var start = figure.tokens.lowerBound
    if let qualifier = scan.match(.qualifier, endingBefore: start) { start -= qualifier.count }
    guard let match = scan.match(.function, endingBefore: start), figure.number.hasDigits else { return false }
    switch scan.lexicon.functions.function(match.sense.row) {
    case .versus, .after, .from, .to, .between: return true
    case .by: return scan.match(.change, endingBefore: start - match.count, longest: 3) != nil
    default: return false
    }
  }

  private func linksForward(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let start = figure.tokens.upperBound
    let isOpen = scan.isMark(start, "-") && scan.token(start + 1)?.isSpaced == true
    guard let (function, end) = scan.function(at: isOpen ? start + 1 : start), figure.number.hasDigits,
      !scan.isMark(end - 1, "-")
    else { return false }
    switch function {
    case .to, .and, .or, .versus, .from:
      return !FigureStart.opening(at: end, in: scan).isEmpty || scan.match(.number, at: end) != nil
    default: return false
    }
  }

  /// `the best bid is 84.25 cents, the lowest is 83.75`: both with parts, and near.
  private func isQuote(_ borrower: FigureMatch, beside lender: FigureMatch) -> Bool {
    !lender.number.hasScale && lender.number.lo.exponent < 0 && borrower.lo.exponent < 0
      && isNear(lender.number.lo, borrower.lo, 2)
  }

  private func isNear(_ left: ExactDecimal, _ right: ExactDecimal, _ factor: Double) -> Bool {
    let (a, b) = (abs(left.doubleValue), abs(right.doubleValue))
    return a < b * factor && b < a * factor
  }
}
