/// Reads each table as the program does.
enum TableLoads {
  private typealias Load = @Sendable (TableSet) throws(TableError) -> Void

  /// The most errors of one table that are told.
  private static let limit = 100

  /// What its reader says of a table: after each bad row it goes on with the next.
  static func errors(of name: String, in tables: TableSet) -> [TableError] {
    var (tables, errors): (TableSet, [TableError]) = (tables, [])
    while errors.count < limit, let error = firstError(of: name, in: tables) {
      errors.append(error)
      guard error.line > 0 else { break }
      tables = tables.omitting(line: error.line, of: name)
    }
    return errors
  }

  /// Errors of another table that the reader needs are told there.
  private static func firstError(of name: String, in tables: TableSet) -> TableError? {
    do throws(TableError) {
      _ = try tables.table(name)
      try load(of: name)?(tables)
      return nil
    } catch {
      return error.place == tables.place(of: name) ? error : nil
    }
  }

  private static func load(of name: String) -> Load? {
    switch name {
    case "abbreviations", "stop-words", "street-words":
      { tables throws(TableError) in _ = try WordSet(tables, table: name) }
    case "adjectives": { tables throws(TableError) in _ = try Adjectives(tables) }
    case "areas": { tables throws(TableError) in _ = try AreaTable(tables) }
    case "bearings": { tables throws(TableError) in _ = try BearingWords(tables) }
    case "blocs": { tables throws(TableError) in _ = try BlocTable(tables) }
    case "changes": { tables throws(TableError) in _ = try ChangeWords(tables) }
    case "codes": { tables throws(TableError) in _ = try CodeNames(tables) }
    case "commodities": { tables throws(TableError) in _ = try CommodityTable(tables) }
    case "confidences": { tables throws(TableError) in _ = try ConfidenceTable(tables) }
    case "commodity-factors":
      { tables throws(TableError) in _ = try CommodityFactors(tables, units: UnitTable(tables)) }
    case "crop-years", "fiscal-years": { tables throws(TableError) in _ = try YearStarts(tables) }
    case "currencies": { tables throws(TableError) in _ = try CurrencyTable(tables) }
    case "currency-words":
      { tables throws(TableError) in _ = try CurrencyWords(tables, currencies: CurrencyTable(tables)) }
    case "date-orders": { tables throws(TableError) in _ = try DateOrders(tables) }
    case "exchanges": { tables throws(TableError) in _ = try Exchanges(tables) }
    case "entities": { tables throws(TableError) in _ = try EntityTable(tables) }
    case "folded-letters": { tables throws(TableError) in _ = try FoldedLetters(tables) }
    case "former-countries": { tables throws(TableError) in _ = try FormerCountries(tables) }
    case "frequency-words": { tables throws(TableError) in _ = try FrequencyWords(tables) }
    case "function-words": { tables throws(TableError) in _ = try FunctionWords(tables) }
    case "grades": { tables throws(TableError) in _ = try GradeWords(tables) }
    case "grammar": { tables throws(TableError) in _ = try GrammarWords(tables) }
    case "homographs": { tables throws(TableError) in _ = try HomographTable(tables) }
    case "hs": { tables throws(TableError) in _ = try GoodsHeadings(tables) }
    case "measures": { tables throws(TableError) in _ = try MeasureWords(tables) }
    case "numbers": { tables throws(TableError) in _ = try NumberWords(tables) }
    case "pegs": { tables throws(TableError) in _ = try CurrencyPegs(tables) }
    case "plausible": { tables throws(TableError) in _ = try PlausibleRanges(tables) }
    case "place-nouns": { tables throws(TableError) in _ = try PlaceNouns(tables) }
    case "plurals": { tables throws(TableError) in _ = try Plurals(tables) }
    case "qualifiers": { tables throws(TableError) in _ = try QualifierWords(tables) }
    case "role-cues": { tables throws(TableError) in _ = try CueWords(tables) }
    case "scales": { tables throws(TableError) in _ = try ScaleWords(tables) }
    case "speech": { tables throws(TableError) in _ = try SpeechWords(tables) }
    case "statuses": { tables throws(TableError) in _ = try StatusWords(tables) }
    case "story-words": { tables throws(TableError) in _ = try StoryWords(tables) }
    case "titles": { tables throws(TableError) in _ = try TitleWords(tables) }
    case "measured-goods":
      { tables throws(TableError) in _ = try MeasuredGoods(tables, units: UnitTable(tables)) }
    case "unit-goods": { tables throws(TableError) in _ = try UnitGoods(tables, units: UnitTable(tables)) }
    case "unit-words": { tables throws(TableError) in _ = try UnitWords(tables, units: UnitTable(tables)) }
    case "units": { tables throws(TableError) in _ = try UnitTable(tables) }
    case "year-edges": { tables throws(TableError) in _ = try YearEdges(tables) }
    case "holidays", "months", "seasons", "time-units", "time-words", "weekdays":
      { tables throws(TableError) in _ = try TimeWords(tables) }
    default: nil
    }
  }
}
