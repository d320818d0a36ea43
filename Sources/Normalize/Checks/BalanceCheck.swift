import Extract

/// Exports less imports are the balance, and both together the trade: in one sentence, or in two that follow each other.
enum BalanceCheck {
  static let agrees = "balance-adds-up"
  static let differs = "balance-does-not-add-up"
  static let tradeAgrees = "trade-adds-up"
  static let tradeDiffers = "trade-does-not-add-up"

  /// A sentence of more figures is a table.
  private static let most = 24

  static func check(_ sentences: [SentenceFigures], _ claims: inout [Claim]) {
    for (index, sentence) in sentences.enumerated() where sentence.places.count <= most {
      let wholes = sentence.places.filter { place in
        (claims[place].measure == "balance" || claims[place].measure == "trade") && isAmount(claims[place])
      }
      if wholes.isEmpty { continue }
      let near = sentences[max(0, index - 1)...min(sentences.count - 1, index + 1)]
        .filter { $0.field == sentence.field && $0.places.count <= most }.flatMap(\.places)
      for whole in wholes { check(whole, near, &claims) }
    }
  }

  private static func check(_ whole: Int, _ near: [Int], _ claims: inout [Claim]) {
    let (out, into) = (
      sides("exports", of: claims[whole], near, claims), sides("imports", of: claims[whole], near, claims)
    )
    guard !out.isEmpty, !into.isEmpty else { return }
    let isBalance = claims[whole].measure == "balance"
    for exports in out {
      for imports in into where addsUp(claims[whole], claims[exports], claims[imports]) {
        let places = [whole, exports, imports]
        return CheckFinding.add(isBalance ? agrees : tradeAgrees, to: places, of: &claims)
      }
    }
    // Of several exports it is not known which are meant.
    guard out.count == 1, into.count == 1 else { return }
    CheckFinding.add(isBalance ? differs : tradeDiffers, to: [whole, out[0], into[0]], of: &claims)
  }

  private static func sides(_ measure: String, of whole: Claim, _ near: [Int], _ claims: [Claim]) -> [Int] {
    near.filter { place in
      let side = claims[place]
      return side.measure == measure && isAmount(side) && side.unit == whole.unit && side.kind == whole.kind
        && side.isOfSame(whole) && side.periodStart == whole.periodStart && side.periodEnd == whole.periodEnd
        && side.status == whole.status
    }
  }

  private static func isAmount(_ claim: Claim) -> Bool {
    claim.isLevel && claim.restates == nil && [.money, .mass, .volume].contains(claim.kind)
      && Interval(claim) != nil
  }

  private static func addsUp(_ whole: Claim, _ exports: Claim, _ imports: Claim) -> Bool {
    guard let total = Interval(whole), let out = Interval(exports), let into = Interval(imports) else {
      return false
    }
    if whole.measure == "trade" { return (out + into).meets(total) }
    let signs = whole.sign == nil ? [total, total.negated] : [whole.sign == "-" ? total.negated : total]
    // A deficit can be written as a negative number too.
    return signs.contains { (out - into).meets($0) }
      || (whole.sign == "-" && (out - into).meets(total) && total.high < 0)
  }
}
