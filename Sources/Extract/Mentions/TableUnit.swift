import Lexicon

/// Lends the unit in the head of a table or a list to the bare numbers under it.
///
/// `as follows in mln tonnes --` with rows of `1.32  1.33` → 1.32 mln t each · `in mln tonnes - rice 65 (60)` · not
/// `used in tonnes of paper`, where no row follows. It ends where a figure brings its own unit.
package struct TableUnit: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  private struct Head {
    let kind: Kind
    let unit: String
    let power: Int
    var end: Int
    var exception: Exception?
  }

  /// The rows of some goods that have a unit of their own.
  private struct Exception {
    /// Of its word.
    let goods: UInt64
    let unit: String
  }

  package func lend(in page: inout Page) {
    var head: Head?
    var (isOther, read) = (false, 0)
    for index in page.sentences.indices {
      let scan = page.sentences[index].scan
      var found = heads(in: scan)[...]
      page.sentences[index].figures.removeAll { figure in found.contains { $0.end == figure.tokens.upperBound } }
      for place in page.sentences[index].figures.indices {
        let figure = page.sentences[index].figures[place]
        while let next = found.first, next.end <= figure.tokens.lowerBound { head = found.removeFirst() }
        guard let current = head else { continue }
        isOther = isOfException(from: read, to: figure.tokens.lowerBound, under: current, in: page.text) ?? isOther
        read = figure.tokens.lowerBound
        if isCell(figure, in: scan) {
          page.sentences[index].figures[place] = cell(figure, under: current, isOther: isOther)
        } else if figure.unit != nil, figure.kind != .percent {
          head = nil
        }
      }
      head = found.last ?? head
    }
  }

  /// `in mln tonnes -`, `(tonnes)`: a unit without a number, and a break behind it.
  private func heads(in scan: SentenceScan) -> [Head] {
    scan.tokens.compactMap { index in
      let isOpening = scan.isMark(index, "(")
      guard isOpening || scan.isFunction(.in, at: index) else { return nil }
      let (power, start) = scale(at: index + 1, in: scan)
      guard let plain = head(at: start, power, in: scan) else { return nil }
      let head = plain.kind == .price ? exception(to: plain, in: scan) : plain
      guard closes(head.end, isOpening, in: scan) else { return nil }
      // `European Currency Units (Ecus)` is a gloss, `(mln dlrs)` a head.
      return isOpening && head.kind == .money && power == 0 ? nil : head
    }
  }

  private func head(at start: Int, _ power: Int, in scan: SentenceScan) -> Head? {
    if let unit = UnitReader(scan).unit(at: start) {
      return Head(kind: unit.kind, unit: unit.code, power: power + unit.power, end: unit.end)
    }
    guard let currency = CurrencyReader(scan).currency(behindNumber: start) else { return nil }
    guard let goods = PriceRule.denominator(at: currency.end, in: scan) else {
      return Head(kind: .money, unit: currency.code, power: power + currency.power, end: currency.end)
    }
    let inCents = currency.code == "USD" && currency.power == -2
    return Head(
      kind: .price, unit: (inCents ? "USc" : currency.code) + "/" + goods.code,
      power: inCents ? power : power + currency.power, end: goods.end)
  }

  /// `-Sorghum Cwt` behind the unit of prices: that goods' rows are per another unit.
  private func exception(to head: Head, in scan: SentenceScan) -> Head {
    guard scan.isHyphen(head.end), let goods = scan.token(head.end + 1), goods.kind == .word,
      let unit = UnitReader(scan).unit(at: head.end + 2, isPriced: true), let slash = head.unit.firstIndex(of: "/")
    else { return head }
    var head = head
    head.exception = Exception(goods: goods.hash, unit: head.unit[...slash] + unit.code)
    head.end = unit.end
    return head
  }

  private static let thousands = ["000", "1,000", "1000"]

  /// `mln`, `'000`, `1,000`.
  private func scale(at index: Int, in scan: SentenceScan) -> (power: Int, end: Int) {
    if let scale = scan.match(.scale, at: index) {
      return (scan.lexicon.scales.word(scale.sense.row).power, index + scale.count)
    }
    let digits = scan.isMark(index, "'") ? index + 1 : index
    guard let token = scan.token(digits), token.kind == .number else { return (0, index) }
    let isThousand = TableUnit.thousands.contains { scan.text.bytes[token.range].elementsEqual($0.utf8) }
    return isThousand ? (3, digits + 1) : (0, index)
  }

  private func closes(_ index: Int, _ isOpening: Bool, in scan: SentenceScan) -> Bool {
    if isOpening { return scan.isMark(index, ")") }
    guard let token = scan.token(index) else { return true }
    return token.shape.contains(.newParagraph)
      || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":")].contains(token.mark)
  }

  /// A bare number in digits; one that a wrapped line gave a noun counts too.
  private func isCell(_ figure: FigureMatch, in scan: SentenceScan) -> Bool {
    guard figure.kind == .number, figure.number.hasDigits, !figure.number.isRange else { return false }
    return !figure.number.looksLikeYear(in: scan.text) && !scan.isMark(figure.tokens.upperBound, "/")
  }

  /// Whether the last row that begins from `start` on begins with the goods that have a unit of their own; nil where no
  /// word as long as goods opens one: `V  4.65`, which goes on from the row above.
  private func isOfException(from start: Int, to end: Int, under head: Head, in text: TokenizedText) -> Bool? {
    guard let exception = head.exception else { return false }
    let label = (max(start, head.end)..<end).last { index in
      let token = text.tokens[index]
      return token.shape.contains(.newLine) && token.kind == .word && token.range.count > 3
    }
    return label.map { text.tokens[$0].hash == exception.goods }
  }

  private func cell(_ figure: FigureMatch, under head: Head, isOther: Bool) -> FigureMatch {
    var cell = figure.number.hasScale ? figure : figure.scaled(byPowerOfTen: head.power)
    cell.kind = head.kind
    cell.unit = isOther ? head.exception?.unit : head.unit
    cell.rule = "table-unit"
    cell.confidence = 0.8
    return cell
  }
}
