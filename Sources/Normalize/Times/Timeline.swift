import Extract

/// The time expressions of an article, resolved in reading order: each is the anchor of `a year earlier` behind it.
struct Timeline {
  private var times: [Int: ResolvedTime] = [:]
  private var periods: [Span: (notation: String, period: TimePeriod)] = [:]
  private let context: TimeContext
  private let resolver: TimeResolver

  init(_ extracted: ExtractedArticle, resolver: TimeResolver) {
    self.resolver = resolver
    context = TimeContext(published: extracted.article.published.flatMap { CalendarDay(iso: $0.prefix(10)) })
    var running = context
    for (index, mention) in extracted.mentions.enumerated() {
      guard let expression = mention.time else { continue }
      let resolved = resolver.resolve(expression, kind: mention.kind, in: running)
      times[index] = resolved
      periods[mention.span] = TimePeriod(resolved, kind: mention.kind).map { (expression.notation, $0) }
      running.follow(resolved, kind: mention.kind)
    }
  }

  /// Of a time its TIMEX3 value and days; of a figure the period that it covers.
  func fill(_ claim: inout Claim, _ index: Int, _ mention: Mention) {
    if let time = times[index] {
      claim.timex = time.timex
      claim.periodStart = time.start?.description
      claim.periodEnd = time.end?.description
    } else if let role = mention.role(.period), let period = period(of: role) {
      claim.period = period.notation
      claim.periodStart = period.start.description
      claim.periodEnd = period.end.description
      claim.confidences.append(Claim.FieldConfidence("period", role.confidence))
      claim.confidence = min(claim.confidence, role.confidence)
    }
  }

  private func period(of role: Role) -> TimePeriod? {
    if let compared = role.value.flatMap({ ComparedPeriod($0) }) {
      return resolved(compared.base).flatMap { compared.period(from: $0) }
    }
    if let span = role.span, let known = periods[span], known.notation == role.value { return known.period }
    return role.value.flatMap { resolved($0) }
  }

  private func resolved(_ notation: String) -> TimePeriod? {
    let kind: Kind = notation.hasPrefix("P") ? .duration : .date
    let resolved = resolver.resolve(TimeExpression(notation: notation), kind: kind, in: context)
    return TimePeriod(resolved, kind: kind)
  }
}
