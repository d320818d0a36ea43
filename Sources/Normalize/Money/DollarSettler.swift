import Extract
import Lexicon

/// Settles whose dollars a story's bare ones are, where an amount is stated in them and in another money: the rate that
/// the two imply is that of one country's dollar. `a loss of 100 mln dlrs (76 mln U.S. dlrs)` in 1987 → CAD.
struct DollarSettler: Sendable {
  /// The claim's dollar was settled by that of the named claim, or by the restatement that it names.
  static let settled = "dollar-by-rate"

  private let dollars: CurrencyConverter
  /// Of all dollars that a table knows the rate of.
  private let codes: [String]
  private let adjectives: [String]
  /// The area of each code.
  private let areaOfCode: [String: String]

  init(_ currencies: CurrencyTable, dollars: CurrencyConverter) {
    self.dollars = dollars
    let all = currencies.currencies(unit: "dollar")
    codes = all.map(\.code).filter { $0 == "USD" || !dollars.rates.table.months(of: $0).isEmpty }
    adjectives = all.flatMap(\.adjectives).map { $0.lowercased() }
    areaOfCode = Dictionary(all.map { ($0.code, $0.area) }, uniquingKeysWith: { first, _ in first })
  }

  /// Changes the unit of the claims whose dollar is settled.
  func settle(_ claims: inout [Claim], _ mentions: [Mention], _ article: Article) {
    let months = ClaimMonths(article)
    for index in claims.indices {
      guard let other = original(of: index, claims, mentions, article), let span = months.span(of: claims[other])
      else {
        continue
      }
      let near = claims[max(0, index - 50)..<min(claims.count, index + 50)]
      guard let answer = answer(claims[index], claims[other], span, near) else { continue }
      let (bare, witness) = answer.isOriginal ? (other, index) : (index, other)
      if claims[index].restates == nil { claims[index].restates = claims[other].id }
      return apply(answer.code, bare, witness, &claims)
    }
  }

  /// The claim that one restates, in the same dollars too: `100 mln dlrs (76 mln U.S. dlrs)` has one code before the
  /// rate tells them apart.
  private func original(of index: Int, _ claims: [Claim], _ mentions: [Mention], _ article: Article) -> Int? {
    if let other = mentions[index].restates { return claims.indices.contains(other) ? other : nil }
    guard index > 0, claims[index].kind == .money, claims[index - 1].kind == .money,
      claims[index].unit == claims[index - 1].unit,
      isInParentheses(mentions[index].span, behind: mentions[index - 1].span, article),
      codes.contains(claims[index].unit ?? ""), claims[index].lo != claims[index - 1].lo,
      isBare(claims[index]) != isBare(claims[index - 1])
    else { return nil }
    return index - 1
  }

  /// Nothing but blanks, an opening bracket and a short word or two stand between them.
  private func isInParentheses(_ span: Span, behind before: Span, _ article: Article) -> Bool {
    guard span.field == before.field, span.start > before.end, span.start - before.end <= 16 else { return false }
    let gap = article.bytes(of: span.field)[Int(before.end)..<Int(span.start)]
    return gap.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") } == UInt8(ascii: "(")
  }

  private struct Answer {
    let code: String
    /// Of the claim that is restated; else of the one that restates it.
    let isOriginal: Bool
  }

  private func answer(_ claim: Claim, _ original: Claim, _ span: MonthSpan, _ near: ArraySlice<Claim>) -> Answer? {
    guard let rate = ImpliedRate(of: claim, per: original),
      !rate.fits(from: rate.from, to: rate.to, dollars, in: span)
    else { return nil }
    let table = rate.from == rate.to ? 1 : rate.table(dollars, in: span)?.rate
    guard let table, abs(rate.value / table - 1) > 0.1 + rate.rounding else { return nil }
    if isBareDollar(original), let code = only(rate, span, near, { ($0, rate.to) }) {
      return Answer(code: code, isOriginal: true)
    }
    if isBareDollar(claim), let code = only(rate, span, near, { (rate.from, $0) }) {
      return Answer(code: code, isOriginal: false)
    }
    return nil
  }

  /// The dollar whose rate fits; of several the one of a country that the claims around have, and none where that is not
  /// one.
  private func only(
    _ rate: ImpliedRate, _ span: MonthSpan, _ near: ArraySlice<Claim>,
    _ pair: (String) -> (from: String, to: String)
  ) -> String? {
    let fitting = codes.filter { code in
      let (from, to) = pair(code)
      return from != to && rate.fits(from: from, to: to, dollars, in: span)
    }
    if fitting.count < 2 { return fitting.first }
    let named = fitting.filter { code in
      near.contains { $0.reporter == areaOfCode[code] || $0.partner == areaOfCode[code] }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// The other bare dollars of the same reporter are the same: they were read alike before.
  private func apply(_ code: String, _ bare: Int, _ witness: Int, _ claims: inout [Claim]) {
    let before = claims[bare].unit
    let places = claims.indices.filter { place in
      place != witness && claims[place].kind == .money && claims[place].unit == before
        && claims[place].reporter == claims[bare].reporter && isBareDollar(claims[place])
    }
    for place in places {
      claims[place].unit = code
      claims[place].checks.append("\(Self.settled):\(claims[place == bare ? witness : bare].id)")
    }
  }

  private func isBareDollar(_ claim: Claim) -> Bool { codes.contains(claim.unit ?? "") && isBare(claim) }

  /// No country before the dollar's word, no letter glued to its sign: `100 mln dlrs`, `$100 mln`, not `A$100 mln`.
  private func isBare(_ claim: Claim) -> Bool {
    let quote = claim.quote.lowercased()
    if let sign = quote.firstIndex(of: "$") {
      return sign == quote.startIndex || !quote[quote.index(before: sign)].isLetter
    }
    let words = quote.split { !$0.isLetter && $0 != "." }
    return !codes.contains { code in words.contains { $0 == code.lowercased() } }
      && !adjectives.contains { quote.contains($0 + " ") }
  }
}
