/// How a table is made: which columns hold its words, how a text is compared with them, and what else its cells hold beside
/// what the table's own reader checks.
struct TableShape: Sendable {
  enum Reading: Sendable {
    /// Runs of tokens, letters' case as the row says.
    case phrases
    /// One token each.
    case tokens
    /// Codes, compared letter for letter, never with a text.
    case codes
  }

  let reading: Reading
  /// The columns that hold words.
  let words: [String]
  /// The columns that tell the meanings of one word apart: a word may stand once for each of their values.
  let apart: [String]
  /// Its words name things in a text: one that another such table has too is a homograph.
  let names: Bool
  let cells: [(column: String, shape: CellShape)]

  /// What a unit may measure.
  private static let unitKinds = [
    "mass", "volume", "energy", "power", "length", "area", "speed", "temperature", "percent", "count", "quantity",
    "time",
  ]

  /// Tables whose words mean the same: a code and its spelling, a span of time.
  static let kin: [Set<String>] = [["currencies", "currency-words"], ["frequency-words", "time-units"]]

  private init(
    _ reading: Reading, _ words: String..., apart: [String] = [], names: Bool = false,
    cells: [(column: String, shape: CellShape)] = []
  ) {
    (self.reading, self.words, self.apart, self.names) = (reading, words, apart, names)
    self.cells = [(words[0], .text)] + cells
  }

  static let all: [String: TableShape] = [
    "abbreviations": TableShape(.tokens, "word"),
    "adjectives": TableShape(.tokens, "word"),
    "areas": TableShape(.phrases, "phrase", names: true, cells: [("code", .text)]),
    "bearings": TableShape(.phrases, "phrase", names: true, cells: [("code", .text)]),
    "blocs": TableShape(
      .codes, "bloc", apart: ["member", "from"], cells: [("name", .text), ("from", .day), ("until", .day)]),
    "changes": TableShape(.phrases, "phrase", names: true),
    "cities": TableShape(
      .codes, "geonameid",
      cells: [
        ("name", .text), ("country", .capitals(2)), ("lat", .real(-90...90)), ("lon", .real(-180...180)),
        ("population", .whole(0...100_000_000)),
      ]),
    "codes": TableShape(.codes, "code", apart: ["list"], cells: [("list", .text), ("name", .text)]),
    "commodities": TableShape(.phrases, "singular", "plural", names: true),
    "confidences": TableShape(.codes, "trait", apart: ["field"], cells: [("points", .whole(-460...460))]),
    "commodity-factors": TableShape(
      .codes, "goods", apart: ["grade", "unit", "area", "from"],
      cells: [
        ("hs", .text), ("unit", .text), ("to", .text), ("factor", .real(1e-9...1e9)),
        ("tolerance", .real(0...0.999)),
        ("source", .text),
      ]),
    "crop-years": TableShape(
      .codes, "hs", apart: ["area", "from"],
      cells: [("area", .text), ("month", .whole(1...12)), ("source", .text)]),
    "currencies": TableShape(
      .codes, "code", names: true,
      cells: [("code", .capitals(3)), ("digits", .whole(0...8)), ("from", .day), ("to", .day)]),
    "currency-words": TableShape(.phrases, "word", apart: ["unit"], names: true),
    "date-orders": TableShape(
      .codes, "area", cells: [("area", .capitals(2)), ("order", .oneOf(["day", "month"]))]),
    "exchanges": TableShape(.tokens, "suffix", cells: [("area", .capitals(2))]),
    "entities": TableShape(.codes, "name", cells: [("scalar", .text)]),
    "fiscal-years": TableShape(
      .codes, "area", apart: ["from"],
      cells: [("area", .capitals(2)), ("month", .whole(1...12)), ("source", .text)]),
    "folded-letters": TableShape(.codes, "plain", cells: [("letters", .text)]),
    "former-countries": TableShape(
      .codes, "iso",
      cells: [
        ("iso", .capitals(4)), ("code", .text), ("name", .text), ("ended", .whole(1900...2100)),
        ("successors", .text),
      ]),
    "frequency-words": TableShape(.phrases, "word", names: true, cells: [("per", .text), ("suffix", .text)]),
    "function-words": TableShape(.phrases, "phrase", names: true),
    "grades": TableShape(.tokens, "word"),
    "grammar": TableShape(.tokens, "word"),
    "holidays": TableShape(.phrases, "phrase", names: true, cells: [("day", .text)]),
    "homographs": TableShape(.phrases, "word", cells: [("decides", .text)]),
    "hs": TableShape(.codes, "hs", cells: [("description", .text)]),
    "measured-goods": TableShape(.codes, "unit", cells: [("hs", .text)]),
    "measures": TableShape(.phrases, "phrase", names: true),
    "months": TableShape(.tokens, "word", names: true, cells: [("month", .whole(1...12))]),
    "numbers": TableShape(.phrases, "word", names: true),
    "pegs": TableShape(
      .codes, "currency", apart: ["anchor", "from"],
      cells: [
        ("currency", .capitals(3)), ("anchor", .capitals(3)), ("units", .real(1e-12...1e12)), ("from", .month),
        ("source", .text),
      ]),
    "plausible": TableShape(
      .codes, "measure", apart: ["goods", "kind", "unit", "from"],
      cells: [
        ("goods", .text), ("kind", .oneOf(["price", "mass", "volume", "energy", "flow", "money", "length"])),
        ("unit", .text), ("source", .text),
      ]),
    "place-nouns": TableShape(.phrases, "phrase", names: true),
    "plurals": TableShape(.codes, "plural"),
    "qualifiers": TableShape(.phrases, "phrase", apart: ["side"], names: true),
    "rates": TableShape(
      .codes, "month", apart: ["currency"],
      cells: [
        ("month", .month), ("currency", .capitals(3)), ("units_per_usd", .real(1e-12...1e12)), ("source", .text),
      ]),
    "role-cues": TableShape(.tokens, "word", apart: ["cue"]),
    "scales": TableShape(.phrases, "word", names: true),
    "seasons": TableShape(.tokens, "word", names: true, cells: [("season", .oneOf(["SP", "SU", "FA", "WI"]))]),
    "speech": TableShape(.phrases, "phrase", names: true),
    "statuses": TableShape(.phrases, "phrase", names: true),
    "stop-words": TableShape(.tokens, "word"),
    "story-words": TableShape(.phrases, "phrase"),
    "street-words": TableShape(.tokens, "word"),
    "time-units": TableShape(
      .tokens, "word", names: true,
      cells: [("unit", .oneOf(TimeUnit.allCases.map(\.rawValue))), ("number", .oneOf(["one", "many"]))]),
    "time-words": TableShape(.tokens, "word", apart: ["role"]),
    "titles": TableShape(.phrases, "phrase", names: true),
    "unit-goods": TableShape(.codes, "unit", apart: ["goods", "area"]),
    "unit-words": TableShape(.phrases, "word", names: true),
    "units": TableShape(
      .codes, "code", cells: [("kind", .oneOf(unitKinds)), ("base", .text), ("definition", .text)]),
    "weekdays": TableShape(.tokens, "word", names: true, cells: [("weekday", .whole(1...7))]),
    "year-edges": TableShape(.tokens, "word", cells: [("edge", .oneOf(["first", "last"]))]),
    "zones": TableShape(.codes, "zone", cells: [("minutes", .whole(-1440...1440))]),
  ]

  /// The cells that hold what they may not.
  func badCells(in table: Table) -> [TableError] {
    var errors: [TableError] = []
    for cell in cells {
      guard let column = try? table.column(cell.column) else { continue }
      for row in table.rows where !cell.shape.accepts(column.text(row)) {
        errors.append(column.bad(row, expected: cell.shape.expected))
      }
    }
    return errors
  }
}
