import Extract
import Lexicon

/// What the folder knows: each article with its claims, and what was set aside. A run's changes are one transaction.
///
/// An article is known by source and id. A later `updated` replaces an earlier one; where one of the two has none, or
/// they are equal, the later arrival does. A reject is known by its place, source and article: a rerun does not double
/// it. Once an article is read, the rejects that carry its source and id are gone; a reject without an id stays until
/// the same place is set aside again or the store is started anew, because only its place tells what it was.
///
/// With an article comes its print, by which `CopyMarker` finds the stories that are one.
final class ArticleStore {
  enum Outcome { case new, replaced, same, older }

  static let version = 2
  private let database: Database
  private let statements: Statements
  private let printer: StoryPrinter
  /// What is known of the articles' likeness.
  let copies: CopyStore

  private struct Statements {
    let find, put, clear, reject: Statement
  }

  /// `words` are those that a story's sender puts around it.
  init(_ path: String, replace: Bool, words: StoryWords = .embedded) throws(LoadError) {
    database = try Database(path)
    printer = StoryPrinter(words)
    let version = try ArticleStore.prepare(database, replace: replace)
    copies = try CopyStore(database)
    statements = Statements(
      find: try database.prepare("SELECT updated, record FROM articles WHERE source = ? AND id = ?"),
      put: try database.prepare(
        """
        INSERT INTO articles (source, id, published, updated, hash, record) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (source, id) DO UPDATE SET published = excluded.published, updated = excluded.updated,
        hash = excluded.hash, record = excluded.record RETURNING rowid
        """),
      clear: try database.prepare("DELETE FROM rejects WHERE source = ? AND article = ?"),
      reject: try database.prepare(
        "INSERT OR REPLACE INTO rejects (place, source, article, category, message) VALUES (?, ?, ?, ?, ?)"))
    if version == 1 {
      try eachRow { (row, record) throws(LoadError) in
        try copies.put(printer.print(of: record.normalized.article), row: row)
      }
    }
  }

  /// `record` is the article's JSON line and those of its claims.
  func put(_ article: Article, record: [UInt8]) throws(LoadError) -> Outcome {
    let outcome = try outcome(of: article, record: record)
    try statements.clear.run([.text(article.source), .text(article.id)])
    guard outcome == .new || outcome == .replaced else { return outcome }
    try statements.put.bind([
      .text(article.source), .text(article.id), .text(article.published ?? ""), StoreValue(article.updated),
      .text(ContentHash.long(article)), .bytes(record),
    ])
    defer { statements.put.reset() }
    guard try statements.put.step() else { throw database.failure("RETURNING rowid") }
    try copies.put(printer.print(of: article), row: statements.put.integer(0))
    return outcome
  }

  func put(_ reject: Reject) throws(LoadError) {
    try statements.reject.run([
      .text(reject.place), .text(reject.source), .text(reject.article ?? ""), .text(reject.category),
      .text(reject.message),
    ])
  }

  /// The articles' records by published (undated ones first), source and id, with what is known of their copies.
  func eachRecord(_ body: (ArticleRecord) throws(LoadError) -> Void) throws(LoadError) {
    try eachRow { (_, record) throws(LoadError) in try body(record) }
  }

  /// The record of a row, without what is known of its copies.
  func record(of row: Int) throws(LoadError) -> ArticleRecord {
    let found = try database.prepare("SELECT record, source, id FROM articles WHERE rowid = ?")
    try found.bind([.integer(row)])
    guard try found.step() else { throw .failed(path: database.path, reason: "article row \(row) is gone") }
    return try read(found, copy: nil, claims: [:])
  }

  private func eachRow(_ body: (Int, ArticleRecord) throws(LoadError) -> Void) throws(LoadError) {
    let rows = try database.prepare("SELECT record, source, id, rowid FROM articles ORDER BY published, source, id")
    while try rows.step() {
      let row = rows.integer(3)
      let copy = try copies.copy(of: row)
      try body(row, try read(rows, copy: copy, claims: copy == nil ? [:] : try copies.claims(of: row)))
    }
  }

  private func read(
    _ found: Statement, copy: StoryCopy?, claims: [String: ClaimCopy]
  ) throws(LoadError) -> ArticleRecord {
    guard let record = ArticleRecord(found.bytes(0), copy: copy, claims: claims) else {
      let article = (found.text(1) ?? "") + " " + (found.text(2) ?? "")
      throw .failed(path: database.path, reason: "the record of article \(article) cannot be read back")
    }
    return record
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

  private func outcome(of article: Article, record: [UInt8]) throws(LoadError) -> Outcome {
    try statements.find.bind([.text(article.source), .text(article.id)])
    defer { statements.find.reset() }
    guard try statements.find.step() else { return .new }
    if let known = statements.find.text(0), let updated = article.updated, updated < known { return .older }
    return statements.find.bytes(1) == record ? .same : .replaced
  }

  /// Opens the run's transaction, which ends by `commit` or, with the store, by nothing at all. Gives the version that the
  /// store had, 0 of a new one.
  private static func prepare(_ database: Database, replace: Bool) throws(LoadError) -> Int {
    try database.execute("PRAGMA synchronous = FULL")
    try database.execute("BEGIN IMMEDIATE")
    let version = try database.integer("PRAGMA user_version")
    guard version <= ArticleStore.version else {
      throw .newerStore(path: database.path, version: version, supported: ArticleStore.version)
    }
    if version == 0 { try database.execute(schema) }
    if version < 2 { try database.execute(CopyStore.schema) }
    try database.execute("PRAGMA user_version = \(ArticleStore.version)")
    if replace {
      try database.execute(
        "DELETE FROM articles; DELETE FROM rejects; DELETE FROM prints; DELETE FROM bands; DELETE FROM copies; "
          + "DELETE FROM claim_copies")
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
