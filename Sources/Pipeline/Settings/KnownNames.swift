import Extract
import Lexicon
import Load
import Normalize

/// The names that a pipeline file may use.
package struct KnownNames: Sendable {
  /// Codes of feed formats and of output formats.
  package var formats: [String]
  package var outputs: [String]
  /// Unit codes by dimension.
  package var units: [String: [String]]
  /// Codes of the units that certain goods may be given in, by the goods' names.
  package var goodsUnits: @Sendable (_ goods: String) -> [String]?
  package var isCurrency: @Sendable (_ code: String) -> Bool

  package var dimensions: [String] { units.keys.sorted() }

  /// What a unit measures; nil where it is no unit.
  func dimension(of unit: String) -> String? { units.first { $0.value.contains(unit) }?.key }
}

extension KnownNames {
  /// The names that the program's tables have.
  package init(lexicon: Lexicon) {
    var units: [String: [String]] = [:]
    for unit in lexicon.units.all { units[unit.kind, default: []].append(unit.code) }
    formats = FeedFormat.allCases.map(\.rawValue)
    outputs = Output.allCases.map(\.rawValue)
    self.units = units
    let (table, factors) = (lexicon.units, lexicon.factors)
    goodsUnits = { name in factors.goods(named: name).map { GoodsUnits.all(of: $0, table) } }
    let currencies = lexicon.currencies
    isCurrency = { currencies.currency(code: $0) != nil }
  }
}
