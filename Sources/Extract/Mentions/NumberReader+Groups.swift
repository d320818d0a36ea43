import Lexicon

/// Digits in other groups than three between commas: of two, as India writes them, and with blanks between.
extension NumberReader {
  /// `12,34,567.89`: groups of two digits, as India writes them; the tokens are cut at all commas but the last.
  func groupedByHundreds(at start: Int) -> NumberPhrase? {
    var end = start + 1
    while end - start < 12, scan.isMark(end, ","), scan.isGlued(end), scan.isGlued(end + 1),
      let group = scan.token(end + 1), group.kind == .number, isHundreds(group, isLast: !scan.isMark(end + 2, ","))
    {
      end += 2
    }
    guard end > start + 1, scan.text.tokens[start].range.count <= 2,
      scan.text.bytes[scan.text.tokens[end - 1].range].contains(UInt8(ascii: ","))
    else { return nil }
    let digits = scan.text.bytes[scan.text.span(start..<end)].filter { $0 != UInt8(ascii: ",") }
    return ExactDecimal(String(decoding: digits, as: UTF8.self)).map { phrase(start..<end, $0, digits: true) }
  }

  private func isHundreds(_ token: Token, isLast: Bool) -> Bool {
    let width = scan.text.bytes[token.range].prefix { $0 &- 48 < 10 }.count
    return width == 2 && (isLast || token.range.count == 2)
  }

  /// `12 500 tonnes`, `1 250 000`: one blank before each group, and behind the last one a unit, a currency or a scale
  /// word; not behind a month, whose day the first group would be.
  func groupedByBlanks(at start: Int) -> NumberPhrase? {
    guard let first = scan.token(start), first.range.count <= 3, !isZero(first), isGroup(start + 1) else {
      return nil
    }
    var end = start + 2
    while isGroup(end) { end += 1 }
    guard scan.match([.unit, .currency, .scale], at: end) != nil,
      !scan.timeRoles(at: start - 1).contains(.month)
    else { return nil }
    let digits = scan.text.tokens[start..<end].flatMap { scan.text.bytes[$0.range] }
    return ExactDecimal(digits: digits, in: 0..<digits.count).map { phrase(start..<end, $0, digits: true) }
  }

  private func isZero(_ token: Token) -> Bool {
    scan.text.bytes[Int(token.start)] == UInt8(ascii: "0")
  }

  /// Three digits with one blank before them: a space, or one that does not break.
  private func isGroup(_ index: Int) -> Bool {
    guard let token = scan.token(index), token.kind == .number, token.range.count == 3, token.isSpaced,
      !token.shape.contains(.newLine), scan.text.bytes[token.range].allSatisfy({ $0 &- 48 < 10 }),
      let before = scan.token(index - 1), before.kind == .number
    else { return false }
    let blank = scan.text.bytes[Int(before.end)..<Int(token.start)]
    return blank.elementsEqual([32]) || blank.first.map { $0 >= 0xC2 } == true && blank.count <= 3
      || blank.first == UInt8(ascii: "&") && blank.last == UInt8(ascii: ";")
  }
}
