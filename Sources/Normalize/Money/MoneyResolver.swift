import Extract
import Lexicon

/// Fills a claim's base columns: its money in the dataset's currency at the rate of its time, and at constant prices; of a price
/// the money per what its normalized unit, else its own, is per: of 330 EUR/t the dollars a tonne.
struct MoneyResolver: Sendable {
  static let noRate = "no-rate"
  /// The currency was not in use at the time of the figure, nor when the story was written: `EUR` of 1987.
  static let notInUse = "currency-not-in-use"
  static let noDeflator = "no-deflator"

  /// Against the US dollar, for what compares amounts whatever the dataset's currency is.
  let dollars: CurrencyConverter
  private let base: CurrencyConverter?
  private let deflator: Deflator?
  private let currencies: CurrencyTable

  init(lexicon: Lexicon, settings: NormalizeSettings) throws(SettingsError) {
    let book = try RateBook(lexicon: lexicon, file: settings.ratesFile)
    currencies = lexicon.currencies
    dollars = CurrencyConverter(base: "USD", rates: book)
    if let base = settings.baseCurrency, currencies.currency(code: base) == nil { throw .unknownCurrency(base) }
    base = settings.baseCurrency.map { CurrencyConverter(base: $0, rates: book) }
    deflator = try settings.deflatorFile.map { file throws(SettingsError) in try Deflator(file: file) }
  }

  func fill(_ claim: inout Claim, _ months: ClaimMonths) {
    guard let base, let (currency, lo, hi) = MoneyResolver.money(of: claim) else { return }
    let span = months.span(from: claim.periodStart, to: claim.periodEnd)
    guard let conversion = base.conversion(of: currency, in: span) else {
      claim.checks.append(MoneyResolver.noRate)
      if isOutOfUse(currency, span, months) { claim.checks.append(MoneyResolver.notInUse) }
      return
    }
    claim.baseLo = lo * conversion.rate
    claim.baseHi = hi * conversion.rate
    (claim.baseLoRounded, claim.baseHiRounded) = (
      rounded(claim.baseLo, claim.lo, claim), rounded(claim.baseHi, claim.hi, claim)
    )
    claim.baseCurrency = base.base
    (claim.rate, claim.ratePeriod, claim.rateSource) = (conversion.rate, conversion.period, conversion.source)
    deflate(&claim, span)
  }

  private func rounded(_ base: Double?, _ stated: ExactDecimal?, _ claim: Claim) -> ExactDecimal? {
    guard let base, let stated else { return nil }
    return stated.doubleValue == base ? stated : RoundedValue.of(base, as: stated, in: claim.quote)
  }

  private static func money(of claim: Claim) -> (currency: String, lo: Double, hi: Double)? {
    switch claim.kind {
    case .money: amount(claim.unit, claim.lo?.doubleValue, claim.hi?.doubleValue)
    case .price where claim.normUnit != nil: amount(claim.normUnit, claim.normLo, claim.normHi)
    case .price: amount(claim.unit, claim.lo?.doubleValue, claim.hi?.doubleValue)
    default: nil
    }
  }

  private static func amount(_ unit: String?, _ lo: Double?, _ hi: Double?) -> (String, Double, Double)? {
    guard let unit, let lo, let hi else { return nil }
    return (unit.firstIndex(of: "/").map { String(unit[..<$0]) } ?? unit, lo, hi)
  }

  private func deflate(_ claim: inout Claim, _ span: MonthSpan?) {
    guard let deflator, let lo = claim.baseLo, let hi = claim.baseHi, let currency = claim.baseCurrency else {
      return
    }
    guard let span, let factor = deflator.factor(in: span) else {
      claim.checks.append(MoneyResolver.noDeflator)
      return
    }
    claim.constantLo = lo * factor.value
    claim.constantHi = hi * factor.value
    claim.constantUnit = "\(currency) of \(deflator.base)"
    claim.deflator = factor.words
  }

  private func isOutOfUse(_ code: String, _ span: MonthSpan?, _ months: ClaimMonths) -> Bool {
    guard let span, let currency = currencies.currency(code: MinorCurrency.whole(of: code) ?? code) else {
      return false
    }
    let written = months.article ?? span.last
    return !currency.isInUse(on: "\(span.last)-15") && !currency.isInUse(on: "\(written)-15")
  }
}

extension CurrencyConverter {
  /// Without months only money of the base currency itself is converted.
  func conversion(of currency: String, in span: MonthSpan?) -> Conversion? {
    guard let span else {
      let isOwn = currency == base || MinorCurrency.whole(of: currency) == base
      let anyMonth = Month(count: 0)
      return isOwn ? conversion(of: currency, in: MonthSpan(anyMonth, anyMonth)) : nil
    }
    return conversion(of: currency, in: span)
  }
}
