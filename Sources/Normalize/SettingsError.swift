import Lexicon

/// What is wrong with the settings of the normalize stage.
package enum SettingsError: Error, Hashable {
  case unknownUnit(dimension: String, unit: String)
  case unknownUnitOfGoods(goods: String, unit: String)
  /// A row of `units.tsv` that UDUNITS does not take.
  case badUnit(TableError)
  case unknownCurrency(String)
  case unreadableRates(String)
  case badRates(file: String, line: Int, message: String)
  case unreadableTable(String)
  case badTable(file: String, line: Int, message: String)
}

extension SettingsError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownUnit(let dimension, let unit): return "no unit '\(unit)' of \(dimension)"
    case .unknownUnitOfGoods(let goods, let unit):
      return "no unit '\(unit)' of \(goods); expected a unit of mass, or one that commodity-factors.tsv weighs"
    case .badUnit(let error): return error.description
    case .unknownCurrency(let code): return "no currency '\(code)'; expected an ISO 4217 code"
    case .unreadableRates(let file), .unreadableTable(let file): return "\(file): can't be read"
    case .badRates(let file, let line, let message), .badTable(let file, let line, let message):
      return "\(file):\(line): \(message)"
    }
  }
}
