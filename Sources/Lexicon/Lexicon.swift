/// The tables that the program reads text with, and the index of all their phrases. A class, so that everything that reads
/// with it holds one reference.
package final class Lexicon: Sendable {
  package let phrases: PhraseIndex
  package let numbers: NumberWords
  package let scales: ScaleWords
  package let units: UnitTable
  package let unitWords: UnitWords
  package let unitGoods: UnitGoods
  package let currencies: CurrencyTable
  package let currencyWords: CurrencyWords
  package let qualifiers: QualifierWords
  package let functions: FunctionWords
  package let frequencies: FrequencyWords
  /// Words whose point does not end a sentence: `Mr.`, `Oct.`.
  package let abbreviations: WordSet
  /// Words that are no part of a counted noun phrase.
  package let stopWords: WordSet
  /// With a number before them, an address.
  package let streetWords: WordSet
  package let plurals: Plurals
  package let adjectives: Adjectives
  package let roles: RoleWords
  package let times: TimeWords

  package init() throws(TableError) {
    numbers = try NumberWords()
    scales = try ScaleWords()
    units = try UnitTable()
    unitWords = try UnitWords(units: units)
    unitGoods = try UnitGoods(units: units)
    currencies = try CurrencyTable()
    currencyWords = try CurrencyWords(currencies: currencies)
    qualifiers = try QualifierWords()
    functions = try FunctionWords()
    frequencies = try FrequencyWords()
    abbreviations = try WordSet(table: "abbreviations")
    stopWords = try WordSet(table: "stop-words")
    streetWords = try WordSet(table: "street-words")
    plurals = try Plurals()
    adjectives = try Adjectives()
    roles = try RoleWords()
    times = try TimeWords()
    var phrases = PhraseList()
    numbers.register(in: &phrases)
    scales.register(in: &phrases)
    unitWords.register(in: &phrases)
    currencyWords.register(in: &phrases)
    qualifiers.register(in: &phrases)
    functions.register(in: &phrases)
    frequencies.register(in: &phrases)
    roles.register(in: &phrases)
    times.register(in: &phrases)
    self.phrases = PhraseIndex(phrases)
  }
}
