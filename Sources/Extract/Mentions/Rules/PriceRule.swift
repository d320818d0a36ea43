import Lexicon

/// Money per quantity.
///
/// `16 dlrs a barrel` → 16 USD/bbl · `$1.50/lb` → 1.5 USD/lb · `47 cts a gallon` → 47 USc/gal_us ·
/// `46.40 Ecus per 100 kilos` → 46.4 XEU/100kg · not `20 billion dollars a year`, which is money per time
package struct PriceRule: FigureExtension {
  package let name = "price"

  package init() {}

  package func extended(_ amount: FigureMatch, in scan: SentenceScan) -> FigureMatch? {
    guard amount.kind == .money, let unit = amount.unit,
      let denominator = PriceRule.denominator(at: amount.tokens.upperBound, in: scan)
    else { return nil }
    let currency = unit == scan.dollars.amounts ? scan.dollars.prices : unit
    let inCents = currency == "USD" && amount.isInCents
    var price = inCents ? amount.scaled(byPowerOfTen: 2) : amount
    price.tokens = amount.tokens.lowerBound..<denominator.end
    price.kind = .price
    price.unit = (inCents ? "USc" : currency) + "/" + denominator.code
    price.rule = name
    return price
  }

  /// `a barrel`, `per 100 kilos`, `/lb`, `per thousand cubic feet`, `the bushel` at `index`: the unit's code with its number.
  package static func denominator(at index: Int, in scan: SentenceScan) -> (code: String, end: Int)? {
    guard let (function, start) = scan.function(at: index), function == .per || function == .the else { return nil }
    let reader = UnitReader(scan)
    if let unit = reader.unit(at: start, isPriced: true), isQuantity(unit) {
      return (
        unit.power == 0 ? unit.code : "\(ExactDecimal(significand: 1, exponent: unit.power))" + unit.code, unit.end
      )
    }
    if let scale = scan.match(.scale, at: start), let unit = reader.unit(at: start + scale.count), isQuantity(unit)
    {
      let power = scan.lexicon.scales.word(scale.sense.row).power + unit.power
      return ("\(ExactDecimal(significand: 1, exponent: power))" + unit.code, unit.end)
    }
    guard let number = NumberReader(scan).number(at: start),
      let unit = reader.unit(behindNumber: number.tokens.upperBound), isQuantity(unit)
    else { return nil }
    let count = number.lo.scaled(byPowerOfTen: unit.power)
    return ((count == ExactDecimal(1) ? "" : "\(count)") + unit.code, unit.end)
  }

  private static func isQuantity(_ unit: UnitReader.Reading) -> Bool {
    switch unit.kind {
    case .mass, .volume, .energy, .area, .count, .length: return true
    default: return false
    }
  }
}
