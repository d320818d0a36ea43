import Lexicon

/// Which measures a kind of figure can be of.
enum MeasureKinds {
  static func allows(_ measure: Measure, _ kind: Kind) -> Bool {
    if measure == .other { return true }
    switch kind {
    case .percent, .number: return measure != .distance
    case .money: return ![.production, .stocks, .capacity, .consumption, .quota, .distance].contains(measure)
    case .price: return [.price, .tariff, .aid, .sale, .purchase].contains(measure)
    case .mass, .volume, .count, .energy: return ![.price, .tariff, .distance].contains(measure)
    case .flow, .power: return ![.price, .tariff, .distance, .aid, .balance].contains(measure)
    case .area: return measure == .production
    case .length: return measure == .distance
    default: return false
    }
  }

  /// A price stays a price in a sale; cargo told in money is trade.
  static func settled(_ measure: Measure, _ kind: Kind) -> Measure {
    switch kind {
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
