import Glibc

/// How sure a decided field is, by its traits: the log-odds of its being right are the sum of what `confidences.tsv`
/// gives for each of them.
package struct ConfidenceTable: Sendable {
  /// Fields whose confidence is weighed; others keep their finder's own.
  package enum Field: String, Sendable, CaseIterable {
    case measure, change, reporter, partner, commodity, period, status
    case attributedTo = "attributed_to"

    /// From 0, in the order of `allCases`.
    package var place: Int {
      switch self {
      case .measure: 0
      case .change: 1
      case .reporter: 2
      case .partner: 3
      case .commodity: 4
      case .period: 5
      case .status: 6
      case .attributedTo: 7
      }
    }
  }

  private struct Weights {
    /// Hundredths, by the trait's place.
    var points = [Int](repeating: 0, count: ConfidenceTrait.allCases.count)
    var listed: TraitSet = []
    var asksVotes = false
  }

  /// The log-odds of 99 %, in hundredths: no field is surer.
  private static let most = 460
  private var weights: [Weights]
  /// Of log-odds from -`most` to `most`.
  private let confidences: [Double]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("confidences")
    let (field, trait) = (try table.column("field"), try table.column("trait"))
    let points = try table.column("points")
    weights = Field.allCases.map { _ in Weights() }
    confidences = (-ConfidenceTable.most...ConfidenceTable.most).map { odds in
      (100 / (1 + exp(-Double(odds) / 100))).rounded() / 100
    }
    let known = Dictionary(uniqueKeysWithValues: ConfidenceTrait.allCases.map { ("\($0)", $0) })
    for row in table.rows {
      guard let named = known[trait.text(row)] else { throw trait.bad(row, expected: "a trait") }
      let place = try field.choice(row, as: Field.self).place
      weights[place].points[named.rawValue] = try points.integer(row)
      weights[place].listed.insert(named, if: true)
      if named == .agreed || named == .most || named == .few { weights[place].asksVotes = true }
    }
  }

  /// The traits that say something of a field; none where the table has no rows of it.
  package func listed(for field: Field) -> TraitSet { weights[field.place].listed }

  /// It is weighed by what the story's other figures say.
  package func asksVotes(of field: Field) -> Bool { weights[field.place].asksVotes }

  /// 0.01 to 0.99, to two places.
  package func confidence(in field: Field, _ traits: TraitSet) -> Double {
    let points = weights[field.place].points
    var (sum, left) = (0, traits.rawValue)
    while left != 0 {
      sum += points[left.trailingZeroBitCount]
      left &= left - 1
    }
    return confidences[min(max(sum, -ConfidenceTable.most), ConfidenceTable.most) + ConfidenceTable.most]
  }
}
