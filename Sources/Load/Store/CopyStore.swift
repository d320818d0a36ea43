import Lexicon

/// What the store keeps to find copies: each story's print with the keys under which it meets others, and what came of it.
final class CopyStore {
  let database: Database
  private let statements: Statements

  private struct Statements {
    let putPrint, story, copy, claims, putCopy, putClaim, putPair: Statement
  }

  init(_ database: Database) throws(LoadError) {
    self.database = database
    try database.execute(CopyStore.scratch)
    statements = Statements(
      putPrint: try database.prepare("INSERT OR REPLACE INTO prints (article, keys, print) VALUES (?, ?, ?)"),
      story: try database.prepare(
        """
        SELECT a.source, a.id, coalesce(a.updated, a.published), p.print
        FROM articles a JOIN prints p ON p.article = a.rowid WHERE a.rowid = ?
        """),
      copy: try database.prepare(
        """
        SELECT c.relation, a.source, a.id, c.stories, c.containment, c.similarity
        FROM copies c JOIN articles a ON a.rowid = c.lead WHERE c.article = ?
        """),
      claims: try database.prepare(
        "SELECT claim, copy_of, superseded_by, sources, articles FROM claim_copies WHERE article = ?"),
      putCopy: try database.prepare("INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?)"),
      putClaim: try database.prepare("INSERT OR REPLACE INTO claim_copies VALUES (?, ?, ?, ?, ?, ?)"),
      putPair: try database.prepare("INSERT OR IGNORE INTO pairs (one, two) VALUES (?, ?)"))
  }

  func put(_ print: StoryPrint, keys: [UInt64], row: Int) throws(LoadError) {
    let keys = keys.map(\.littleEndian).withUnsafeBytes { [UInt8]($0) }
    try statements.putPrint.run([.integer(row), .bytes(keys), .bytes(print.bytes)])
  }

  /// Forgets which stories are one.
  func clear() throws(LoadError) { try database.execute("DELETE FROM copies; DELETE FROM claim_copies") }

  func story(_ row: Int) throws(LoadError) -> CopyGroup.Story {
    let story = statements.story
    try story.bind([.integer(row)])
    defer { story.reset() }
    guard try story.step(), let print = StoryPrint(story.bytes(3)) else {
      throw .failed(path: database.path, reason: "the print of article row \(row) cannot be read back")
    }
    return CopyGroup.Story(
      row: row, source: story.text(0) ?? "", id: story.text(1) ?? "", sent: story.text(2) ?? "", print: print)
  }

  func put(_ group: CopyGroup) throws(LoadError) {
    for story in group.stories {
      let relation = story.row == group.lead.row ? .lead : StoryCopy.Relation(story.print.mark)
      let likeness = StoryOverlap(story.shingles, group.lead.shingles)
      try statements.putCopy.run([
        .integer(story.row), .integer(group.lead.row), .text(relation.rawValue), .integer(group.stories.count),
        .double(likeness.containment), .double(likeness.similarity),
      ])
    }
  }

  func put(_ copy: ClaimCopy, claim: String, row: Int) throws(LoadError) {
    try statements.putClaim.run([
      .integer(row), .text(claim), StoreValue(copy.copyOf), StoreValue(copy.supersededBy),
      .text(copy.sources.joined(separator: CopyStore.separator)),
      .text(copy.articles.joined(separator: CopyStore.separator)),
    ])
  }

  func marks(of row: Int) throws(LoadError) -> ArticleMarks {
    guard let copy = try copy(of: row) else { return ArticleMarks() }
    return ArticleMarks(copy: copy, claims: try claims(of: row))
  }

  /// Nil of a story that is in no group.
  private func copy(of row: Int) throws(LoadError) -> StoryCopy? {
    let copy = statements.copy
    try copy.bind([.integer(row)])
    defer { copy.reset() }
    guard try copy.step(), let relation = StoryCopy.Relation(rawValue: copy.text(0) ?? "") else { return nil }
    return StoryCopy(
      relation: relation, leadSource: copy.text(1) ?? "", leadArticle: copy.text(2) ?? "", stories: copy.integer(3),
      containment: copy.double(4), similarity: copy.double(5))
  }

  /// By claim id.
  private func claims(of row: Int) throws(LoadError) -> [String: ClaimCopy] {
    let rows = statements.claims
    try rows.bind([.integer(row)])
    defer { rows.reset() }
    var claims: [String: ClaimCopy] = [:]
    while try rows.step() {
      claims[rows.text(0) ?? ""] = ClaimCopy(
        copyOf: rows.text(1), supersededBy: rows.text(2), sources: CopyStore.list(rows.text(3)),
        articles: CopyStore.list(rows.text(4)))
    }
    return claims
  }

  private static let separator = "\u{1F}"

  private static func list(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }

  /// Of one run: pairs to compare.
  private static let scratch = """
    CREATE TEMP TABLE pairs (one INTEGER, two INTEGER, PRIMARY KEY (one, two)) WITHOUT ROWID
    """

  /// In place of what an earlier program kept.
  static let schema = """
    DROP TABLE IF EXISTS prints; DROP TABLE IF EXISTS bands; DROP TABLE IF EXISTS copies;
    DROP TABLE IF EXISTS claim_copies;
    CREATE TABLE prints (article INTEGER PRIMARY KEY, keys BLOB NOT NULL, print BLOB NOT NULL) STRICT;
    CREATE TABLE copies (
      article INTEGER PRIMARY KEY, lead INTEGER NOT NULL, relation TEXT NOT NULL, stories INTEGER NOT NULL,
      containment REAL NOT NULL, similarity REAL NOT NULL) STRICT;
    CREATE TABLE claim_copies (
      article INTEGER NOT NULL, claim TEXT NOT NULL, copy_of TEXT, superseded_by TEXT, sources TEXT NOT NULL,
      articles TEXT NOT NULL, PRIMARY KEY (article, claim)) STRICT, WITHOUT ROWID;
    """
}

extension CopyStore {
  /// Keeps a pair of stories once.
  func putPair(_ one: Int, _ two: Int) throws(LoadError) {
    try statements.putPair.run([.integer(min(one, two)), .integer(max(one, two))])
  }

  /// The pairs kept, those of one story together, and forgets them.
  func eachPair(_ body: (Int, Int) throws(LoadError) -> Void) throws(LoadError) {
    let pairs = try database.prepare("SELECT one, two FROM pairs ORDER BY one, two")
    while try pairs.step() { try body(pairs.integer(0), pairs.integer(1)) }
    pairs.reset()
    try database.execute("DELETE FROM pairs")
  }
}
