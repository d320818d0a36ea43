import Lexicon

/// Reads a unit of measure at a token: `tonnes`, `-mile`, `sq km`, `net acres`, `bpd`.
package struct UnitReader: Sendable {
  package struct Reading: Sendable {
    package let code: String
    package let kind: Kind
    package let power: Int
    package let end: Int
  }

  /// The words that no unit is read across.
  private static let known: CategorySet = [.number, .scale, .unit, .currency, .qualifier, .function, .frequency]

  private let scan: SentenceScan

  package init(_ scan: SentenceScan) {
    self.scan = scan
  }

  /// The unit behind a number that ends before `index`; a hyphen or up to two words (`net exploratory`) may stand between.
  package func unit(behindNumber index: Int) -> Reading? {
    scan.memo.unit.known(at: index) ?? scan.memo.unit.keep(read(behindNumber: index), at: index)
  }

  private func read(behindNumber index: Int) -> Reading? {
    if scan.isHyphen(index) { return unit(at: index + 1) }
    if let unit = unit(at: index) ?? bracketed(index) { return unit }
    for skipped in 1...2 {
      guard isPlainWord(index + skipped - 1) else { return nil }
      if let unit = unit(at: index + skipped), isLongWord(index + skipped), !isName(index + skipped) { return unit }
    }
    return nil
  }

  /// `(kg)`, `{kg}`, `<kg>`: a unit alone in brackets.
  private func bracketed(_ index: Int) -> Reading? {
    for (opening, closing) in UnitReader.brackets where scan.isMark(index, opening) {
      guard let unit = unit(at: index + 1), scan.isMark(unit.end, closing) else { return nil }
      return Reading(code: unit.code, kind: unit.kind, power: unit.power, end: unit.end + 1)
    }
    return nil
  }

  private static let brackets: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("(", ")"), ("{", "}"), ("<", ">"), ("[", "]"),
  ]

  /// The unit whose words begin at `index`; a `head` or a `box` is one only as what a price is of.
  package func unit(at index: Int, isPriced: Bool = false) -> Reading? {
    guard let match = scan.match(.unit, at: index) else { return nil }
    let word = scan.lexicon.unitWords.word(match.sense.row)
    switch word.place {
    case .any: break
    case .glued: guard scan.isGlued(index) else { return nil }
    case .price: guard isPriced else { return nil }
    }
    let kind =
      word.unit.contains("/") && scan.lexicon.units.unit(code: word.unit) == nil
      ? Kind.flow : Kind(rawValue: scan.lexicon.units.unit(code: word.unit)?.kind ?? "")
    return kind.map { Reading(code: word.unit, kind: $0, power: word.power, end: index + match.count) }
  }

  private func isPlainWord(_ index: Int) -> Bool {
    guard let token = scan.token(index), token.kind == .word, token.isSpaced else { return false }
    return scan.lexicon.phrases.match(Self.known, in: scan.text, at: index) == nil
  }

  /// `World Cups`: a capital letter inside text that is not all capitals.
  private func isName(_ index: Int) -> Bool {
    scan.token(index).map { $0.isCapitalized && !$0.shape.contains(.allCapitals) } ?? false
  }

  private func isLongWord(_ index: Int) -> Bool {
    scan.token(index).map { $0.range.count > 3 && $0.isSpaced } ?? false
  }
}
