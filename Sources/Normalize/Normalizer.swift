import Extract
import Lexicon

/// The normalize stage: an article's mentions in, its claims out. It looks at one article at a time and at no clock.
package struct Normalizer: Sendable {
  private let lexicon: Lexicon
  private let units: ClaimConverter
  private let kilometres: [String: Double]
  private let countedGoods: CountedGoods
  private let money: MoneyResolver
  private let settler: DollarSettler
  private let moneyOfTime: MoneyOfTime
  private let checks: StoryChecks
  private let times: TimeResolver
  private let dateOrder: DateOrder
  private let places: PlaceResolver

  package init(lexicon: Lexicon, settings: NormalizeSettings) throws(SettingsError) {
    self.lexicon = lexicon
    let goods = try GoodsConverter(factors: lexicon.factors, units: lexicon.units, chosen: settings.units)
    (units, kilometres) = (ClaimConverter(goods), goods.dimensions.kilometres)
    countedGoods = CountedGoods(units: lexicon.units)
    money = try MoneyResolver(lexicon: lexicon, settings: settings)
    moneyOfTime = MoneyOfTime(lexicon.currencies)
    settler = DollarSettler(lexicon.currencies, dollars: money.dollars)
    checks = StoryChecks(lexicon: lexicon, units: goods.dimensions, dollars: money.dollars)
    places = PlaceResolver(
      areas: lexicon.roles.areas, former: lexicon.formerCountries, gazetteer: Gazetteer(lexicon.tables))
    times = TimeResolver(years: lexicon.years)
    dateOrder = DateOrder(orders: lexicon.dateOrders, places: places)
  }

  package func normalize(_ extracted: ExtractedArticle) -> NormalizedArticle {
    let article = extracted.article
    var claims = ClaimBuilder(article, plurals: lexicon.plurals).claims(of: extracted.mentions)
    let timeline = Timeline(
      extracted, claims: claims, resolver: times, order: dateOrder, edges: lexicon.yearEdges)
    for (index, mention) in extracted.mentions.enumerated() {
      timeline.fill(&claims[index], index, mention)
    }
    for index in claims.indices { moneyOfTime.settle(&claims[index], published: article.published) }
    units.convert(&claims)
    for index in claims.indices { countedGoods.fill(&claims[index]) }
    settler.settle(&claims, extracted.mentions, article)
    let months = ClaimMonths(article)
    for index in claims.indices { money.fill(&claims[index], months) }
    let placer = DistancePlacer(
      places: places, blocs: lexicon.blocs, kilometres: kilometres, claims: claims, article: article)
    for index in claims.indices { placer.place(&claims[index]) }
    PartySettler(places: places, article: article).settle(&claims)
    link(&claims, extracted.mentions, months)
    checks.check(&claims, extracted.mentions, article)
    return NormalizedArticle(article: article, claims: claims, anchors: claims.indices.map { timeline.anchor($0) })
  }

  /// Names the claim that each restating one restates, and compares the two.
  private func link(_ claims: inout [Claim], _ mentions: [Mention], _ months: ClaimMonths) {
    let check = RestatementCheck(dollars: money.dollars, months: months)
    for index in mentions.indices {
      // The settler of dollars names the claim before.
      let named = claims[index].restates == nil ? nil : index - 1
      guard let original = mentions[index].restates ?? named, claims.indices.contains(original) else { continue }
      claims[index].restates = claims[original].id
      claims[index].checks += check.findings(on: claims[index], restating: claims[original])
    }
  }
}
