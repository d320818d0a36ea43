import Lexicon

/// Where a figure or a time expression stands in an article, what it says, and which words decided what it is of.
package struct Mention: Sendable, Hashable {
  package var span: Span
  /// The sentence around it, in the same field.
  package var sentence: Range<Int32>
  package var kind: Kind
  /// The number in full, of a range its ends; nil only where the text gives none.
  package var lo: ExactDecimal?
  package var hi: ExactDecimal?
  /// The unit's code; of a count the counted noun phrase, singular, without its determiner.
  package var unit: String?
  package var qualifier: Qualifier = .none
  /// The time that the figure is per, an ISO 8601 duration.
  package var per: String?
  /// Of a time kind: what the words say, before the article's date resolves them.
  package var time: TimeExpression?
  /// The mention that this one restates in another unit, by its place in the article's list.
  package var restates: Int?
  package var roles: [Role] = []
  /// The rule that made it.
  package var rule: String
  package var confidence: Double

  package init(
    span: Span, sentence: Range<Int32>, kind: Kind, lo: ExactDecimal? = nil, hi: ExactDecimal? = nil,
    unit: String? = nil, rule: String, confidence: Double
  ) {
    self.span = span
    self.sentence = sentence
    self.kind = kind
    self.lo = lo
    self.hi = hi
    self.unit = unit
    self.rule = rule
    self.confidence = confidence
  }

  package func role(_ name: Role.Name) -> Role? { roles.first { $0.name == name } }
}

package enum Kind: String, Sendable, Hashable, CaseIterable {
  case money, price, mass, volume, energy, power, length, area, speed, temperature, percent, count, number, flow
  case quantity
  case date, time, duration, set

  package var isTime: Bool { self == .date || self == .time || self == .duration || self == .set }
}

package enum Qualifier: String, Sendable, Hashable, CaseIterable { case none, approx, min, max }

/// One thing that a figure is of, with the words that decided it.
package struct Role: Sendable, Hashable {
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case measure, sign, change, reporter, partner, place, commodity, period, status
    case attributedTo = "attributed_to"
    case via
    case fromPlace = "from_place"
    case toPlace = "to_place"
    case bearing
  }

  package var name: Name
  /// A table's code (`exports`, `up`, `IQ`, `2709`, `E`), or, of a period, the time expression's notation; nil where
  /// the words of `span` are the value.
  package var value: String?
  /// The words that decided it; of a name, the name itself.
  package var span: Span?
  package var rule: String
  /// Of those that weigh on its confidence what holds of it; not in a mention's line.
  package var traits = TraitSet(rawValue: 0)
  /// 0 to 1, to three places: how often such a role is right.
  package var confidence: Double { didSet { confidence = Role.rounded(confidence) } }

  package init(_ name: Name, value: String? = nil, span: Span?, rule: String, confidence: Double) {
    self.name = name
    self.value = value
    self.span = span
    self.rule = rule
    self.confidence = Role.rounded(confidence)
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
