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
  }

  package let key: String
  package let type: CellType
  /// One line for the dictionary: what the column holds, its unit, its codes.
  package let meaning: String
  package let cell: @Sendable (Claim) -> Cell
}
