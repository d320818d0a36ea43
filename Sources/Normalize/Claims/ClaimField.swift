import Extract
import Lexicon

/// One key of the claim's record. `ClaimField.all` is the schema: JSON lines, CSV columns and the dictionary are made of it.
package struct ClaimField: Sendable {
  package enum CellType: String, Sendable { case text, integer, number, day, list, object }

  package enum Cell: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int)
    case decimal(ExactDecimal)
    case double(Double)
    case list([String])
    case confidences([Claim.FieldConfidence])
    case town(Town)
  }

  package let key: String
  package let type: CellType
  /// One line for the dictionary: what the column holds, its unit, its codes.
  package let meaning: String
  package let cell: @Sendable (Claim) -> Cell

  init(key: String, type: CellType, meaning: String, cell: @escaping @Sendable (Claim) -> Cell) {
    (self.key, self.type, self.meaning, self.cell) = (key, type, meaning, cell)
  }

  /// Every key, in the record's order.
  package static let all: [ClaimField] =
    identity + value + conversion + money + roles + distance + time + trail + rounded + constantPrices
    + names

  /// The field of a key; nil where there is none.
  package static func named(_ key: String) -> ClaimField? { all.first { $0.key == key } }

  static func text(_ key: String, _ meaning: String, _ get: @escaping @Sendable (Claim) -> String?) -> ClaimField {
    ClaimField(key: key, type: .text, meaning: meaning) { get($0).map(Cell.text) ?? .null }
  }

  static func day(_ key: String, _ meaning: String, _ get: @escaping @Sendable (Claim) -> String?) -> ClaimField {
    ClaimField(key: key, type: .day, meaning: meaning) { get($0).map(Cell.text) ?? .null }
  }

  static func integer(_ key: String, _ meaning: String, _ get: @escaping @Sendable (Claim) -> Int) -> ClaimField {
    ClaimField(key: key, type: .integer, meaning: meaning) { .integer(get($0)) }
  }

  static func decimal(_ key: String, _ meaning: String, _ get: @escaping @Sendable (Claim) -> ExactDecimal?)
    -> ClaimField
  {
    ClaimField(key: key, type: .number, meaning: meaning) { get($0).map(Cell.decimal) ?? .null }
  }

  static func double(_ key: String, _ meaning: String, _ get: @escaping @Sendable (Claim) -> Double?) -> ClaimField
  {
    ClaimField(key: key, type: .number, meaning: meaning) { get($0).map(Cell.double) ?? .null }
  }

  static func town(_ key: String, _ meaning: String, _ get: @escaping @Sendable (Claim) -> Town?) -> ClaimField {
    ClaimField(key: key, type: .object, meaning: meaning) { get($0).map(Cell.town) ?? .null }
  }
}
