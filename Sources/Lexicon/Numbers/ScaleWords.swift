/// The words that multiply the number before them by a power of ten: `million`, `mln`, `bn`, `crore`.
package struct ScaleWords: Sendable {
  /// Where a scale word counts as one.
  package enum Place: String, Sendable, CaseIterable {
    case any
    /// Only without a blank between it and the number: `5k`.
    case glued
    /// Only so, and only in an amount of money: `$20m`.
    case money
  }

  package struct Word: Sendable {
    package let power: Int
    package let place: Place
  }

  private var words: [Word] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("scales")
    let (word, power, place) = (try table.column("word"), try table.column("power"), try table.column("where"))
    for row in table.rows {
      spellings.append(word.text(row))
      words.append(Word(power: try power.integer(row), place: try place.choice(row)))
    }
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  /// The word of exactly that spelling, for what is glued to digits: the `m` of `PS6m`.
  package func word(spelled spelling: String) -> Word? {
    spellings.firstIndex(of: spelling).map { words[$0] }
  }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.scale, row: row)) }
  }
}
