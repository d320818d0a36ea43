import Extract
import Lexicon

/// The time expressions of an article, resolved in reading order: each is the anchor of `a year earlier` behind it.
struct Timeline {
  private var times: [ResolvedTime?]
  private let mentions: [Mention]
  /// The time expression at each place of the text.
  private var places: [Span: Int] = [:]
  private let context: TimeContext
  private let resolver: TimeResolver
  /// nil where the article has no fiscal and no split year.
  private let owners: YearOwners?

  init(
    _ extracted: ExtractedArticle, claims: [Claim], resolver: TimeResolver, order: DateOrder, edges: YearEdges
  ) {
    self.resolver = resolver
    mentions = extracted.mentions
    times = Array(repeating: nil, count: extracted.mentions.count)
    let dateline = Dateline(extracted)
    let article = extracted.article
    var context = TimeContext(published: article.published.flatMap { CalendarDay(iso: $0.prefix(10)) })
    context.published = context.published ?? dateline.day(article.published, extracted.mentions)
    context.isDayFirst = order.isDayFirst(extracted, dateline)
    self.context = context
    let hasYears = extracted.mentions.contains { $0.time.flatMap { SplitYear(notation: $0.notation) } != nil }
    owners =
      hasYears
      ? YearOwners(extracted.mentions, claims, stated: StatedYears(extracted, edges: edges)) : nil
    resolve(extracted, dateline)
  }

  private mutating func resolve(_ extracted: ExtractedArticle, _ dateline: Dateline) {
    var running = context
    for index in extracted.mentions.indices {
      guard let expression = extracted.mentions[index].time else { continue }
      let mention = extracted.mentions[index]
      running.owner = owners?.owner(ofTime: index, mention.span)
      let form = TimeForm(notation: expression.notation)
      let resolved =
        form.map { resolver.resolve($0, mention.kind, running) } ?? ResolvedTime(timex: expression.notation)
      times[index] = resolved
      places[mention.span] = index
      guard index != dateline.mention, !isAside(mention, extracted.article) else { continue }
      running.follow(resolved, form, mention.kind)
    }
  }

  /// What decided the days of a time expression.
  func anchor(_ index: Int) -> TimeAnchor? { times[index]?.anchor }

  /// Of a time its TIMEX3 value and days; of a figure the period that it covers.
  func fill(_ claim: inout Claim, _ index: Int, _ mention: Mention) {
    if let time = times[index] {
      claim.timex = time.timex
      claim.periodStart = time.start?.description
      claim.periodEnd = time.end?.description
    } else if let role = mention.role(.period), let period = period(of: role, owners?.owner(ofFigure: index)),
      !isDue(period, claim)
    {
      claim.period = period.notation
      claim.periodStart = period.start.description
      claim.periodEnd = period.end.description
      claim.confidences.append(Claim.FieldConfidence("period", role.confidence))
      claim.confidence = min(claim.confidence, role.confidence)
    }
  }

  /// `100 mln dlrs of notes due 1997`: money of no trade has no period to come, it is the day on which it is paid.
  private func isDue(_ period: TimePeriod, _ claim: Claim) -> Bool {
    guard claim.kind == .money, claim.measure == Measure.other.rawValue, let published = context.published else {
      return false
    }
    return period.start > published
  }

  /// `(1986)`, and what is counted back from the article's day: an aside, from which no later words count.
  private func isAside(_ mention: Mention, _ article: Article) -> Bool {
    if mention.rule == "time-ago", mention.time?.notation.hasPrefix("ref:") == false { return true }
    let start = Int(mention.span.start)
    return start > 0 && article.bytes(of: mention.span.field)[start - 1] == UInt8(ascii: "(")
  }

  private func period(of role: Role, _ owner: YearOwner?) -> TimePeriod? {
    if let compared = role.value.flatMap({ ComparedPeriod($0) }) {
      return resolved(compared.base, owner).flatMap { compared.period(from: $0) }
    }
    guard let notation = role.value else { return nil }
    if let index = role.span.flatMap({ places[$0] }), mentions[index].time?.notation == notation,
      owner == nil || SplitYear(notation: notation) == nil,
      let known = times[index].flatMap({ period(of: $0, mentions[index].kind) })
    {
      return known
    }
    return resolved(notation, owner)
  }

  private func resolved(_ notation: String, _ owner: YearOwner?) -> TimePeriod? {
    let kind: Kind = notation.hasPrefix("P") ? .duration : .date
    var context = context
    context.owner = owner
    let resolved = resolver.resolve(TimeExpression(notation: notation), kind: kind, in: context)
    return period(of: resolved, kind)
  }

  /// A year whose months are known has them in its notation: `1986-07/1987-06`.
  private func period(of time: ResolvedTime, _ kind: Kind) -> TimePeriod? {
    if case .year(let month, _) = time.anchor, month > 1, let start = time.start, let end = time.end {
      return TimePeriod(from: start, to: end)
    }
    return TimePeriod(time, kind: kind)
  }
}
