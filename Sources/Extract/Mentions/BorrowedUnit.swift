import Lexicon

/// Lends a unit to the bare numbers that stand beside a figure with one.
///
/// `1.2 mln tonnes vs 900,000` → 900000 t · `from 3.1 to 3.4 bn dlrs` → 3.1 bn USD · `Imports were 2.63 billion against
/// 2.25 billion` behind a sentence in dollars. Not lent: to what looks like a year, a percentage to a number with a scale
/// word, a price to a large number, and from a parenthesis right behind: `1.3 billion ($1.7bn)`.
package struct BorrowedUnit: Sendable {
  private let borrowing = Borrowing()
  private let scales = LentScale()

  package init() {}

  package func lend(in page: inout Page) {
    var previous: [FigureMatch] = []
    for index in page.sentences.indices {
      var sentence = page.sentences[index]
      lend(in: &sentence, previous: previous)
      page.sentences[index] = sentence
      let lenders = sentence.figures.filter { borrowing.isLender($0) && $0.kind != .count }
      if !lenders.isEmpty { previous = Array((previous.suffix(4) + lenders).suffix(6)) }
    }
  }

  private func lend(in sentence: inout Page.Sentence, previous: [FigureMatch]) {
    var before: [FigureMatch] = []
    for index in sentence.figures.indices {
      for need in borrowing.needs(of: sentence.figures[index], in: sentence.scan) {
        guard let loan = loan(need, index, before, previous, in: sentence) else { continue }
        take(loan, in: sentence.scan, &sentence.figures[index])
        break
      }
      guard borrowing.isLender(sentence.figures[index]) else { continue }
      before = before.suffix(3) + [sentence.figures[index]]
    }
  }

  private struct Loan {
    let lender: FigureMatch
    let sharesScale: Bool
  }

  private func loan(
    _ need: Borrowing.Need, _ index: Int, _ before: [FigureMatch], _ previous: [FigureMatch],
    in sentence: Page.Sentence
  ) -> Loan? {
    let borrower = sentence.figures[index]
    let behind = sentence.figures[(index + 1)...].prefix(4).first { borrowing.fits($0, borrower, need) }
    if need == .forward { return behind.map { Loan(lender: $0, sharesScale: true) } }
    if let lender = before.last(where: { borrowing.fits($0, borrower, need) }) {
      guard !borrowing.isLevel(borrower, behind: lender, in: sentence.scan),
        !(behind?.unit == lender.unit && behind.map { isRestated(borrower, by: $0, in: sentence.scan) } == true)
      else { return nil }
      return Loan(lender: lender, sharesScale: need == .compared)
    }
    if need != .compared, let behind, !isRestated(borrower, by: behind, in: sentence.scan) {
      return Loan(lender: behind, sharesScale: false)
    }
    guard need == .scaled || need == .listed else { return nil }
    return previous.last { borrowing.fits($0, borrower, need) && borrowing.carriesOver($0, to: borrower) }
      .map { Loan(lender: $0, sharesScale: false) }
  }

  /// `1.356 billion ($1.762bn)`: the same in another unit.
  private func isRestated(_ borrower: FigureMatch, by figure: FigureMatch, in scan: SentenceScan) -> Bool {
    let end = borrower.tokens.upperBound
    return scan.isMark(end, "(") && figure.tokens.lowerBound <= end + 2
  }

  private func take(_ loan: Loan, in scan: SentenceScan, _ borrower: inout FigureMatch) {
    borrower.kind = loan.lender.kind
    borrower.unit = loan.lender.unit
    borrower.per = loan.lender.per
    borrower.rule = "borrowed-unit"
    borrower.confidence = 0.8
    if loan.lender.isInCents, !borrower.number.hasScale { borrower = borrower.scaled(byPowerOfTen: -2) }
    if loan.sharesScale { scales.lend(from: loan.lender, to: &borrower, in: scan) }
  }
}
