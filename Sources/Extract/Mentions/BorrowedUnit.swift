import Lexicon

/// Lends a unit to the bare numbers that stand beside a figure with one.
///
/// `1.2 mln tonnes vs 900,000` → 900000 t · `from 3.1 to 3.4 bn dlrs` → 3.1 bn USD · `Imports were 2.63 billion against
/// 2.25 billion` behind a sentence in dollars. Not lent: to what looks like a year, a percentage to a number with a scale
/// word, a price to a large number, and from a parenthesis right behind: `1.3 billion ($1.7bn)`.
package struct BorrowedUnit: Sendable {
  /// `a loss of 2,450,000 or nine cts a share`: no such number is of cents.
  private static let mostCents = ExactDecimal(10000)

  private let borrowing = Borrowing()
  private let scales = LentScale()

  package init() {}

  package func lend(in page: inout Page) {
    var previous: [FigureMatch] = []
    for index in page.sentences.indices where !page.sentences[index].figures.isEmpty {
      let scan = page.sentences[index].scan
      if page.sentences[index].figures.contains(where: { $0.kind == .number }) {
        lend(to: &page.sentences[index].figures, previous: previous, in: scan)
      }
      let lenders = lenders(among: page.sentences[index].figures, in: scan)
      if !lenders.isEmpty { previous = Array((previous.suffix(4) + lenders).suffix(6)) }
    }
  }

  private func lend(to figures: inout [FigureMatch], previous: [FigureMatch], in scan: SentenceScan) {
    var before: [FigureMatch] = []
    for index in figures.indices {
      for need in borrowing.needs(of: figures[index], in: scan) {
        guard let loan = loan(need, index, before, previous, figures, in: scan) else { continue }
        take(loan, in: scan, &figures[index])
        break
      }
      guard isLender(index, among: figures, in: scan) else { continue }
      before = before.suffix(3) + [figures[index]]
    }
  }

  private func lenders(among figures: [FigureMatch], in scan: SentenceScan) -> [FigureMatch] {
    figures.indices.filter { figures[$0].kind != .count && isLender($0, among: figures, in: scan) }.map {
      figures[$0]
    }
  }

  /// Not one in a parenthesis that restates a bare number: `1.6 billion ($2.5 billion)`, whose neighbours are of the
  /// unit that the text left out.
  private func isLender(_ index: Int, among figures: [FigureMatch], in scan: SentenceScan) -> Bool {
    guard borrowing.isLender(figures[index]) else { return false }
    guard index > 0, figures[index - 1].kind == .number, figures[index - 1].number.hasScale else { return true }
    return !isRestated(figures[index - 1], by: figures[index], in: scan)
  }

  private struct Loan {
    let lender: FigureMatch
    let sharesScale: Bool
  }

  private func loan(
    _ need: Borrowing.Need, _ index: Int, _ before: [FigureMatch], _ previous: [FigureMatch],
    _ figures: [FigureMatch], in scan: SentenceScan
  ) -> Loan? {
    let borrower = figures[index]
    let behind = figures[(index + 1)...].prefix(4).first { borrowing.fits($0, borrower, need) }
    if need == .forward {
      if scan.isMark(borrower.tokens.upperBound, "-"), !isRightBehind(behind, borrower) { return nil }
      return behind.map { Loan(lender: $0, sharesScale: true) }
    }
    if let lender = lender(before, of: borrower, need, in: scan) {
      guard !borrowing.isLevel(borrower, behind: lender, in: scan), !borrowing.isOfThings(borrower, in: scan),
        !(behind?.unit == lender.unit && behind.map { isRestated(borrower, by: $0, in: scan) } == true)
      else { return nil }
      return Loan(lender: lender, sharesScale: need == .compared)
    }
    if need != .compared, let behind, !isRestated(borrower, by: behind, in: scan) {
      return Loan(lender: behind, sharesScale: false)
    }
    guard need == .scaled || need == .listed else { return nil }
    return previous.last { borrowing.fits($0, borrower, need) && borrowing.carriesOver($0, to: borrower) }
      .map { Loan(lender: $0, sharesScale: false) }
  }

  /// Nearest first; `1.2 bn euros ($1.4 bn) from 1.1 bn ($1.3 bn)`: what is in parentheses borrows there, the rest outside.
  private func lender(
    _ before: [FigureMatch], of borrower: FigureMatch, _ need: Borrowing.Need, in scan: SentenceScan
  ) -> FigureMatch? {
    let isBracketed = scan.isMark(borrower.tokens.lowerBound - 1, "(")
    let fitting = before.filter { borrowing.fits($0, borrower, need) }
    return fitting.last { scan.isMark($0.tokens.lowerBound - 1, "(") == isBracketed } ?? fitting.last
  }

  /// `7- or 8-inch`, not the money behind `13- and 26-week bills`: what a hyphen waits for.
  private func isRightBehind(_ figure: FigureMatch?, _ borrower: FigureMatch) -> Bool {
    figure.map { $0.tokens.lowerBound == borrower.tokens.upperBound + 2 } ?? false
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
    if loan.lender.isInCents, !borrower.number.hasScale, borrower.hi < BorrowedUnit.mostCents {
      borrower = borrower.scaled(byPowerOfTen: -2)
    }
    if loan.sharesScale { scales.lend(from: loan.lender, to: &borrower, in: scan) }
  }
}
