import Lexicon

/// Which side of a flow a preposition names.
enum PartySides {
  enum Side: Sendable { case reporter, partner }

  /// `exports to X` → partner; `imports from X` → partner; `deficit with X` → partner; `production in X` → reporter.
  static func side(of link: Grammar, _ measure: Measure) -> Side? {
    switch measure {
    case .exports, .sale: return link == .in ? .partner : exporting(link)
    case .shipment: return link == .in || link == .at ? .reporter : exporting(link)
    case .imports, .purchase: return importing(link)
    case .balance: return [.with, .against].contains(link) ? .partner : link == .for ? nil : owning(link)
    case .trade: return link == .with ? .partner : link == .for ? nil : owning(link)
    case .production, .stocks, .consumption, .capacity, .demand, .quota, .price, .other, .distance:
      return owning(link)
    case .aid: return [.to, .for].contains(link) ? .partner : [.by, .from].contains(link) ? .reporter : nil
    case .tariff:
      return [.on, .from, .against].contains(link) ? .partner : [.by, .in].contains(link) ? .reporter : nil
    }
  }

  private static func exporting(_ link: Grammar) -> Side? {
    switch link {
    case .to, .into, .for, .with: return .partner
    case .from, .by, .of: return .reporter
    default: return nil
    }
  }

  private static func importing(_ link: Grammar) -> Side? {
    switch link {
    case .from: return .partner
    case .to, .into, .by, .for, .of, .in: return .reporter
    default: return nil
    }
  }

  private static func owning(_ link: Grammar) -> Side? {
    switch link {
    case .in, .of, .by, .from, .for: return .reporter
    default: return nil
    }
  }

  /// Whose goods `tonnes of U.S. wheat` are.
  static func origin(_ measure: Measure) -> Side? {
    switch measure {
    case .imports, .purchase: return .partner
    case .trade, .balance, .aid, .tariff, .other, .distance: return nil
    default: return .reporter
    }
  }

  /// Measures that speak of two sides.
  static func hasPartner(_ measure: Measure) -> Bool {
    switch measure {
    case .trade, .exports, .imports, .balance, .sale, .purchase, .shipment, .aid, .tariff, .quota: return true
    default: return false
    }
  }

  /// Measures that speak of one trade: `exports` and `imports`, a `sale` and its `shipment`.
  static func areKin(_ first: Measure, _ second: Measure) -> Bool {
    if first == second { return true }
    let accounts: Set<Measure> = [.trade, .exports, .imports, .balance]
    let deals: Set<Measure> = [.sale, .shipment, .exports]
    let buys: Set<Measure> = [.imports, .purchase]
    return buys.contains(first) && buys.contains(second) || accounts.contains(first) && accounts.contains(second)
      || deals.contains(first) && deals.contains(second)
  }

  /// Measures that a part of a country, a port or a province, has for itself.
  static func isOfPlaces(_ measure: Measure) -> Bool {
    switch measure {
    case .production, .stocks, .shipment, .consumption, .capacity, .sale, .exports, .imports: return true
    default: return false
    }
  }
}
