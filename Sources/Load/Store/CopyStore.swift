import Lexicon

/// What the store keeps to find copies: each story's print, the keys under which prints meet, and what came of it.
final class CopyStore {
  private let database: Database
  private let statements: Statements

  private struct Statements {
    let print, putPrint, isFresh, putFresh, putKey, dropBand, story, copy, claims, putCopy, putClaim,
      putPair: Statement
  }

  init(_ database: Database) throws(LoadError) {
    self.database = database
    try database.execute(CopyStore.scratch)
    statements = Statements(
      print: try database.prepare("SELECT print FROM prints WHERE article = ?"),
      putPrint: try database.prepare("INSERT OR REPLACE INTO prints (article, print) VALUES (?, ?)"),
      isFresh: try database.prepare("SELECT 1 FROM fresh WHERE article = ?"),
      putFresh: try database.prepare("INSERT OR IGNORE INTO fresh (article) VALUES (?)"),
      putKey: try database.prepare("INSERT INTO fresh_bands (key, article) VALUES (?, ?)"),
      dropBand: try database.prepare("DELETE FROM bands WHERE key = ? AND article = ?"),
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

  /// The keys of the print are put in order with those of all other stories by `settle`.
  func put(_ print: StoryPrint, row: Int) throws(LoadError) {
    if try !isFresh(row) {
      for key in try self.print(of: row).map(CopyStore.keys) ?? [] {
        try statements.dropBand.run([.integer(key), .integer(row)])
      }
      try statements.putFresh.run([.integer(row)])
    }
    try statements.putPrint.run([.integer(row), .bytes(print.bytes)])
  }

  /// Puts the keys of the new prints into the store in ascending order, which writes each page of the index once.
  func settle() throws(LoadError) {
    let rows = try database.prepare("SELECT article FROM fresh")
    while try rows.step() {
      let row = rows.integer(0)
      for key in try print(of: row).map(CopyStore.keys) ?? [] {
        try statements.putKey.run([.integer(key), .integer(row)])
      }
    }
    rows.reset()
    try database.execute(
      """
      INSERT OR IGNORE INTO bands (key, article) SELECT key, article FROM fresh_bands ORDER BY key, article;
      DELETE FROM fresh; DELETE FROM fresh_bands
      """)
  }

  private func isFresh(_ row: Int) throws(LoadError) -> Bool {
    try statements.isFresh.bind([.integer(row)])
    defer { statements.isFresh.reset() }
    return try statements.isFresh.step()
  }

  /// Forgets which stories are one.
  func clear() throws(LoadError) { try database.execute("DELETE FROM copies; DELETE FROM claim_copies") }

  /// The stories under each key that several have, in the order in which they were sent; `isFirst` where a key begins.
  func eachMeeting(
    _ body: (_ row: Int, _ moment: Double?, _ isFirst: Bool) throws(LoadError) -> Void
  ) throws(LoadError) {
    let keys = try database.prepare("SELECT key FROM bands GROUP BY key HAVING count(*) > 1")
    let members = try database.prepare(
      """
      SELECT a.rowid, coalesce(a.updated, a.published) FROM bands b JOIN articles a ON a.rowid = b.article
      WHERE b.key = ? ORDER BY 2, a.source, a.id
      """)
    while try keys.step() {
      try members.bind([.integer(keys.integer(0))])
      var isFirst = true
      while try members.step() {
        try body(members.integer(0), StoryMoment.days(members.text(1) ?? ""), isFirst)
        isFirst = false
      }
      members.reset()
    }
  }

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

  /// Nil of a story that is in no group.
  func copy(of row: Int) throws(LoadError) -> StoryCopy? {
    let copy = statements.copy
    try copy.bind([.integer(row)])
    defer { copy.reset() }
    guard try copy.step(), let relation = StoryCopy.Relation(rawValue: copy.text(0) ?? "") else { return nil }
    return StoryCopy(
      relation: relation, leadSource: copy.text(1) ?? "", leadArticle: copy.text(2) ?? "", stories: copy.integer(3),
      containment: copy.double(4), similarity: copy.double(5))
  }

  /// By claim id.
  func claims(of row: Int) throws(LoadError) -> [String: ClaimCopy] {
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

  private func print(of row: Int) throws(LoadError) -> StoryPrint? {
    try statements.print.bind([.integer(row)])
    defer { statements.print.reset() }
    return try statements.print.step() ? StoryPrint(statements.print.bytes(0)) : nil
  }

  private static func keys(of print: StoryPrint) -> [Int] { MinHash.keys(of: StoryShingles(print.text)) }

  private static let separator = "\u{1F}"

  private static func list(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }

  /// Of one run: stories whose keys are not in the store yet, and pairs to compare.
  private static let scratch = """
    CREATE TEMP TABLE fresh (article INTEGER PRIMARY KEY);
    CREATE TEMP TABLE fresh_bands (key INTEGER, article INTEGER);
    CREATE TEMP TABLE pairs (one INTEGER, two INTEGER, PRIMARY KEY (one, two)) WITHOUT ROWID
    """

  static let schema = """
    CREATE TABLE prints (article INTEGER PRIMARY KEY, print BLOB NOT NULL) STRICT;
    CREATE TABLE bands (key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) STRICT, WITHOUT ROWID;
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
