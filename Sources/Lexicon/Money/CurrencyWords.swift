/// The spellings of money: `dlrs`, `Canadian dlrs`, `A$`, `cts`, `USD`.
package struct CurrencyWords: Sendable {
  package enum Place: String, Sendable, CaseIterable {
    case any = ""
    case before, after, glued
    /// Beside a number with a scale word or of five digits only, since the word has other meanings: `R500 million`.
    case scaled
  }

  package struct Word: Sendable {
    /// The unit's name in `currencies.tsv`; empty where the word names one currency only.
    package let unit: String
    /// The country that the words name, else empty.
    package let area: String
    /// The currency where the text names no country; of several the first that was in use: lire, after them Turkey's.
    package let currencies: [String]
    package let place: Place
    /// -2 for hundredths: cents, pence.
    package let power: Int
    /// The row of the same word as another unit's: `fils` of a dinar and of a dirham.
    fileprivate(set) package var other: Int32?

    package var currency: String { currencies.first ?? "" }

    /// A word that several countries share, without a country.
    package var isShared: Bool { !unit.isEmpty && area.isEmpty }
  }

  private var words: [Word] = []
  private var spellings: [(row: Int, text: String, letters: LetterCase)] = []
  private var bySpelling: [String: Int] = [:]

  package init(_ tables: TableSet = .embedded, currencies: CurrencyTable) throws(TableError) {
    let table = try tables.table("currency-words")
    let (word, unit, currency) = (try table.column("word"), try table.column("unit"), try table.column("currency"))
    let (place, power, letters) = (try table.column("place"), try table.column("power"), try table.column("case"))
    for row in table.rows {
      let codes = currency.list(row)
      guard !codes.isEmpty, codes.allSatisfy({ currencies.currency(code: $0) != nil }) else {
        throw currency.bad(row, expected: "a code of currencies.tsv")
      }
      let meaning = Word(
        unit: unit.text(row), area: "", currencies: codes, place: try place.choice(row),
        power: power.text(row).isEmpty ? 0 : try power.integer(row))
      add(word.text(row), meaning, letters: try letters.choice(row))
      addNational(word.text(row), meaning, currencies.currencies(unit: meaning.unit))
    }
    for currency in currencies.all {
      let meaning = Word(
        unit: "", area: currency.area, currencies: [currency.code], place: currency.written, power: 0)
      add(currency.code, meaning, letters: .exact)
    }
  }

  package func word(_ row: Int32) -> Word { words[Int(row)] }

  /// The word of exactly that spelling, for what is glued to digits: `USD115`, `Rs500`.
  package func word(spelled spelling: String) -> Word? { bySpelling[spelling].map { words[$0] } }

  package func register(in phrases: inout PhraseList) {
    for spelling in spellings {
      phrases.add(spelling.text, Sense(.currency, row: spelling.row), letters: spelling.letters)
    }
  }

  private mutating func add(_ spelling: String, _ meaning: Word, letters: LetterCase) {
    if let first = bySpelling[spelling], words[first].isShared, meaning.isShared, words[first].unit != meaning.unit
    {
      words[first].other = Int32(words.count)
    } else {
      if bySpelling[spelling] == nil { bySpelling[spelling] = words.count }
      spellings.append((words.count, spelling, letters))
    }
    words.append(meaning)
  }

  /// `Canadian dlrs`, `U.S. cts`: the spelling behind each country's adjectives. Symbols take none.
  private mutating func addNational(_ spelling: String, _ meaning: Word, _ candidates: [Currency]) {
    guard spelling.utf8.allSatisfy({ $0 < 128 && $0 != UInt8(ascii: "$") }), meaning.place != .glued,
      meaning.place != .scaled
    else { return }
    var seen: Set<String> = []
    for currency in candidates where currency.unit == meaning.unit {
      for adjective in currency.adjectives where seen.insert(adjective).inserted {
        let national = Word(
          unit: meaning.unit, area: currency.area, currencies: [currency.code], place: .any, power: meaning.power)
        add(adjective + " " + spelling, national, letters: .any)
      }
    }
  }
}
