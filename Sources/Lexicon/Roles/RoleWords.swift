/// The tables that say what a figure is of: places, goods, measures, changes, speakers.
package struct RoleWords: Sendable {
  package let areas: AreaTable
  package let commodities: CommodityTable
  package let grades: GradeWords
  package let measures: MeasureWords
  package let changes: ChangeWords
  package let statuses: StatusWords
  package let speech: SpeechWords
  package let titles: TitleWords
  package let bearings: BearingWords
  package let placeNouns: PlaceNouns
  package let grammar: GrammarWords
  package let cues: CueWords
  package let confidences: ConfidenceTable

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    areas = try AreaTable(tables)
    commodities = try CommodityTable(tables)
    grades = try GradeWords(tables)
    measures = try MeasureWords(tables)
    changes = try ChangeWords(tables)
    statuses = try StatusWords(tables)
    speech = try SpeechWords(tables)
    titles = try TitleWords(tables)
    bearings = try BearingWords(tables)
    placeNouns = try PlaceNouns(tables)
    grammar = try GrammarWords(tables)
    cues = try CueWords(tables)
    confidences = try ConfidenceTable(tables)
  }

  package func register(in phrases: inout PhraseList) {
    areas.register(in: &phrases)
    commodities.register(in: &phrases)
    measures.register(in: &phrases)
    changes.register(in: &phrases)
    statuses.register(in: &phrases)
    speech.register(in: &phrases)
    titles.register(in: &phrases)
    bearings.register(in: &phrases)
    placeNouns.register(in: &phrases)
  }
}
