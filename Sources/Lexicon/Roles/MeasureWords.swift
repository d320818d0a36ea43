/// What a figure is of.
package enum Measure: String, Sendable, CaseIterable {
  case trade, exports, imports, balance, sale, purchase, shipment, production, consumption, stocks, capacity, price
  case tariff, quota, aid, demand, distance, other
}

/// The words that say what a figure is of: `exports`, `trade gap`, `shipped`.
package struct MeasureWords: Sendable {
  package enum Part: String, Sendable, CaseIterable {
    case noun, verb
    /// It names no measure though a word in it does: `trade minister`.
    case void
  }

  package struct Word: Sendable, Hashable {
    package let measure: Measure
    package let part: Part
    /// Of a balance `+` or `-`; else empty.
    package let sign: String
    /// Where the figure is a price, or an amount of goods, what it is of instead: a soybean loan per bushel is a price.
    package let price: Measure?
    package let goods: Measure?
    /// The only kinds of figures that it says it of, as claims write them; empty for all.
    package let kinds: [String]
  }

  private var words: [Word] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("measures")
    let (phrase, part) = (try table.column("phrase"), try table.column("part"))
    let (measure, sign) = (try table.column("measure"), try table.column("sign"))
    let (price, goods) = (try table.column("price"), try table.column("goods"))
    let kinds = try table.column("kinds")
    for row in table.rows {
      spellings.append(phrase.text(row))
      words.append(
        Word(
          measure: try measure.choice(row), part: try part.choice(row),
          sign: try sign.text(row, of: ["+", "-", ""]), price: try MeasureWords.optional(price, row),
          goods: try MeasureWords.optional(goods, row),
          kinds: kinds.text(row).split(separator: "|").map(String.init)))
    }
  }

  private static func optional(_ column: Table.Column, _ row: Table.Row) throws(TableError) -> Measure? {
    column.text(row).isEmpty ? nil : try column.choice(row)
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.measure, row: row)) }
  }
}
