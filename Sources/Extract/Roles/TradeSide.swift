import Lexicon

/// On which side of trade a sentence shows a party: as who sells or as who buys.
enum TradeSide: Sendable {
  case seller, buyer

  var other: TradeSide { self == .seller ? .buyer : .seller }

  /// The side that the reporter of a measure is on; nil of measures that both sides have.
  static func ofReporter(_ measure: Measure) -> TradeSide? {
    switch measure {
    case .exports, .sale, .shipment, .production, .stocks, .capacity: return .seller
    case .imports, .purchase: return .buyer
    case .consumption, .demand, .trade, .balance, .aid, .tariff, .quota, .price, .other, .distance: return nil
    }
  }
}

/// Reads on which side of trade a party stands where it is named.
struct TradeSideReader: Sendable {
  let lexicon: Lexicon

  /// `to Egypt`, `Egyptian importers`, `Egypt was the main buyer` → buyer; `from Chile`, `Chilean growers` → seller;
  /// `Egypt bought Chilean grapes` → buyer and seller.
  func side(of use: PartyUse, in reading: SentenceReading) -> TradeSide? {
    if use.isInName { return nil }
    if let side = agent(behind: use, reading) ?? predicate(behind: use, reading) { return side }
    switch use.link {
    case .to, .into: return .buyer
    case .from: return .seller
    case .for: return .buyer
    case nil, .of: break
    default: return nil
    }
    if use.owns { return isOrigin(use, reading) ? .seller : nil }
    return use.link == nil ? subject(use, reading) : nil
  }

  /// `Soviet grain buyers`: the noun of who acts, in the same run of words.
  private func agent(behind use: PartyUse, _ reading: SentenceReading) -> TradeSide? {
    for index in use.tokens.upperBound..<use.tokens.upperBound + 4 {
      guard reading.isWord(index), reading.grammar(index) == nil else { return nil }
      if let side = agent(at: index, reading) { return side }
    }
    return nil
  }

  private func agent(at index: Int, _ reading: SentenceReading) -> TradeSide? {
    if reading.has(.buyer, at: index) { return .buyer }
    return reading.has(.seller, at: index) ? .seller : nil
  }

  /// `Turkey, Thailand and Canada were the major buyers`, `with Venezuela the dominant purchaser`.
  private func predicate(behind use: PartyUse, _ reading: SentenceReading) -> TradeSide? {
    var hasArticle = false
    for index in use.tokens.upperBound..<use.tokens.upperBound + 16 {
      guard let token = reading.token(index) else { return nil }
      if let side = agent(at: index, reading) { return hasArticle ? side : nil }
      let grammar = reading.grammar(index)
      if grammar == .determiner || reading.has(.being, at: index) { hasArticle = true }
      let isPlain =
        reading.isMark(index, ",") || grammar == .and || grammar == .determiner || grammar == .auxiliary
        || grammar == .to
        || token.kind == .word && grammar == nil && (reading.areas.covering(index) != nil || hasArticle)
      if !isPlain { return nil }
    }
    return nil
  }

  /// `tonnes of Chilean copper`; not `Chilean copper imports`.
  private func isOrigin(_ use: PartyUse, _ reading: SentenceReading) -> Bool {
    let goods = reading.goods.first {
      $0.tokens.lowerBound >= use.tokens.upperBound && $0.tokens.lowerBound < use.tokens.upperBound + 4
    }
    guard let goods else { return false }
    return !reading.measures.contains { $0.tokens.lowerBound == goods.tokens.upperBound }
  }

  /// The first verb of trade behind it in its clause: `Egypt bought`, `Chile shipped`.
  private func subject(_ use: PartyUse, _ reading: SentenceReading) -> TradeSide? {
    let clause = reading.clauseRange(of: use.tokens.lowerBound)
    let verb = reading.measures.within(use.tokens.upperBound..<clause.upperBound).first {
      lexicon.roles.measures.word($0.row).part == .verb
    }
    guard let verb, verb.tokens.lowerBound - use.tokens.upperBound <= 6,
      !reading.has(.being, at: verb.tokens.lowerBound - 1)
    else { return nil }
    let side = TradeSide.ofReporter(lexicon.roles.measures.word(verb.row).measure)
    return side == .buyer ? side : nil
  }
}
