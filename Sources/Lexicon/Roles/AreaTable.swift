/// Countries, demonyms, capitals, blocs, historic states and regions, by their spellings.
package struct AreaTable: Sendable {
  package enum Form: String, Sendable, CaseIterable {
    case name, demonym, capital, bloc, region, city, language, nickname
    /// A body that is one country's: `USDA`.
    case body
  }

  package struct Rival: Sendable, Hashable {
    package let country: String
    /// Of a region its own name; else empty.
    package let region: String
  }

  package struct Area: Sendable, Hashable {
    /// ISO 3166-1 alpha-2, a historic code (`SU`, `DD`, `YU`, `CS`), or a bloc's name (`EU`, `OPEC`, `world`).
    package let code: String
    package let form: Form
    /// Of a region, its own name; else empty.
    package let region: String
    /// The code that the name stood for up to a year: `Moscow` is `SU` until 1991.
    package let historic: (code: String, until: Int)?
    /// What else the name may be, each where a text speaks of a country: of US the region Georgia, of LB another Tripoli.
    package let rivals: [Rival]

    /// The code that the name stands for in a year; the newest where the year is unknown.
    package func code(in year: Int?) -> String {
      guard let year, let historic, year <= historic.until else { return code }
      return historic.code
    }

    package static func == (a: Area, b: Area) -> Bool {
      a.code == b.code && a.form == b.form && a.region == b.region && a.historic?.code == b.historic?.code
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
  }

  private var areas: [Area] = []
  private var spellings: [(text: String, letters: LetterCase)] = []
  /// The first row of each spelling.
  private var rows: [UInt64: Int] = [:]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("areas")
    let (phrase, code, form) = (try table.column("phrase"), try table.column("code"), try table.column("kind"))
    let (letters, region) = (try table.column("case"), try table.column("region"))
    let (historic, rivals) = (try table.column("historic"), try table.column("rivals"))
    for row in table.rows {
      let hash = WordHash.of(phrase.text(row))
      if rows[hash] == nil { rows[hash] = spellings.count }
      spellings.append((phrase.text(row), try letters.choice(row)))
      areas.append(
        Area(
          code: code.text(row), form: try form.choice(row), region: region.text(row),
          historic: try Self.historic(historic, row), rivals: try Self.rivals(rivals, row)))
    }
  }

  /// `SU until 1991` → (`SU`, 1991).
  private static func historic(_ column: Table.Column, _ row: Table.Row) throws(TableError) -> (
    code: String, until: Int
  )? {
    let text = column.text(row)
    if text.isEmpty { return nil }
    let words = text.split(separator: " ")
    guard words.count == 3, words[1] == "until", let year = Int(words[2]) else {
      throw column.bad(row, expected: "CODE until YEAR")
    }
    return (String(words[0]), year)
  }

  /// `US=Georgia|LB` → the region Georgia of US, and something of LB.
  private static func rivals(_ column: Table.Column, _ row: Table.Row) throws(TableError) -> [Rival] {
    var rivals: [Rival] = []
    for word in column.list(row) {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts[0].utf8.count == 2 else { throw column.bad(row, expected: "CODE or CODE=REGION, parted by |") }
      rivals.append(Rival(country: String(parts[0]), region: parts.count > 1 ? String(parts[1]) : ""))
    }
    return rivals
  }

  package func area(_ row: Int32) -> Area { areas[Int(row)] }

  /// The area of a spelling as the table has it, whatever its letters' case.
  package func area(named name: String) -> Area? {
    rows[WordHash.of(name)].map { areas[$0] }
  }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() {
      phrases.add(spelling.text, Sense(.area, row: row), letters: spelling.letters)
    }
  }
}
