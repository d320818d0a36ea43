import Lexicon

/// Which measures a kind of figure can be of.
enum MeasureKinds {
  /// What a word says a figure of that kind is of; nil where it goes with no such figure.
  static func measure(_ word: MeasureWords.Word, _ kind: Kind) -> Measure? {
    guard word.kinds.isEmpty || word.kinds.contains(kind.rawValue) else { return nil }
    let measure = special(word, kind) ?? word.measure
    if measure == .aid, word.part == .verb, kind == .mass || kind == .volume || kind == .flow { return .aid }
    return allows(measure, kind) ? measure : nil
  }

  private static func special(_ word: MeasureWords.Word, _ kind: Kind) -> Measure? {
    switch kind {
    case .price: return word.price
    case .mass, .volume, .count, .energy, .flow: return word.goods
    default: return nil
    }
  }

  static func allows(_ measure: Measure, _ kind: Kind) -> Bool {
    if measure == .other { return true }
    switch kind {
    case .percent, .number: return measure != .distance
    case .money: return ![.production, .stocks, .capacity, .consumption, .quota, .distance].contains(measure)
    case .price: return [.price, .tariff, .aid, .sale, .purchase].contains(measure)
    case .mass, .volume, .count, .energy: return ![.price, .tariff, .distance, .aid].contains(measure)
    case .flow, .power: return ![.price, .tariff, .distance, .aid, .balance].contains(measure)
    case .area: return measure == .production
    case .length: return measure == .distance
    default: return false
    }
  }

  /// A price stays a price in a sale; cargo told in money is trade.
  static func settled(_ word: MeasureWords.Word, _ measure: Measure, _ kind: Kind) -> Measure {
    switch kind {
    case .price where word.price != nil: return measure
    case .price: return [.tariff, .aid].contains(measure) ? measure : .price
    case .money: return measure == .shipment ? .exports : measure
    default: return measure
    }
  }

  /// What a figure is of where no word says so.
  static func usual(_ kind: Kind) -> Measure {
    switch kind {
    case .price: return .price
    case .flow: return .production
    default: return .other
    }
  }
}
