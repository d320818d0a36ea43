/// What is known of a decided field beside its value, by which `confidences.tsv` weighs how sure it is.
package enum ConfidenceTrait: Int, Sendable, CaseIterable {
  /// Of every cell of the field.
  case base
  /// The finder's own score is at least 0.6, 0.8, 0.9, 0.95: the steps add up.
  case fair, likely, sure, surest
  /// The words that decided it stand before the figure in its sentence; more than sixty bytes away there; in an earlier
  /// sentence; nowhere.
  case before, far, carried, unsaid
  /// The measure's own score is at least 0.6, 0.8, 0.9.
  case measureFair, measureLikely, measureSure
  /// The sentence has more than one figure, more than three; a time expression.
  case several, crowded, dated
  /// At least nine tenths, at least half of the story's figures that have the field have this value; fewer than three have
  /// it.
  case agreed, most, few
  /// The figure stands in the text's first sentence.
  case opening
  /// The figure's kind.
  case money, mass, volume, count, percent, price
  /// It is the earlier level that another is compared with.
  case from
  /// Its measure: sale, purchase, shipment; exports, imports, balance, trade; none of all.
  case deal, trade, other
  /// It is about so much; it is no fact yet, a target, a forecast.
  case qualified, unsettled, target, forecast
  /// The speaker's name is one word, ends in a common noun.
  case oneWord, common
  /// The period is told by a year's number alone.
  case year
}

/// Traits of one decided field.
package struct TraitSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64

  @inlinable package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  @inlinable package init(_ trait: ConfidenceTrait) {
    rawValue = 1 << UInt64(trait.rawValue)
  }

  @inlinable package mutating func insert(_ trait: ConfidenceTrait, if holds: Bool) {
    if holds { self = TraitSet(rawValue: rawValue | 1 << UInt64(trait.rawValue)) }
  }

  /// In the order of the vocabulary.
  package var traits: [ConfidenceTrait] { ConfidenceTrait.allCases.filter { contains(TraitSet($0)) } }
}
