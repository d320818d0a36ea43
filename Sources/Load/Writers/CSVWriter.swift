import Extract

/// Writes a table as `NAME.csv`: RFC 4180, UTF-8, one head row.
struct CSVWriter<Table: DatasetTable>: DatasetWriter {
  let file: OutputFile
  private let cells = Table.columns.map(\.cell)

  init(_ table: Table.Type, in set: OutputSet) throws(LoadError) {
    file = try set.file(Table.name + ".csv")
  }

  func begin() throws(LoadError) {
    try file.write { bytes in CSVRecord.append(Table.columns.map { .text($0.name) }, to: &bytes) }
    try add(Table.fixedRows)
  }

  func add(_ record: ArticleRecord) throws(LoadError) { try add(Table.rows(of: record)) }

  func add(_ reject: Reject) throws(LoadError) { try add(Table.rows(of: reject)) }

  func add(_ conflict: Conflict) throws(LoadError) { try add(Table.rows(of: conflict)) }

  private func add(_ rows: [Table.Row]) throws(LoadError) {
    for row in rows {
      try file.write { bytes in
        for index in cells.indices { CSVRecord.append(cells[index](row), first: index == 0, to: &bytes) }
        CSVRecord.end(&bytes)
      }
      file.rows += 1
    }
  }
}
