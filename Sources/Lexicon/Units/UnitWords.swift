/// The spellings of units: `tonnes`, `bpd`, `bcm`, `°C`.
package struct UnitWords: Sendable {
  /// Where a spelling counts.
  package enum Place: String, Sendable, CaseIterable {
    case any = ""
    /// Only without a blank before it: `13mm`.
    case glued
    /// Only as what a price or a yield is of: `60 dlrs a head`.
    case price
  }

  package struct Word: Sendable {
    /// A code of `units.tsv`, or a rate of one (`bbl/d`).
    package let unit: String
    /// The word stands for this power of ten of the unit: `bcm` is 10⁹ `m3`.
    package let power: Int
    package let place: Place
  }

  private var words: [Word] = []
  private var spellings: [(text: String, letters: LetterCase)] = []

  package init(_ tables: TableSet = .embedded, units: UnitTable) throws(TableError) {
    let table = try tables.table("unit-words")
    let (word, unit, power) = (try table.column("word"), try table.column("unit"), try table.column("power"))
    let (place, letters) = (try table.column("where"), try table.column("case"))
    for row in table.rows {
      let code = unit.text(row)
      let measured = code.split(separator: "/").first.map(String.init) ?? code
      guard units.unit(code: code) != nil || units.unit(code: measured) != nil else {
        throw unit.bad(row, expected: "a code of units.tsv")
      }
      spellings.append((word.text(row), try letters.choice(row)))
      words.append(
        Word(
          unit: code, power: power.text(row).isEmpty ? 0 : try power.integer(row),
          place: try place.choice(row)))
    }
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() {
      phrases.add(spelling.text, Sense(.unit, row: row), letters: spelling.letters)
    }
  }
}
