import Extract
import Lexicon

/// What the folder knows: each article with its claims, and what was set aside. A run's changes are one transaction.
///
/// An article is known by source and id. A later `updated` replaces an earlier one; where one of the two has none, or
/// they are equal, the later arrival does. A reject is known by its place, source and article: a rerun does not double
/// it. Once an article is read, the rejects that carry its source and id are gone; a reject without an id stays until
/// the same place is set aside again or the store is started anew, because only its place tells what it was.
///
/// With an article come its print, by which `CopyMarker` finds the stories that are one, and its rows for the datasets.
final class ArticleStore {
  enum Outcome { case new, replaced, same, older }

  static let version = 3
  private let database: Database
  private let statements: Statements
  /// What is known of the articles' likeness.
  let copies: CopyStore
  private let rows: RowStore

  private struct Statements {
    let find, insert, replace, record, clear, reject: Statement
  }

  /// `words` are those that a story's sender puts around it.
  init(_ path: String, replace: Bool, words: StoryWords = .embedded) throws(LoadError) {
    database = try Database(path)
    let version = try ArticleStore.prepare(database, replace: replace)
    copies = try CopyStore(database)
    rows = try RowStore(database)
    statements = Statements(
      find: try database.prepare("SELECT updated, record, rowid FROM articles WHERE source = ? AND id = ?"),
      insert: try database.prepare(
        "INSERT INTO articles (published, updated, hash, record, source, id) VALUES (?, ?, ?, ?, ?, ?)"),
      replace: try database.prepare(
        "UPDATE articles SET published = ?, updated = ?, hash = ?, record = ? WHERE rowid = ?"),
      record: try database.prepare("SELECT record, source, id FROM articles WHERE rowid = ?"),
      clear: try database.prepare("DELETE FROM rejects WHERE source = ? AND article = ?"),
      reject: try database.prepare(
        "INSERT OR REPLACE INTO rejects (place, source, article, category, message) VALUES (?, ?, ?, ?, ?)"))
    if 1...2 ~= version {
      let printer = StoryPrinter(words)
      try eachRecord { (row, record) throws(LoadError) in
        let print = printer.print(of: record.normalized.article)
        try copies.put(print, keys: print.keys, row: row)
      }
    }
  }

  func put(_ prepared: PreparedArticle) throws(LoadError) -> Outcome {
    let article = prepared.article
    let (outcome, known) = try outcome(of: article, record: prepared.record)
    try statements.clear.run([.text(article.source), .text(article.id)])
    guard outcome == .new || outcome == .replaced else { return outcome }
    let row = try put(article, record: prepared.record, over: known)
    try copies.put(prepared.print, keys: prepared.keys, row: row)
    try rows.put(prepared.rows, marks: 0, row: row)
    return outcome
  }

  /// Gives the article's row; `known` is the one that it has, if any.
  private func put(_ article: Article, record: [UInt8], over known: Int?) throws(LoadError) -> Int {
    let values: [StoreValue] = [
      .text(article.published ?? ""), StoreValue(article.updated), .text(ContentHash.long(article)), .bytes(record),
    ]
    if let known {
      try statements.replace.run(values + [.integer(known)])
      return known
    }
    try statements.insert.run(values + [.text(article.source), .text(article.id)])
    return database.lastRow
  }

  func put(_ reject: Reject) throws(LoadError) {
    try statements.reject.run([
      .text(reject.place), .text(reject.source), .text(reject.article ?? ""), .text(reject.category),
      .text(reject.message),
    ])
  }

  /// Makes the rows anew that another program made, or whose copy marks are other ones now.
  func refreshRows() throws(LoadError) {
    for row in try rows.doubtful() {
      let marks = try copies.marks(of: row)
      if try rows.marks(of: row) == marks.hash { continue }
      try rows.put(ArticleRows(try record(of: row, marks)), marks: marks.hash, row: row)
    }
  }

  /// The articles by published (undated ones first), source and id.
  func eachArticle(_ body: (StoredArticle) throws(LoadError) -> Void) throws(LoadError) {
    let found = try database.prepare(
      """
      SELECT a.record, a.source, a.id, a.published, r.bytes FROM articles a JOIN rows r ON r.article = a.rowid
      ORDER BY a.published, a.source, a.id
      """)
    while try found.step() {
      guard let rows = ArticleRows(packed: found.bytes(4)),
        let article = StoredArticle(
          source: found.text(1) ?? "", id: found.text(2) ?? "", published: found.text(3) ?? "",
          record: found.bytes(0), rows: rows)
      else { throw unreadable(found) }
      try body(article)
    }
  }

  /// The records of the articles with their rows in the store and all that is known of them, in the same order.
  func eachRecord(_ body: (Int, ArticleRecord) throws(LoadError) -> Void) throws(LoadError) {
    let found = try database.prepare(
      "SELECT record, source, id, rowid FROM articles ORDER BY published, source, id")
    while try found.step() {
      let row = found.integer(3)
      guard let record = ArticleRecord(found.bytes(0), marks: try copies.marks(of: row)) else {
        throw unreadable(found)
      }
      try body(row, record)
    }
  }

  func record(of row: Int, _ marks: ArticleMarks) throws(LoadError) -> ArticleRecord {
    let found = statements.record
    try found.bind([.integer(row)])
    defer { found.reset() }
    guard try found.step() else { throw .failed(path: database.path, reason: "article row \(row) is gone") }
    guard let record = ArticleRecord(found.bytes(0), marks: marks) else { throw unreadable(found) }
    return record
  }

  /// Source and id stand in columns 1 and 2.
  private func unreadable(_ found: Statement) -> LoadError {
    let article = (found.text(1) ?? "") + " " + (found.text(2) ?? "")
    return .failed(path: database.path, reason: "the record of article \(article) cannot be read back")
  }

  /// The rejects by place, source and article.
  func eachReject(_ body: (Reject) throws(LoadError) -> Void) throws(LoadError) {
    let rows = try database.prepare(
      "SELECT place, source, article, category, message FROM rejects ORDER BY place, source, article")
    while try rows.step() {
      let article = rows.text(2) ?? ""
      try body(
        Reject(
          place: rows.text(0) ?? "", source: rows.text(1) ?? "", article: article.isEmpty ? nil : article,
          category: rows.text(3) ?? "", message: rows.text(4) ?? ""))
    }
  }

  /// An empty book of flows, beside the store.
  func flows() throws(LoadError) -> FlowStore { try FlowStore(database) }

  func commit() throws(LoadError) { try database.execute("COMMIT") }

  /// After a full disk SQLite leaves the going back to the next reader, so this reads.
  func rollback() {
    try? database.execute("ROLLBACK")
    _ = try? database.integer("PRAGMA user_version")
  }

  private func outcome(of article: Article, record: [UInt8]) throws(LoadError) -> (Outcome, row: Int?) {
    let find = statements.find
    try find.bind([.text(article.source), .text(article.id)])
    defer { find.reset() }
    guard try find.step() else { return (.new, nil) }
    let row = find.integer(2)
    if let known = find.text(0), let updated = article.updated, updated < known { return (.older, row) }
    return (find.bytes(1) == record ? .same : .replaced, row)
  }

  /// Opens the run's transaction, which ends by `commit` or, with the store, by nothing at all. Gives the version that the
  /// store had, 0 of a new one.
  private static func prepare(_ database: Database, replace: Bool) throws(LoadError) -> Int {
    try database.execute("PRAGMA synchronous = FULL; PRAGMA page_size = 8192; PRAGMA cache_size = -32768")
    try database.execute("BEGIN IMMEDIATE")
    let version = try database.integer("PRAGMA user_version")
    guard version <= ArticleStore.version else {
      throw .newerStore(path: database.path, version: version, supported: ArticleStore.version)
    }
    if version == 0 { try database.execute(schema) }
    if version < 3 { try database.execute(CopyStore.schema + RowStore.schema) }
    try database.execute("PRAGMA user_version = \(ArticleStore.version)")
    if replace {
      try database.execute(
        "DELETE FROM articles; DELETE FROM rejects; DELETE FROM prints; DELETE FROM copies; "
          + "DELETE FROM claim_copies; DELETE FROM rows")
    }
    return version
  }

  private static let schema = """
    CREATE TABLE articles (
      source TEXT NOT NULL, id TEXT NOT NULL, published TEXT NOT NULL, updated TEXT, hash TEXT NOT NULL,
      record BLOB NOT NULL, UNIQUE (source, id)) STRICT;
    CREATE INDEX articles_by_day ON articles (published, source, id);
    CREATE TABLE rejects (
      place TEXT NOT NULL, source TEXT NOT NULL, article TEXT NOT NULL, category TEXT NOT NULL, message TEXT NOT NULL,
      PRIMARY KEY (place, source, article)) STRICT, WITHOUT ROWID;
    CREATE INDEX rejects_by_article ON rejects (source, article);
    """
}
