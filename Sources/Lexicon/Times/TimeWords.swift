/// The words of time expressions, known by the hash of their token.
package struct TimeWords: Sendable {
  private var index = HashSlots()
  private var words: [TimeWord] = []
  /// Most words of a text end here.
  private var filter = HashFilter()
  private var holidays: [(name: String, day: String)] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    try addColumn("month", role: .month, of: tables.table("months"), code: "form")
    try addColumn("weekday", role: .weekday, of: tables.table("weekdays"))
    try addColumn("unit", role: .unit, of: tables.table("time-units"), code: "unit", number: "number")
    try addColumn("season", role: .season, of: tables.table("seasons"), code: "season")
    try addNumbers(tables.table("numbers"))
    try addRoles(tables.table("time-words"))
    try addHolidays(tables.table("holidays"))
  }

  /// The word's place in the table, nil for most words of a text.
  package func place(of token: Token) -> Int32? {
    guard filter.mayContain(token.hash) else { return nil }
    return index.value(token.hash)
  }

  package func word(at place: Int32) -> TimeWord { words[Int(place)] }

  /// The roles of a word as it is written.
  package func roles(at place: Int32, isCapitalized: Bool) -> TimeRoles {
    var roles = words[Int(place)].roles
    if isCapitalized { roles.formUnion(words[Int(place)].capitalRoles) }
    return roles
  }

  /// The notation of a holiday's day: Thanksgiving Day → `11W4-4`.
  package func holiday(_ row: Int32) -> String { holidays[Int(row)].day }

  /// Holidays are the phrases of time expressions; all else in them are single words.
  package func register(in phrases: inout PhraseList) {
    for (row, holiday) in holidays.enumerated() {
      phrases.add(holiday.name, Sense(.timeWord, row: row), letters: .initial)
    }
  }

  private mutating func add(_ word: String, _ sense: TimeSense) {
    let hash = WordHash.of(word)
    if let place = index.value(hash) {
      words[Int(place)].add(sense)
    } else {
      index.set(hash, Int32(words.count))
      filter.insert(hash)
      var new = TimeWord()
      new.add(sense)
      words.append(new)
    }
  }

  private mutating func addColumn(
    _ column: String, role: TimeRole, of table: Table, code: String? = nil, number: String? = nil
  ) throws(TableError) {
    let (word, value) = (try table.column("word"), try table.column(column))
    let letters: Table.Column? = table.columns.contains("case") ? try table.column("case") : nil
    let codes: Table.Column? = if let code { try table.column(code) } else { nil }
    let many: Table.Column? = if let number { try table.column(number) } else { nil }
    for row in table.rows {
      let figure = many.map { $0.text(row) == "many" ? 2 : 1 } ?? Int(value.text(row)) ?? 0
      add(
        word.text(row),
        TimeSense(
          role: role, number: figure, code: codes?.text(row) ?? "",
          letters: try letters?.choice(row) ?? .any))
    }
  }

  /// The whole numbers of the number table.
  private mutating func addNumbers(_ table: Table) throws(TableError) {
    let (word, value) = (try table.column("word"), try table.column("value"))
    let combination = try table.column("class")
    for row in table.rows where !["article", "vague", "few"].contains(combination.text(row)) {
      guard let number = Int(value.text(row)) else { continue }
      add(word.text(row), TimeSense(role: .number, number: number, code: "", letters: .any))
    }
  }

  private mutating func addRoles(_ table: Table) throws(TableError) {
    let (word, name) = (try table.column("word"), try table.column("role"))
    let (value, letters) = (try table.column("value"), try table.column("case"))
    for row in table.rows {
      guard let role = TimeRole(name: name.text(row)) else {
        throw name.bad(row, expected: "one of " + TimeRole.allCases.map { "\($0)" }.joined(separator: ", "))
      }
      let code = value.text(row)
      add(
        word.text(row),
        TimeSense(role: role, number: Int(code) ?? 0, code: code, letters: try letters.choice(row)))
    }
  }

  private mutating func addHolidays(_ table: Table) throws(TableError) {
    let (phrase, day) = (try table.column("phrase"), try table.column("day"))
    let tokenizer = Tokenizer()
    for row in table.rows {
      let name = phrase.text(row)
      holidays.append((name, day.text(row)))
      let bytes = Array(name.utf8)
      guard let first = tokenizer.tokens(of: bytes).first else { continue }
      let opening = String(decoding: bytes[first.range], as: UTF8.self)
      add(opening, TimeSense(role: .holiday, number: 0, code: "", letters: .initial))
    }
  }
}
