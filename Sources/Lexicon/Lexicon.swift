/// The tables that the program reads text with, and the index of all their phrases. A class, so that everything that reads
/// with it holds one reference.
package final class Lexicon: Sendable {
  /// Where the tables were read from.
  package let tables: TableSet
  package let phrases: PhraseIndex
  package let numbers: NumberWords
  package let scales: ScaleWords
  package let units: UnitTable
  package let factors: CommodityFactors
  package let unitWords: UnitWords
  package let unitGoods: UnitGoods
  package let measuredGoods: MeasuredGoods
  package let currencies: CurrencyTable
  package let currencyWords: CurrencyWords
  package let pegs: CurrencyPegs
  package let plausible: PlausibleRanges
  package let exchanges: Exchanges
  package let qualifiers: QualifierWords
  package let functions: FunctionWords
  package let frequencies: FrequencyWords
  /// Words whose point does not end a sentence: `Mr.`, `Oct.`.
  package let abbreviations: WordSet
  package let entities: EntityTable
  /// Words that are no part of a counted noun phrase.
  package let stopWords: WordSet
  /// With a number before them, an address.
  package let streetWords: WordSet
  package let plurals: Plurals
  package let adjectives: Adjectives
  package let roles: RoleWords
  package let formerCountries: FormerCountries
  package let blocs: BlocTable
  package let times: TimeWords
  package let years: YearStarts
  package let dateOrders: DateOrders
  package let yearEdges: YearEdges
  /// What a sender puts around a story.
  package let storyWords: StoryWords

  package init(tables: TableSet = .embedded) throws(TableError) {
    self.tables = tables
    numbers = try NumberWords(tables)
    scales = try ScaleWords(tables)
    units = try UnitTable(tables)
    factors = try CommodityFactors(tables, units: units)
    unitWords = try UnitWords(tables, units: units)
    unitGoods = try UnitGoods(tables, units: units)
    measuredGoods = try MeasuredGoods(tables, units: units)
    currencies = try CurrencyTable(tables)
    currencyWords = try CurrencyWords(tables, currencies: currencies)
    pegs = try CurrencyPegs(tables)
    plausible = try PlausibleRanges(tables)
    exchanges = try Exchanges(tables)
    qualifiers = try QualifierWords(tables)
    functions = try FunctionWords(tables)
    frequencies = try FrequencyWords(tables)
    entities = try EntityTable(tables)
    abbreviations = try WordSet(tables, table: "abbreviations")
    stopWords = try WordSet(tables, table: "stop-words")
    streetWords = try WordSet(tables, table: "street-words")
    plurals = try Plurals(tables)
    adjectives = try Adjectives(tables)
    roles = try RoleWords(tables)
    formerCountries = try FormerCountries(tables)
    blocs = try BlocTable(tables)
    times = try TimeWords(tables)
    years = try YearStarts(tables)
    dateOrders = try DateOrders(tables)
    yearEdges = try YearEdges(tables)
    storyWords = try StoryWords(tables)
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
    try checkReplaced()
  }

  /// Of the user's tables what is checked by no reader, or read later than now.
  private func checkReplaced() throws(TableError) {
    for name in tables.replaced {
      let table = try tables.table(name)
      if let error = TableShape.all[name]?.badCells(in: table).first { throw error }
    }
  }
}
