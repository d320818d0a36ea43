/// What kind of thing a phrase names. Each category is the content of one table.
package enum Category: UInt8, Sendable, CaseIterable {
  case number, scale, unit, currency, qualifier, function, frequency
  case timeWord
  case area, commodity, measure, change, status, speech, title, bearing, place
}

/// Several categories.
package struct CategorySet: Sendable, ExpressibleByArrayLiteral {
  package private(set) var bits: UInt32

  package init(_ category: Category) {
    bits = 1 << UInt32(category.rawValue)
  }

  package init(arrayLiteral categories: Category...) {
    bits = categories.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  @inlinable package func contains(_ category: Category) -> Bool { bits & 1 << UInt32(category.rawValue) != 0 }

  @inlinable package func meets(_ other: CategorySet) -> Bool { bits & other.bits != 0 }

  package mutating func insert(_ category: Category) { bits |= 1 << UInt32(category.rawValue) }
}

/// What a phrase means in one category: the row's place in its typed table.
package struct Sense: Sendable, Hashable {
  package let category: Category
  package let row: Int32

  package init(_ category: Category, row: Int) {
    self.category = category
    self.row = Int32(row)
  }
}

/// How a phrase must be written to be meant.
package enum LetterCase: String, Sendable, CaseIterable {
  case any = ""
  /// The first letter upper case: `May`, `MAY`, not `may`.
  case initial
  /// Letter for letter: `US`, not `us`.
  case exact
}
