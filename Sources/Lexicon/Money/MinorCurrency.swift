/// The codes of hundredths in which markets quote: `USc` of `USD`, `GBp` of `GBP`.
package enum MinorCurrency {
  private static let codes = ["USD": "USc", "GBP": "GBp"]
  private static let wholes = Dictionary(uniqueKeysWithValues: codes.map { ($0.value, $0.key) })

  package static func hundredth(of currency: String) -> String? { codes[currency] }

  /// `USD` of `USc`; nil of a currency itself.
  package static func whole(of code: String) -> String? { wholes[code] }
}
