import CSQLite

/// A SQLite file, open for this process; every error carries the file, the SQL and SQLite's own words.
final class Database {
  let path: String
  private let handle: OpaquePointer

  init(_ path: String, readOnly: Bool = false) throws(LoadError) {
    self.path = path
    var opened: OpaquePointer?
    let mode = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = sqlite3_open_v2(path, &opened, mode | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened else { throw .failed(path: path, reason: "cannot open the store: out of memory") }
    handle = opened
    if code != SQLITE_OK { throw failure("open") }
  }

  deinit { sqlite3_close_v2(handle) }

  func execute(_ sql: String) throws(LoadError) {
    if sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK { throw failure(sql) }
  }

  func prepare(_ sql: String) throws(LoadError) -> Statement {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure(sql)
    }
    return Statement(statement, sql: sql, in: self)
  }

  /// The number that a pragma or a count answers with.
  func integer(_ sql: String) throws(LoadError) -> Int {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// The row that was inserted last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  func failure(_ sql: String) -> LoadError {
    let words = String(cString: sqlite3_errmsg(handle))
    switch sqlite3_errcode(handle) {
    case SQLITE_BUSY, SQLITE_LOCKED: return .locked(folder: path)
    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM: return .cannotWrite(path: path, reason: words)
    default: return .failed(path: path, reason: "the store says \"\(words)\" to \"\(sql)\"")
    }
  }
}
