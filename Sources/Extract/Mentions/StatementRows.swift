import Lexicon

/// Reads the rows of an earnings statement: `Net 387,000 vs 240,000` → money, `Avg shrs 3.1 mln` → a count of shares.
///
/// A row is a line of its own: its head, then figures and the words between them. Its money is that of the nearest amount
/// above, else of the first one below, else the story's dollars. One row alone is no statement, unless it counts shares:
/// `Sales 387,000` may be of anything.
package struct StatementRows: Sendable {
  package init() {}

  private enum Content: Sendable { case amounts, shares }

  private struct Row {
    let sentence: Int
    let tokens: Range<Int>
    let content: Content
  }

  package func read(in page: inout Page) {
    let rows = page.sentences.indices.flatMap { index -> [Row] in
      page.sentences[index].figures.isEmpty ? [] : self.rows(of: page.sentences[index].scan, index)
    }
    guard !rows.isEmpty else { return }
    let first = page.sentences.lazy.flatMap(\.figures).first { $0.kind == .money }?.unit
    var (above, next) = (first, 0)
    for row in rows {
      while next < row.sentence {
        above = page.sentences[next].figures.last { $0.kind == .money }?.unit ?? above
        next += 1
      }
      guard row.content == .shares || rows.count > 1 else { continue }
      read(row, &page.sentences[row.sentence], above, in: page.text)
    }
  }

  private func read(_ row: Row, _ sentence: inout Page.Sentence, _ above: String?, in text: TokenizedText) {
    let own = sentence.figures.last { $0.kind == .money && $0.tokens.lowerBound < row.tokens.upperBound }?.unit
    let currency = own ?? above ?? sentence.scan.dollars.amounts
    for place in sentence.figures.indices where row.tokens.contains(sentence.figures[place].tokens.lowerBound) {
      guard isCell(sentence.figures[place], in: text) else { continue }
      sentence.figures[place] = cell(sentence.figures[place], row.content, currency)
    }
  }

  private func rows(of scan: SentenceScan, _ sentence: Int) -> [Row] {
    scan.tokens.compactMap { start in
      guard scan.text.tokens[start].shape.contains(.newLine), let head = head(at: start, in: scan) else {
        return nil
      }
      return Row(sentence: sentence, tokens: head.end..<end(behind: head.end, in: scan), content: head.content)
    }
  }

  /// Up to five words of a statement, the last one of them that names a row decides.
  private func head(at start: Int, in scan: SentenceScan) -> (content: Content, end: Int)? {
    let cues = scan.lexicon.roles.cues
    var content: Content?
    var index = start
    while index < start + 5, let token = scan.token(index), token.kind == .word {
      if cues.has(.rowAmount, token) {
        content = .amounts
      } else if cues.has(.rowShares, token) {
        content = .shares
      } else if !cues.has(.rowWord, token) {
        break
      }
      index += 1
    }
    guard let content, !FigureStart.opening(at: index, in: scan).isEmpty else { return nil }
    return (content, index)
  }

  /// The end of the line, or the first word that is none of a row.
  private func end(behind start: Int, in scan: SentenceScan) -> Int {
    var index = start
    while let token = scan.token(index), index == start || !token.shape.contains(.newLine) {
      let isOfRow =
        token.kind != .word || token.opens.meets([.number, .scale, .currency])
        || scan.lexicon.roles.cues.has(.rowWord, token)
      guard isOfRow else { break }
      index += 1
    }
    return index
  }

  /// A bare number of thousands or more, or none at all: `nil`.
  private func isCell(_ figure: FigureMatch, in text: TokenizedText) -> Bool {
    guard figure.kind == .number, !figure.number.isRange, !figure.number.looksLikeYear(in: text) else {
      return false
    }
    let isNil = !figure.number.hasDigits && figure.lo == .zero
    return isNil || figure.number.hasScale || figure.lo >= ExactDecimal(1000)
  }

  private func cell(_ figure: FigureMatch, _ content: Content, _ currency: String) -> FigureMatch {
    var cell = figure
    (cell.kind, cell.unit) = content == .shares ? (.count, "share") : (.money, currency)
    cell.rule = "statement-row"
    cell.confidence = 0.8
    return cell
  }
}
