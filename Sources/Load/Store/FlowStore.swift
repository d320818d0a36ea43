import Lexicon

/// The figures of all flows for the time of a run, in a table of the store's own that is gone with it.
final class FlowStore {
  /// So many other figures of one flow, the last ones before it, a figure is held against.
  private static let reach = 8

  private let database: Database
  private let put: Statement

  init(_ database: Database) throws(LoadError) {
    self.database = database
    try database.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS flows (
        key TEXT NOT NULL, published TEXT NOT NULL, source TEXT NOT NULL, article TEXT NOT NULL, place INTEGER NOT NULL,
        line TEXT NOT NULL);
      DELETE FROM flows
      """)
    put = try database.prepare("INSERT INTO flows VALUES (?, ?, ?, ?, ?, ?)")
  }

  func add(_ article: StoredArticle) throws(LoadError) {
    for (place, flow) in article.rows.flows.enumerated() {
      try put.run([
        .text(flow.key), .text(article.published), .text(article.source), .text(article.id), .integer(place),
        .text(flow.line),
      ])
    }
  }

  /// By flow, then by the later story's day.
  func eachConflict(_ body: (Conflict) throws(LoadError) -> Void) throws(LoadError) {
    let rows = try database.prepare("SELECT key, line FROM flows ORDER BY key, published, source, article, place")
    var (key, earlier, story) = ("", [FlowLine](), [FlowLine]())
    while try rows.step() {
      guard let next = rows.text(0), let stored = rows.text(1), let line = FlowLine(stored: stored) else {
        throw .failed(path: database.path, reason: "a flow cannot be read back")
      }
      if next != key || story.first.map({ !$0.isOfOneStory(with: line) }) ?? false {
        try hold(story, against: &earlier, body)
        story = []
      }
      if next != key { (key, earlier) = (next, []) }
      story.append(line)
    }
    try hold(story, against: &earlier, body)
  }

  /// The same figure again, by whoever, is told once.
  private func hold(
    _ story: [FlowLine], against earlier: inout [FlowLine], _ body: (Conflict) throws(LoadError) -> Void
  ) throws(LoadError) {
    for line in FlowLine.single(story) {
      for other in earlier { if let conflict = Conflict(other, line) { try body(conflict) } }
      let isKnown = earlier.contains { other in
        other.figure == line.figure && other.side == line.side && other.commodity == line.commodity
      }
      if !isKnown { earlier = earlier.suffix(FlowStore.reach - 1) + [line] }
    }
  }
}

extension FlowLine {
  private static let separator: Character = "\u{1F}"

  var stored: String {
    let numbers = [figure.convertedLo, figure.convertedHi].map { $0.map { "\($0)" } }
    let cells = [
      role.rawValue, measure, reporter, partner, commodity, hs, period, periodStart, periodEnd, place, status,
      FlowLine.stored(figure.lo), FlowLine.stored(figure.hi), figure.unit, figure.per, figure.qualifier, numbers[0],
      numbers[1],
      figure.convertedUnit, speaker, source, published, article, claim,
    ]
    // An empty cell is nil, one that opens with a dot is text.
    return cells.map { cell in cell.map { "." + FlowLine.plain($0) } ?? "" }
      .joined(separator: String(FlowLine.separator))
  }

  /// Without the sign that parts the cells, which is in no word.
  private static func plain(_ cell: String) -> String {
    cell.contains(separator) ? String(cell.map { $0 == separator ? " " : $0 }) : cell
  }

  /// `25e17`: a number of more digits than it has significant ones is no other one when it is read.
  private static func stored(_ number: ExactDecimal) -> String { "\(number.significand)e\(number.exponent)" }

  private static func number(_ cell: String?) -> ExactDecimal? {
    guard let cell else { return nil }
    let parts = cell.split(separator: "e")
    guard parts.count == 2, let significand = Int64(parts[0]), let exponent = Int(parts[1]) else {
      return ExactDecimal(cell)
    }
    return ExactDecimal(significand: significand, exponent: exponent)
  }

  fileprivate init?(stored: String) {
    let cells = stored.split(separator: FlowLine.separator, omittingEmptySubsequences: false).map { cell in
      cell.isEmpty ? nil : String(cell.dropFirst())
    }
    guard cells.count == 24, let role = cells[0].flatMap(Role.init(rawValue:)), let measure = cells[1],
      let start = cells[7], let end = cells[8], let lo = FlowLine.number(cells[11]),
      let hi = FlowLine.number(cells[12]),
      let qualifier = cells[15], let source = cells[20],
      let article = cells[22], let claim = cells[23]
    else { return nil }
    self.init(
      role: role, measure: measure, reporter: cells[2], partner: cells[3], commodity: cells[4], hs: cells[5],
      period: cells[6], periodStart: start, periodEnd: end, place: cells[9], status: cells[10],
      figure: TradeFlow.Figure(
        lo: lo, hi: hi, unit: cells[13], per: cells[14], qualifier: qualifier,
        convertedLo: cells[16].flatMap { Double($0) }, convertedHi: cells[17].flatMap { Double($0) },
        convertedUnit: cells[18]),
      speaker: cells[19], source: source, published: cells[21], article: article, claim: claim)
  }
}
