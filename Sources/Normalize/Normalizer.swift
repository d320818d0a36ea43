import Extract
import Lexicon

/// The normalize stage: an article's mentions in, its claims out. It looks at one article at a time and at no clock.
package struct Normalizer: Sendable {
  private let lexicon: Lexicon
  private let units: ClaimConverter
  private let kilometres: [String: Double]
  private let countedGoods: CountedGoods
  private let money: CurrencyConverter?
  private let times: TimeResolver
  private let dateOrder: DateOrder
  private let places: PlaceResolver

  package init(lexicon: Lexicon, settings: NormalizeSettings) throws(SettingsError) {
    self.lexicon = lexicon
    let goods = try GoodsConverter(factors: lexicon.factors, units: lexicon.units, chosen: settings.units)
    (units, kilometres) = (ClaimConverter(goods), goods.dimensions.kilometres)
    countedGoods = CountedGoods(units: lexicon.units)
    money = try Normalizer.converter(lexicon, settings)
    places = PlaceResolver(areas: lexicon.roles.areas, gazetteer: Gazetteer(lexicon.tables))
    times = TimeResolver(years: lexicon.years)
    dateOrder = DateOrder(orders: lexicon.dateOrders, places: places)
  }

  package func normalize(_ extracted: ExtractedArticle) -> NormalizedArticle {
    let article = extracted.article
    let builder = ClaimBuilder(article, plurals: lexicon.plurals)
    var claims = extracted.mentions.map { builder.claim(of: $0) }
    let timeline = Timeline(
      extracted, claims: claims, resolver: times, order: dateOrder, beginnings: lexicon.beginnings)
    for (index, mention) in extracted.mentions.enumerated() {
      timeline.fill(&claims[index], index, mention)
      convertMoney(&claims[index], article)
    }
    units.convert(&claims)
    for index in claims.indices { countedGoods.fill(&claims[index]) }
    let placer = DistancePlacer(places: places, kilometres: kilometres, claims: claims, article: article)
    for index in claims.indices { placer.place(&claims[index]) }
    link(&claims, extracted.mentions)
    return NormalizedArticle(article: article, claims: claims, anchors: claims.indices.map { timeline.anchor($0) })
  }

  /// Names the claim that each restating one restates, and compares the two.
  private func link(_ claims: inout [Claim], _ mentions: [Mention]) {
    for index in mentions.indices {
      guard let original = mentions[index].restates, claims.indices.contains(original) else { continue }
      claims[index].restates = claims[original].id
      if let finding = RestatementCheck().finding(on: claims[index], restating: claims[original]) {
        claims[index].checks.append(finding)
      }
    }
  }

  private func convertMoney(_ claim: inout Claim, _ article: Article) {
    guard claim.kind == .money, let money, let currency = claim.unit, let lo = claim.lo, let hi = claim.hi else {
      return
    }
    guard let conversion = money.conversion(of: currency, in: ratePeriods(claim, article)) else {
      claim.checks.append("no-rate")
      return
    }
    claim.baseLo = lo.doubleValue * conversion.rate
    claim.baseHi = hi.doubleValue * conversion.rate
    claim.baseCurrency = money.base
    (claim.rate, claim.ratePeriod, claim.rateSource) = (conversion.rate, conversion.period, conversion.source)
  }

  /// The month or year of the claim's period, else the article's month.
  private func ratePeriods(_ claim: Claim, _ article: Article) -> [String] {
    var periods: [String] = []
    if let start = claim.periodStart, let end = claim.periodEnd {
      if start.prefix(7) == end.prefix(7) { periods.append(String(start.prefix(7))) }
      if start.prefix(4) == end.prefix(4) { periods.append(String(start.prefix(4))) }
    }
    if let published = article.published { periods.append(String(published.prefix(7))) }
    return periods
  }

  private static func converter(_ lexicon: Lexicon, _ settings: NormalizeSettings) throws(SettingsError)
    -> CurrencyConverter?
  {
    guard let base = settings.baseCurrency else { return nil }
    guard lexicon.currencies.currency(code: base) != nil else { throw .unknownCurrency(base) }
    guard let file = settings.ratesFile else {
      return CurrencyConverter(base: base, rates: try RateTable(tables: lexicon.tables))
    }
    return CurrencyConverter(base: base, rates: try RateTable(file: file))
  }
}
