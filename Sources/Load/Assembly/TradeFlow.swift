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

  /// SDMX's letters: `X` for exports, `M` for imports.
  var letter: String? {
    switch key.measure {
    case "exports": "X"
    case "imports": "M"
    default: nil
    }
  }

  var per: String? { value?.per ?? quantity?.per }

  /// The value's; where that says nothing, the quantity's.
  var qualifier: String? {
    let all = [value?.qualifier, quantity?.qualifier].compactMap(\.self)
    return all.first { qualifier in qualifier != "none" } ?? all.first
  }
}
