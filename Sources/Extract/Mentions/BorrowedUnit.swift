import Lexicon

/// Lends a unit to the bare numbers that stand beside a figure with one.
///
/// `1.2 mln tonnes vs 900,000` → 900000 t · `from 3.1 to 3.4 bn dlrs` → 3.1 bn USD · `Imports were 2.63 billion against
/// 2.25 billion` behind a sentence in dollars. Not lent: to what looks like a year, a percentage to a number with a scale
/// word, a price to a large number.
package struct BorrowedUnit: Sendable {
  package init() {}

  package func lend(in page: inout Page) {
    var previous: [FigureMatch] = []
    for index in page.sentences.indices {
      var sentence = page.sentences[index]
      lend(in: &sentence, previous: previous)
      page.sentences[index] = sentence
      let lenders = sentence.figures.filter { isLender($0) }
      if !lenders.isEmpty { previous = lenders }
    }
  }

  private func lend(in sentence: inout Page.Sentence, previous: [FigureMatch]) {
    for index in sentence.figures.indices where isBorrower(sentence.figures[index], in: sentence.scan) {
      let borrower = sentence.figures[index]
      let before = sentence.figures[..<index].last { fits($0, borrower) }
      let after = sentence.figures[(index + 1)...].first { fits($0, borrower) }
      let isLinked = linksForward(borrower, in: sentence.scan)
      let near = isLinked ? after ?? before : before ?? (borrower.number.hasScale ? after : nil)
      let far = borrower.number.hasScale ? previous.last { fits($0, borrower) } : nil
      guard let lender = near ?? far else { continue }
      take(from: lender, isForward: isLinked && after != nil, in: sentence.scan, &sentence.figures[index])
    }
  }

  private func isLender(_ figure: FigureMatch) -> Bool {
    figure.unit != nil && figure.kind != .count
  }

  /// A bare number that is written as a level: with a scale word, or beside a word of comparison.
  private func isBorrower(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard figure.kind == .number, !figure.number.looksLikeYear(in: scan.text) else { return false }
    return figure.number.hasScale || isCompared(figure, in: scan) || linksForward(figure, in: scan)
  }

  /// `vs`, `from`, `to`, `against`, `and`, `or`, `between` right before it, with or without a qualifier.
  private func isCompared(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    var start = figure.tokens.lowerBound
    if let qualifier = scan.match(.qualifier, endingBefore: start) { start -= qualifier.count }
    guard let match = scan.match(.function, endingBefore: start) else { return false }
    switch scan.lexicon.functions.function(match.sense.row) {
    case .versus, .from, .to, .and, .or, .between: return figure.number.hasDigits
    default: return false
    }
  }

  /// `3.1 to 3.4 bn dlrs`: the unit comes behind the next number.
  private func linksForward(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard let (function, end) = scan.function(at: figure.tokens.upperBound), figure.number.hasDigits else {
      return false
    }
    guard function == .to || function == .and || function == .or || function == .versus else { return false }
    return FigureStart.isPossible(at: end, in: scan)
  }

  private func fits(_ lender: FigureMatch, _ borrower: FigureMatch) -> Bool {
    guard isLender(lender) else { return false }
    switch lender.kind {
    case .percent: return !borrower.number.hasScale && borrower.hi < ExactDecimal(1000)
    case .price: return !borrower.number.hasScale && isNear(lender.lo, borrower.lo)
    case .length, .temperature, .speed: return !borrower.number.hasScale
    default: return true
    }
  }

  /// Within a factor of twenty: prices of one thing.
  private func isNear(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
    let (a, b) = (abs(left.doubleValue), abs(right.doubleValue))
    return a < b * 20 && b < a * 20
  }

  private func take(from lender: FigureMatch, isForward: Bool, in scan: SentenceScan, _ borrower: inout FigureMatch)
  {
    borrower.kind = lender.kind
    borrower.unit = lender.unit
    borrower.per = lender.per
    borrower.rule = "borrowed-unit"
    borrower.confidence = 0.8
    guard isForward, !borrower.number.hasScale, lender.number.hasScale, borrower.hi < ExactDecimal(1000) else {
      return
    }
    let power = scalePower(of: lender, in: scan)
    borrower = borrower.scaled(byPowerOfTen: power)
  }

  private func scalePower(of figure: FigureMatch, in scan: SentenceScan) -> Int {
    figure.number.tokens.reduce(0) { power, index in
      power + (scan.match(.scale, at: index).map { scan.lexicon.scales.word($0.sense.row).power } ?? 0)
    }
  }
}
