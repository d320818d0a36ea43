/// Goods of trade news and their Harmonized System codes.
package struct CommodityTable: Sendable {
  package struct Commodity: Sendable, Hashable {
    package let singular: String
    /// 2 or 4 digits; empty where the goods are of no one chapter.
    package let hs: String
    /// The word is also a common one (`lead`, `chip`): it names goods only where the grammar says so.
    package let isWeak: Bool
    /// It stands for any goods (`cargo`, `product`): what it is of, the story says.
    package let isBroad: Bool
  }

  private var commodities: [Commodity] = []
  private var spellings: [(text: String, row: Int, letters: LetterCase)] = []
  private var singulars: [UInt64: Int] = [:]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("commodities")
    let (singular, plural, hs) = (try table.column("singular"), try table.column("plural"), try table.column("hs"))
    let (letters, strength) = (try table.column("case"), try table.column("strength"))
    for (index, row) in table.rows.enumerated() {
      let letters: LetterCase = try letters.choice(row)
      for spelling in [singular.text(row), plural.text(row)] where !spelling.isEmpty {
        spellings.append((spelling, index, letters))
        singulars[WordHash.of(spelling)] = index
      }
      let power = try strength.text(row, of: ["weak", "broad", ""])
      commodities.append(
        Commodity(
          singular: singular.text(row), hs: hs.text(row), isWeak: !power.isEmpty, isBroad: power == "broad"))
    }
  }

  package var all: [Commodity] { commodities }

  package func commodity(_ row: Int32) -> Commodity { commodities[Int(row)] }

  /// Whether the phrase, in dictionary form, ends in the name of goods: `luxury car`; not `oil executive`.
  package func endsInGoods(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    return words.indices.contains { singulars[WordHash.of(words[$0...].joined(separator: " "))] != nil }
  }

  /// A goods phrase in the text's words, singular and in lower case: `Soft Red Winter Wheats` → `soft red winter wheat`.
  package func singular(_ phrase: String) -> String {
    let words = phrase.split(separator: " ").map(String.init)
    for start in words.indices {
      let tail = words[start...].joined(separator: " ")
      guard let row = singulars[WordHash.of(tail)] else { continue }
      let grades = words[..<start].map { $0.lowercased() }
      return (grades + [commodities[row].singular]).joined(separator: " ")
    }
    return phrase.lowercased()
  }

  package func register(in phrases: inout PhraseList) {
    for spelling in spellings {
      phrases.add(spelling.text, Sense(.commodity, row: spelling.row), letters: spelling.letters)
    }
  }
}
