import CSQLite

/// A prepared statement; parameters and columns are counted as SQLite does, from 1 and from 0.
final class Statement {
  private let handle: OpaquePointer
  private let sql: String
  private let database: Database

  init(_ handle: OpaquePointer, sql: String, in database: Database) {
    self.handle = handle
    self.sql = sql
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement to its end with these values.
  func run(_ values: [StoreValue]) throws(LoadError) {
    try bind(values)
    defer { reset() }
    while try step() {}
  }

  func bind(_ values: [StoreValue]) throws(LoadError) {
    reset()
    for (index, value) in values.enumerated() where bind(value, at: Int32(index + 1)) != SQLITE_OK {
      throw database.failure(sql)
    }
  }

  /// True while there is a row.
  func step() throws(LoadError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.failure(sql)
    }
  }

  func reset() { sqlite3_reset(handle) }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func text(_ column: Int32) -> String? {
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
    return String(decoding: bytes(column), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    // The pointer first: asking for the count first may convert the value after it was counted.
    let base = sqlite3_column_blob(handle, column)
    return [UInt8](UnsafeRawBufferPointer(start: base, count: Int(sqlite3_column_bytes(handle, column))))
  }

  private func bind(_ value: StoreValue, at index: Int32) -> Int32 {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, Int64(number))
    case .double(let number): return sqlite3_bind_double(handle, index, number)
    case .text(let text):
      return sqlite3_bind_text64(handle, index, text, UInt64(text.utf8.count), copied, UInt8(SQLITE_UTF8))
    case .bytes(let bytes): return sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied)
    }
  }
}

/// What a statement's parameter can be.
enum StoreValue {
  case null
  case integer(Int)
  case double(Double)
  case text(String)
  case bytes([UInt8])

  init(_ text: String?) { self = text.map(StoreValue.text) ?? .null }
}
