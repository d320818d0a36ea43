/// The rows that each article puts into the datasets, as the program that runs now writes them.
final class RowStore {
  private let database: Database
  private let statements: (put: Statement, marks: Statement)

  init(_ database: Database) throws(LoadError) {
    self.database = database
    statements = (
      put: try database.prepare("INSERT OR REPLACE INTO rows (article, marks, bytes) VALUES (?, ?, ?)"),
      marks: try database.prepare("SELECT marks FROM rows WHERE article = ?")
    )
    try forgetThoseOfOtherPrograms()
  }

  /// Rows of another program may have other columns.
  private func forgetThoseOfOtherPrograms() throws(LoadError) {
    let known = try database.prepare("SELECT program FROM row_maker WHERE program = ?")
    try known.bind([.text(ProgramHash.own)])
    if try known.step() { return }
    known.reset()
    try database.execute("DELETE FROM rows; DELETE FROM row_maker")
    try database.prepare("INSERT INTO row_maker VALUES (?)").run([.text(ProgramHash.own)])
  }

  /// `marks` is the hash of the copy marks that the rows have.
  func put(_ rows: ArticleRows, marks: Int, row: Int) throws(LoadError) {
    try statements.put.run([.integer(row), .integer(marks), .bytes(rows.packed)])
  }

  /// Nil where the article has no rows.
  func marks(of row: Int) throws(LoadError) -> Int? {
    try statements.marks.bind([.integer(row)])
    defer { statements.marks.reset() }
    return try statements.marks.step() ? statements.marks.integer(0) : nil
  }

  /// The articles that have no rows, or whose rows have copy marks, or ought to.
  func doubtful() throws(LoadError) -> [Int] {
    let found = try database.prepare(
      """
      SELECT rowid FROM articles WHERE rowid NOT IN (SELECT article FROM rows)
      UNION SELECT article FROM rows WHERE marks > 0 UNION SELECT article FROM copies ORDER BY 1
      """)
    var rows: [Int] = []
    while try found.step() { rows.append(found.integer(0)) }
    return rows
  }

  static let schema = """
    CREATE TABLE rows (article INTEGER PRIMARY KEY, marks INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
    CREATE INDEX rows_by_marks ON rows (marks);
    CREATE TABLE row_maker (program TEXT NOT NULL) STRICT;
    """
}
