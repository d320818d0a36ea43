import Extract
import Lexicon

/// The parts of a total in one sentence: two or more figures behind it, of its measure and unit.
///
/// They add up to it within the rounding of the digits; or, where a word says that it holds them (`including 1.2 mln to
/// …`), they may be less but not more.
struct PartsCheck: Sendable {
  static let agrees = "parts-add-up"
  static let exceed = "parts-exceed-total"

  /// A total has at most so many parts.
  private static let most = 16

  let cues: CueWords

  func check(_ sentence: SentenceFigures, _ claims: inout [Claim], _ mentions: [Mention], _ article: Article) {
    var index = 0
    while index + 2 < sentence.places.count {
      let parts = parts(of: claims[sentence.places[index]], sentence.places[(index + 1)...], claims)
      guard parts.count > 1,
        let finding = finding(
          sentence.places[index], parts, claims,
          doHold: { holds(mentions[sentence.places[index]].span, mentions[parts[0]].span, article) })
      else {
        index += 1
        continue
      }
      CheckFinding.add(finding.category, to: [sentence.places[index]] + finding.parts, of: &claims)
      index += 1 + finding.parts.count
    }
  }

  /// The figures right behind a total that can be parts of it.
  private func parts(of total: Claim, _ places: ArraySlice<Int>, _ claims: [Claim]) -> [Int] {
    guard isSummand(total) else { return [] }
    return Array(
      places.prefix(Self.most).prefix { place in
        let part = claims[place]
        return isSummand(part) && part.kind == total.kind && part.unit == total.unit && part.per == total.per
          && part.measure == total.measure && part.periodStart == total.periodStart
          && Claim.agree(part.reporter, total.reporter)
      })
  }

  private func isSummand(_ claim: Claim) -> Bool {
    guard claim.isLevel, claim.restates == nil, claim.kind != .price, claim.kind != .number, claim.kind != .percent
    else { return false }
    return Interval(claim).map { $0.low > 0 } ?? false
  }

  private func finding(_ total: Int, _ parts: [Int], _ claims: [Claim], doHold: () -> Bool) -> (
    category: String, parts: [Int]
  )? {
    guard let whole = Interval(claims[total]), var sum = Interval(claims[parts[0]]), sum.low < whole.low else {
      return nil
    }
    for (count, place) in parts.enumerated().dropFirst() {
      guard let part = Interval(claims[place]) else { return nil }
      sum = sum + part
      if sum.meets(whole), isTight(sum) { return (Self.agrees, Array(parts[...count])) }
      if sum.low > whole.high { break }
    }
    return sum.low > whole.high && doHold() ? (Self.exceed, parts) : nil
  }

  /// Rounding that swallows the last part proves nothing.
  private func isTight(_ sum: Interval) -> Bool { sum.high - sum.low < 0.1 * sum.high }

  /// A word between the total and the first part says that the one holds the other.
  private func holds(_ total: Span, _ part: Span, _ article: Article) -> Bool {
    guard total.end < part.start else { return false }
    let between = article.bytes(of: total.field)[Int(total.end)..<Int(part.start)]
    return Tokenizer().tokens(of: Array(between)).contains { cues.has(.including, $0) }
  }
}
