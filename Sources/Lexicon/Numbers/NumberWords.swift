/// The words that write numbers: `twenty`, `hundred`, `dozen`, `half`.
package struct NumberWords: Sendable {
  /// How a word combines with the number around it.
  package enum Combination: String, Sendable, CaseIterable {
    case unit, teen, ten, multiplier, fraction, article, glyph, sign, vague, few
  }

  package struct Word: Sendable {
    package let value: ExactDecimal
    package let combination: Combination
  }

  private var words: [Word] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("numbers")
    let (word, value, combination) = (
      try table.column("word"), try table.column("value"), try table.column("class")
    )
    for row in table.rows {
      spellings.append(word.text(row))
      words.append(Word(value: try NumberWords.fraction(value, row), combination: try combination.choice(row)))
    }
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.number, row: row)) }
  }

  /// `0.5`, or `1/3`, which is cut to six places.
  private static func fraction(_ column: Table.Column, _ row: Table.Row) throws(TableError) -> ExactDecimal {
    let parts = column.text(row).split(separator: "/")
    guard parts.count == 2 else { return try column.number(row) }
    guard let above = ExactDecimal(parts[0]), let below = ExactDecimal(parts[1]),
      let value = above.divided(by: below)
    else { throw column.bad(row, expected: "a number or a fraction") }
    return value
  }
}
