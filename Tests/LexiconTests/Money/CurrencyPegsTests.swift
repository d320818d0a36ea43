import Testing

@testable import Lexicon

@Suite struct CurrencyPegsTests {
  @Test func everyRowIsOfCurrenciesAndNoMonthHasTwo() throws {
    let (table, currencies) = (try TableSet.embedded.table("pegs"), try CurrencyTable())
    let (currency, anchor, kind) = (
      try table.column("currency"), try table.column("anchor"), try table.column("kind")
    )
    let (from, to) = (try table.column("from"), try table.column("to"))
    var last: [String: String] = [:]
    for row in table.rows.sorted(by: { from.text($0) < from.text($1) }) {
      #expect(
        currencies.currency(code: currency.text(row)) != nil && currencies.currency(code: anchor.text(row)) != nil)
      if kind.text(row) == "redenomination" { continue }
      let before = last[currency.text(row)] ?? ""
      #expect(before < from.text(row), "\(currency.text(row)) \(from.text(row))")
      last[currency.text(row)] = to.text(row).isEmpty ? "9999-12" : to.text(row)
    }
  }

  @Test func aPegHoldsInItsMonths() throws {
    let pegs = try CurrencyPegs()
    let (may, june) = (1986 * 12 + 4, 1986 * 12 + 5)
    #expect(pegs.peg(of: "SAR", in: may) == nil)
    #expect(pegs.peg(of: "SAR", in: june)?.words == "3.75 SAR per USD since 1986-06: Saudi Central Bank")
    #expect(pegs.peg(of: "TRL", in: 2004 * 12) == nil && pegs.peg(of: "TRL", in: 2005 * 12)?.anchor == "TRY")
    #expect(pegs.predecessor(of: "TRY", in: 2004 * 12)?.currency == "TRL")
  }
}
