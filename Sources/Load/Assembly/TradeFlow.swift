import Lexicon
import Normalize

/// A flow of goods or money as one story states it: an amount, a quantity, or both, with the claims they came from.
struct TradeFlow: Sendable, Hashable {
  /// What makes claims speak of the same flow.
  struct Key: Sendable, Hashable {
    var measure: String
    var reporter: String?
    var partner: String?
    var commodity: String?
    var period: String?
    var place: String?
    /// Nil for what is or was, `estimate` included; else `forecast`, `target` or `agreement`: a plan is another flow.
    var plan: String?
  }

  /// A number in a unit, as the text has it and as the dataset has it.
  struct Figure: Sendable, Hashable {
    var lo: ExactDecimal
    var hi: ExactDecimal
    var unit: String?
    var per: String?
    var qualifier: String
    var convertedLo: Double?
    var convertedHi: Double?
    var convertedUnit: String?
  }

  var key: Key
  /// Negative for a deficit.
  var value: Figure?
  var quantity: Figure?
  var hs: String?
  var periodStart: String?
  var periodEnd: String?
  var status: String?
  var attributedTo: String?
  var via: String?
  /// Ids in reading order, of restating claims too.
  var claims: [String]
  /// The share of the story's claims on this flow that agree with it, above 0 and at most 1.
  var agreeing = 1.0
  /// What the goods change hands for, by the piece or the unit.
  var price: Figure?
  /// The same in other units: `2.3 bn USD` of `2.1 bn EUR`, 10 ships of 460,000 tonnes.
  var also: [Figure] = []
  /// The first claim of the flow that this one is a part of.
  var partOf: String?

  /// Which way goods go, as the measure's reporter sees it.
  enum Direction: Sendable {
    case outward, inward

    init?(_ measure: String) {
      switch measure {
      case "exports", "sale", "shipment": self = .outward
      case "imports", "purchase": self = .inward
      default: return nil
      }
    }
  }

  /// SDMX's letters: `X` for exports, `M` for imports. A deal is one of them only where it has two sides: who sells at
  /// home exports nothing.
  var letter: String? {
    guard let direction = Direction(key.measure) else { return nil }
    let isDeal = key.measure != "exports" && key.measure != "imports"
    if isDeal, key.reporter == nil || key.partner == nil || key.reporter == key.partner { return nil }
    return direction == .outward ? "X" : "M"
  }

  var per: String? { value?.per ?? quantity?.per }

  /// The value's; where that says nothing, the quantity's.
  var qualifier: String? {
    let all = [value?.qualifier, quantity?.qualifier].compactMap(\.self)
    return all.first { qualifier in qualifier != "none" } ?? all.first
  }
}
