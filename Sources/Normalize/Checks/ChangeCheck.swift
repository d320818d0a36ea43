import Extract

/// A change against its two levels: `rose 8 pct to 3.4 bn from 3.1 bn`, `fell 300,000 tonnes to 2.1 mln from 2.4 mln`.
///
/// The three stand beside each other in a sentence, in any order, and are of one measure; each is right within the
/// rounding of its digits.
enum ChangeCheck {
  static let agrees = "change-adds-up"
  static let differs = "change-does-not-add-up"

  static func check(_ sentence: SentenceFigures, _ claims: inout [Claim]) {
    var index = 0
    while index + 2 < sentence.places.count {
      let places = sentence.places[index..<index + 3]
      guard let doesAddUp = addsUp(places, claims) else {
        index += 1
        continue
      }
      CheckFinding.add(doesAddUp ? agrees : differs, to: Array(places), of: &claims)
      index += 3
    }
  }

  /// nil of three claims that are no change with its levels.
  private static func addsUp(_ places: ArraySlice<Int>, _ claims: [Claim]) -> Bool? {
    guard let before = only(places, where: { claims[$0].change == "from" }),
      let change = only(places, where: { claims[$0].change == "up" || claims[$0].change == "down" }),
      let level = only(places, where: { claims[$0].isLevel })
    else { return nil }
    return addsUp(claims[change], now: claims[level], before: claims[before])
  }

  /// The one of three places that it holds of.
  private static func only(_ places: ArraySlice<Int>, where holds: (Int) -> Bool) -> Int? {
    var found: Int?
    for place in places where holds(place) {
      if found != nil { return nil }
      found = place
    }
    return found
  }

  private static func addsUp(_ change: Claim, now level: Claim, before: Claim) -> Bool? {
    guard level.kind == before.kind, level.unit == before.unit, level.kind != .percent, level.isOfSame(before),
      Claim.agree(level.measure, before.measure), Claim.agree(change.measure, level.measure),
      let now = Interval(level), let then = Interval(before), let size = Interval(change)
    else { return nil }
    let step = change.change == "down" ? size.negated : size
    if change.kind == .percent, change.unit == "%", let ratio = now.ratio(to: then) {
      return Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100).meets(step)
    }
    // `a loss of 5 mln vs a gain of 2 mln` is no rise by 2 mln.
    guard change.kind == level.kind, change.unit == level.unit, change.start < level.start,
      let measure = level.measure, measure != "other"
    else { return nil }
    return (now - then).meets(step)
  }
}
