import Extract
import Lexicon

/// Fills in the value of each figure of an article in the dataset's unit.
///
/// What a unit of the goods weighs decides before the unit's own dimension: a bushel of wheat is a mass, a bushel of
/// unknown goods a volume. Counts stay as they are unless their goods are packed in a known or stated weight.
struct ClaimConverter: Sendable {
  private let goods: GoodsConverter
  private let dimensions: UnitConverter

  init(_ goods: GoodsConverter) {
    (self.goods, dimensions) = (goods, goods.dimensions)
  }

  func convert(_ claims: inout [Claim]) {
    let gravities = Gravities(claims)
    for index in claims.indices {
      guard let unit = claims[index].unit, claims[index].lo != nil,
        let conversion = package(of: index, claims) ?? conversion(of: unit, &claims[index], gravities)
      else { continue }
      ClaimConverter.fill(&claims[index], conversion)
    }
  }

  private func conversion(of unit: String, _ claim: inout Claim, _ gravities: Gravities) -> Conversion? {
    guard let parts = ClaimUnit(unit, kind: claim.kind) else { return nil }
    if claim.commodity != nil, goods.mayConvert(parts.quantity),
      let goodsOfClaim = GoodsOfClaim(claim, gravity: gravities.gravity(beside: claim)),
      let quantity = goods.conversion(of: parts.quantity, goodsOfClaim)
    {
      return parts.conversion(of: unit, by: quantity)
    }
    let quantity =
      if let own = ClaimConverter.dimension(of: claim.kind) {
        dimensions.conversion(of: parts.quantity, dimension: own)
      } else {
        dimensions.conversion(of: parts.quantity)
      }
    return quantity.flatMap { parts.conversion(of: unit, by: $0) }
  }

  /// The dimension of a kind of claims; nil of prices and rates, whose quantity may be of any.
  private static func dimension(of kind: Kind) -> String? {
    switch kind {
    case .price, .flow: nil
    case .duration: "time"
    default: kind.rawValue
    }
  }

  /// `12,000 60-kilo sacks`, `12,000 sacks of 60 kilos`: the mass right behind a count is that of one of its packages.
  private func package(of index: Int, _ claims: [Claim]) -> Conversion? {
    let next = index + 1
    guard claims[index].kind == .count, next < claims.count, claims[next].kind == .mass,
      let unit = claims[index].unit, let massUnit = claims[next].unit, let weight = claims[next].lo,
      claims[next].hi == weight, claims[next].field == claims[index].field,
      ClaimConverter.isOne(claims[next], of: claims[index], unit)
    else { return nil }
    return goods.conversion(ofPackage: unit, weighing: weight.doubleValue, of: massUnit)
  }

  /// With a hyphen right behind the count, or with room for the noun and `of` between the two.
  private static func isOne(_ weight: Claim, of count: Claim, _ noun: String) -> Bool {
    let gap = weight.start - count.end
    if weight.quote.utf8.contains(UInt8(ascii: "-")) { return 1...2 ~= gap }
    return noun.utf8.count + 5...noun.utf8.count + 7 ~= gap
  }

  private static func fill(_ claim: inout Claim, _ conversion: Conversion) {
    guard let lo = claim.lo, let hi = claim.hi else { return }
    let (normLo, normHi) = (conversion.value(of: lo), conversion.value(of: hi))
    guard normLo.isFinite, normHi.isFinite else { return }
    (claim.normLo, claim.normHi, claim.normUnit) = (normLo, normHi, conversion.to)
    (claim.conversion, claim.tolerance) = (conversion.text, conversion.tolerance)
    let isOwn = conversion.text == nil
    let (quote, tolerance) = (claim.quote, conversion.tolerance)
    claim.normLoRounded = isOwn ? lo : RoundedValue.of(normLo, as: lo, in: quote, tolerance: tolerance)
    claim.normHiRounded = isOwn ? hi : RoundedValue.of(normHi, as: hi, in: quote, tolerance: tolerance)
  }
}

/// The degrees API that an article's sentences give, one of each.
private struct Gravities {
  private var bySentence: [Sentence: Gravity?] = [:]

  private struct Sentence: Hashable {
    let field: Field
    let start: Int
  }

  init(_ claims: [Claim]) {
    for index in claims.indices where claims[index].kind == .quantity && claims[index].unit == "degAPI" {
      guard claims[index].lo == claims[index].hi else { continue }
      let sentence = Sentence(field: claims[index].field, start: claims[index].sentenceStart)
      let gravity = claims[index].lo.flatMap { Gravity(degrees: $0.doubleValue) }
      bySentence[sentence] = .some(bySentence[sentence] == nil ? gravity : nil)
    }
  }

  /// Nil where the sentence gives several.
  func gravity(beside claim: Claim) -> Gravity? {
    if bySentence.isEmpty { return nil }
    return bySentence[Sentence(field: claim.field, start: claim.sentenceStart)] ?? nil
  }
}
