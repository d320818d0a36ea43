import Extract

/// Writes a table as `NAME.csv`: RFC 4180, UTF-8, one head row.
struct CSVWriter<Table: DatasetTable>: DatasetWriter {
  let file: OutputFile

  init(_ table: Table.Type, in set: OutputSet) throws(LoadError) {
    file = try set.file(Table.name + ".csv")
  }

  func begin() throws(LoadError) {
    try file.write { bytes in CSVRecord.append(Table.columns.map { .text($0.name) }, to: &bytes) }
    try add(Table.fixedRows)
  }

  func add(_ article: StoredArticle) throws(LoadError) {
    guard let lines = Table.part.map({ article.rows[$0] }), lines.count > 0 else { return }
    try file.write { bytes in bytes.append(contentsOf: lines.bytes) }
    file.rows += lines.count
  }

  func add(_ reject: Reject) throws(LoadError) { try add(Table.rows(of: reject)) }

  func add(_ conflict: Conflict) throws(LoadError) { try add(Table.rows(of: conflict)) }

  private func add(_ rows: [Table.Row]) throws(LoadError) {
    for row in rows {
      try file.write { bytes in CSVRecord.append(row, Table.columns, to: &bytes) }
      file.rows += 1
    }
  }
}
