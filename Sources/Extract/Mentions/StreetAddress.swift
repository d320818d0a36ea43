import Lexicon

/// The number of a house: `9 East 71st St`, `22 Avenue Foch`.
///
/// Behind it up to four capitalized words or ordinals, one of them of a street: not `12 road deaths`.
struct StreetAddress: Sendable {
  private let scan: SentenceScan

  init(_ scan: SentenceScan) {
    self.scan = scan
  }

  func contains(_ figure: FigureMatch) -> Bool {
    guard figure.number.hasDigits, !figure.number.hasScale, figure.tokens.count == 1, figure.lo.exponent >= 0 else {
      return false
    }
    for index in figure.tokens.upperBound..<figure.tokens.upperBound + 5 {
      guard let token = scan.token(index), token.kind != .mark else { return false }
      guard token.kind == .number || !token.isSpaced || token.isCapitalized else { return false }
      if token.isCapitalized, token.isSpaced, scan.lexicon.streetWords.contains(token) { return true }
    }
    return false
  }
}
