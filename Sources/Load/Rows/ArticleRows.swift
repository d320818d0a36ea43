import Extract
import Normalize

/// What one article puts into the datasets, written out. The store keeps it beside the article's lines, so that the
/// datasets of a night are copied together and only new articles cost more than that.
struct ArticleRows: Sendable {
  /// The tables whose rows come of articles.
  enum Table: Int, Sendable, CaseIterable { case claims, copies, dates, distances, trade }

  /// Rows of one table, as they stand in its CSV file.
  struct Lines: Sendable {
    var count: Int
    var bytes: ArraySlice<UInt8>
  }

  /// A figure that other stories can contradict: `FlowStore` holds those of one key against each other.
  struct Flow: Sendable {
    let key: String
    let line: String
  }

  /// In the order of `Table`.
  let tables: [Lines]
  /// Claims by kind, in the order of `Kind.allCases`.
  let kinds: [Int]
  let flows: [Flow]
  /// What the claims' JSON lines get at their end, claim by claim; one where it is the same for all.
  let marks: [ArraySlice<UInt8>]

  var claimCount: Int { kinds.reduce(0, +) }

  init(tables: [Lines], kinds: [Int], flows: [Flow], marks: [ArraySlice<UInt8>]) {
    (self.tables, self.kinds, self.flows, self.marks) = (tables, kinds, flows, marks)
  }

  init(_ record: ArticleRecord) {
    tables = Table.allCases.map { (table: Table) -> Lines in
      switch table {
      case .claims: ArticleRows.lines(ClaimTable.self, record)
      case .copies: ArticleRows.lines(CopyTable.self, record)
      case .dates: ArticleRows.lines(DateTable.self, record)
      case .distances: ArticleRows.lines(DistanceTable.self, record)
      case .trade: ArticleRows.lines(TradeTable.self, record)
      }
    }
    kinds = ArticleRows.kinds(of: record.normalized.claims)
    marks = ArticleRows.marks(of: record)
    flows = record.flows.flatMap(FlowLine.lines).map { line in Flow(key: line.key, line: line.stored) }
  }

  subscript(table: Table) -> Lines { tables[table.rawValue] }

  private static func lines<Table: DatasetTable>(_ table: Table.Type, _ record: ArticleRecord) -> Lines {
    let rows = Table.rows(of: record)
    var bytes: [UInt8] = []
    for row in rows { CSVRecord.append(row, Table.columns, to: &bytes) }
    return Lines(count: rows.count, bytes: bytes[...])
  }

  private static func marks(of record: ArticleRecord) -> [ArraySlice<UInt8>] {
    let rows = record.copy == nil ? record.rows.prefix(1) : record.rows[...]
    return rows.map { row in CopyMarks.members(of: row)[...] }
  }

  private static func kinds(of claims: [Claim]) -> [Int] {
    var counts: [Kind: Int] = [:]
    for claim in claims { counts[claim.kind, default: 0] += 1 }
    return Kind.allCases.map { counts[$0] ?? 0 }
  }
}
