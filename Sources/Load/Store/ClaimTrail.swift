import Extract
import Glibc
import Normalize

/// What a folder of datasets knows of one claim.
package struct ClaimTrail: Sendable {
  package let article: Article
  package let claim: Claim
  /// The claims of the article that say it again in another unit, or that it says again.
  package let restated: [Claim]
  /// Ids of claims of other stories: the one that stands for it, and the one that was put in its place.
  package let copyOf, supersededBy: String?
  /// The outlets and the articles that carry it, its own first; empty where another claim stands for it.
  package let sources, articles: [String]
  /// The rows of `trade.csv` and `distances.csv` that it went into.
  package let rows: [Row]

  package struct Row: Sendable {
    package let file: String
    package let cells: [(column: String, cell: ClaimField.Cell)]
  }

  /// Nil where the record has no such claim.
  init?(_ id: String, in record: ArticleRecord) {
    guard let row = record.rows.first(where: { $0.claim.id == id }) else { return nil }
    article = record.normalized.article
    claim = row.claim
    restated = record.normalized.claims.filter { other in
      other.restates == id || other.id == row.claim.restates
    }
    (copyOf, supersededBy) = (row.copy?.copyOf, row.copy?.supersededBy)
    (sources, articles) = (row.sources, row.articles)
    rows =
      ClaimTrail.rows(of: TradeTable.self, record) { flow in flow.flow.claims.contains(id) }
      + ClaimTrail.rows(of: DistanceTable.self, record) { distance in
        ([distance.stated] + distance.restated).contains { $0.claim.id == id }
      }
  }

  private static func rows<Table: DatasetTable>(
    of table: Table.Type, _ record: ArticleRecord, where holds: (Table.Row) -> Bool
  ) -> [Row] {
    Table.rows(of: record).filter(holds).map { row in
      Row(file: Table.name + ".csv", cells: Table.columns.map { ($0.name, $0.cell(row)) })
    }
  }
}

/// Looks claims up in the store of a folder, without changing it.
package struct ClaimTrails {
  private let database: Database
  private let copies: CopyStore

  /// Nil where the folder has no store.
  package init?(folder: String) throws(LoadError) {
    let path = (folder.isEmpty ? "." : folder) + "/.state/store.sqlite"
    guard access(path, F_OK) == 0 else { return nil }
    database = try Database(path, readOnly: true)
    let version = try database.integer("PRAGMA user_version")
    guard version <= ArticleStore.version else {
      throw .newerStore(path: path, version: version, supported: ArticleStore.version)
    }
    guard version == ArticleStore.version else { throw .olderStore(path: path) }
    copies = try CopyStore(database)
  }

  /// That of a claim; of a row of `trade.csv` those of all its claims, in order. None where there is no such id.
  package func trails(of id: String) throws(LoadError) -> [ClaimTrail] {
    if let record = try record(withClaim: id), let trail = ClaimTrail(id, in: record) { return [trail] }
    guard id.hasPrefix("t"), let record = try record(withClaim: "c" + id.dropFirst()),
      let row = record.flows.first(where: { $0.id == id })
    else { return [] }
    return row.flow.claims.compactMap { claim in ClaimTrail(claim, in: record) }
  }

  private func record(withClaim id: String) throws(LoadError) -> ArticleRecord? {
    var words = Array("\"id\":".utf8)
    words.appendJSON(id)
    let rows = try database.prepare(
      "SELECT record, rowid FROM articles WHERE instr(record, ?) ORDER BY published, source, id")
    try rows.bind([.bytes(words)])
    while try rows.step() {
      let record = ArticleRecord(rows.bytes(0), marks: try copies.marks(of: rows.integer(1)))
      if let record, record.normalized.claims.contains(where: { $0.id == id }) { return record }
    }
    return nil
  }
}
