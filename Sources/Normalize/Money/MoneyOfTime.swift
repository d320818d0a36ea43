import Lexicon

/// Gives money of a name that was renewed the money of the figure's time.
///
/// A story tells its money in that of its own day. What was withdrawn before that day can be of the figure's time alone:
/// cruzeiros of 1992, told in 1995, are BRE, not the BRR of 1993. What is in use is taken as restated, as a writer of 1996
/// tells what Poland sold in 1992; that the zlotys of that year were other ones is a finding.
struct MoneyOfTime: Sendable {
  /// `older-currency:PLZ`: the country had this money of the same name in the figure's period.
  static let older = "older-currency"

  private let currencies: CurrencyTable

  init(_ currencies: CurrencyTable) { self.currencies = currencies }

  func settle(_ claim: inout Claim, published: String?) {
    guard claim.kind == .money || claim.kind == .price, let unit = claim.unit, let published,
      let start = claim.periodStart, let end = claim.periodEnd
    else { return }
    let day = String(published.prefix(10))
    let code = String(unit.prefix { $0 != "/" })
    guard let named = currencies.currency(code: code), let then = money(like: named, from: start, to: end),
      !claim.quote.contains(code)
    else { return }
    if !named.isInUse(on: day) {
      claim.unit = then.code + unit.dropFirst(code.count)
    } else if end < named.from {
      claim.checks.append("\(Self.older):\(then.code)")
    }
  }

  /// What the country had by that name all through a period, where it was another money.
  private func money(like named: Currency, from start: String, to end: String) -> Currency? {
    let then = currencies.currency(unit: named.unit, area: named.area, on: end)
    guard let then, then.code != named.code, then.isInUse(on: start), then.isInUse(on: end) else { return nil }
    return then
  }
}
