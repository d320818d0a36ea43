import Lexicon

/// A figure in the making: what a rule read at a token.
package struct FigureMatch: Sendable {
  package var tokens: Range<Int>
  package var kind: Kind
  package var lo: ExactDecimal
  package var hi: ExactDecimal
  package var unit: String?
  /// ISO 8601 duration.
  package var per: String?
  package var number: NumberPhrase
  package var rule: String
  package var confidence: Double
  package var qualifier: Qualifier = .none
  /// The power of ten that a bare number took over from its lender: 3 of `from 889.5` behind `998.4 thousand tonnes`.
  package var lentPower = 0
  /// The token behind all that it was read from; a count is quoted without its noun phrase.
  package var end: Int

  package init(
    _ tokens: Range<Int>, _ kind: Kind, _ number: NumberPhrase, unit: String?, rule: String, confidence: Double
  ) {
    self.tokens = tokens
    end = tokens.upperBound
    self.kind = kind
    self.lo = number.lo
    self.hi = number.hi
    self.unit = unit
    self.number = number
    self.rule = rule
    self.confidence = confidence
  }

  /// The text counts hundredths of the currency: cents, pence.
  package var isInCents: Bool { lo == number.lo.scaled(byPowerOfTen: -2) && lo != number.lo }

  package func scaled(byPowerOfTen power: Int) -> FigureMatch {
    var figure = self
    figure.lo = lo.scaled(byPowerOfTen: power)
    figure.hi = hi.scaled(byPowerOfTen: power)
    return figure
  }
}

/// How a figure can begin.
package struct FigureOpening: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Digits, a number word or a sign.
  package static let number = FigureOpening(rawValue: 1)
  /// A currency's word, code or symbol.
  package static let currency = FigureOpening(rawValue: 2)
  /// A word whose letters are glued to digits.
  package static let gluedCode = FigureOpening(rawValue: 4)
  /// The sentence begins here.
  package static let sentence = FigureOpening(rawValue: 8)
}

/// A shape of tokens that makes a figure.
package protocol FigureRule: Sendable {
  /// As `explain` and the claim's `rule` print it.
  var name: String { get }
  /// It is tried only where a figure can begin in one of these ways.
  var openings: FigureOpening { get }
  /// The figure that begins at token `start`, if the shape stands there.
  func match(at start: Int, in scan: SentenceScan) -> FigureMatch?
}

extension FigureRule {
  package var openings: FigureOpening { .number }
}

/// A shape of tokens behind a figure that makes another one of it: `16 dlrs` and `a barrel`.
package protocol FigureExtension: Sendable {
  var name: String { get }
  func extended(_ figure: FigureMatch, in scan: SentenceScan) -> FigureMatch?
}
