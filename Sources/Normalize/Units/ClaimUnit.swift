import Extract

/// A claim's unit taken apart: what measures the quantity, and what stands around it in a price or a rate.
struct ClaimUnit {
  /// `USD` of `USc/lb`; nil of what is no price.
  private let currency: Substring?
  /// What the number of a price is multiplied by to be in the whole currency and of one unit.
  private let scale: Double
  /// `lb` of `USD/lb`, `bbl` of `bbl/d`.
  let quantity: String
  /// `/d` of `bbl/d`.
  private let rest: Substring

  /// Nil of a unit that measures no quantity.
  init?(_ unit: String, kind: Kind) {
    switch kind {
    case .money, .number, .date, .time, .set: return nil
    case .price:
      guard let slash = unit.firstIndex(of: "/") else { return nil }
      let (money, lower) = (unit[..<slash], unit[unit.index(after: slash)...])
      let count = lower.prefix { $0.isNumber || $0 == "." }
      let isCents = money == "USc"
      currency = isCents ? "USD" : money
      scale = (isCents ? 0.01 : 1) / (Double(count) ?? 1)
      (quantity, rest) = (String(lower.dropFirst(count.count)), "")
    case .flow:
      guard let slash = unit.lastIndex(of: "/") else { return nil }
      (currency, scale, quantity, rest) = (nil, 1, String(unit[..<slash]), unit[slash...])
    default: (currency, scale, quantity, rest) = (nil, 1, unit, "")
    }
  }

  /// The conversion of the whole unit by that of its quantity; of a price it is the other way round.
  func conversion(of unit: String, by quantity: Conversion) -> Conversion? {
    if currency == nil, rest.isEmpty { return quantity }
    guard quantity.offset == 0 else { return nil }
    let to = currency.map { "\($0)/\(quantity.to)" } ?? quantity.to + rest
    let factor = currency == nil ? quantity.factor : scale / quantity.factor
    return Conversion(from: unit, to: to, factor: factor, tolerance: quantity.tolerance, source: quantity.source)
  }
}
