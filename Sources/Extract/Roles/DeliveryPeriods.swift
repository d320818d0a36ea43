import Lexicon

/// Gives sales and purchases the time of delivery that a sentence of its own tells: `… sales of 40,000 tonnes of wheat.
/// The wheat is for shipment May 11 to June 11.`
struct DeliveryPeriods: Sendable {
  /// How many sentences away the delivery may be told.
  private static let reach = 3

  private let uses: TimeUse

  init(lexicon: Lexicon) {
    uses = TimeUse(lexicon: lexicon)
  }

  /// A delivery told of: the sentence's place in the story, and when it is due.
  private struct Delivery {
    let part: Int
    let role: Role
  }

  func complete(_ drafts: inout [Draft], _ parts: [StoryPart]) {
    guard drafts.contains(where: { isOpenDeal($0.mention) }) else { return }
    let deliveries = parts.indices.compactMap { place in
      delivery(parts[place], drafts).map { Delivery(part: place, role: $0) }
    }
    guard !deliveries.isEmpty else { return }
    for (place, part) in parts.enumerated() where part.scene.reading.field == .text {
      guard let delivery = nearest(to: place, in: deliveries) else { continue }
      for figure in part.scene.figures where isOpenDeal(drafts[figure.draft].mention) {
        drafts[figure.draft].mention.roles.append(delivery.role)
      }
    }
  }

  /// The one told next, else the one told last.
  private func nearest(to place: Int, in deliveries: [Delivery]) -> Delivery? {
    let near = deliveries.filter { abs($0.part - place) <= DeliveryPeriods.reach }
    return near.first { $0.part > place } ?? near.last
  }

  private func isOpenDeal(_ mention: Mention) -> Bool {
    let measure = mention.role(.measure)?.value.flatMap(Measure.init)
    let change = mention.role(.change)?.value.flatMap(Change.init) ?? .level
    return (measure == .sale || measure == .purchase) && change == .level && mention.role(.period) == nil
  }

  /// Of a sentence that tells of no goods but those of the sentences around it.
  private func delivery(_ part: StoryPart, _ drafts: [Draft]) -> Role? {
    let scene = part.scene
    let hasGoods = scene.figures.contains { figure in
      figure.kind != .price
        && drafts[figure.draft].mention.role(.measure)?.value.flatMap(Measure.init).map { $0 != .price } ?? false
    }
    guard !hasGoods,
      let time = scene.times.first(where: {
        DeliveryPeriods.isDue($0, scene.reading) && !$0.isDay && PeriodGrain(notation: $0.notation) != .week
          && uses.isCovering($0, scene.reading)
      })
    else { return nil }
    return Role(
      .period, value: time.notation.aimedAhead, span: scene.reading.span(time.tokens), rule: "period-of-delivery",
      confidence: 0.6)
  }

  /// `June shipment`, `for delivery in May`, `with delivery spread out from March to June`.
  static func isDue(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    if reading.has(.delivery, at: time.tokens.upperBound) { return true }
    var index = time.tokens.lowerBound - 1
    let floor = max(reading.sentence.lowerBound, index - 5)
    while index >= floor, reading.isWord(index) {
      if reading.has(.delivery, at: index) { return true }
      index -= 1
    }
    return false
  }
}
