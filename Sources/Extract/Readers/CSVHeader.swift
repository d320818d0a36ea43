/// Which column of a CSV of articles holds what. Columns may stand in any order; unknown ones are ignored.
struct CSVHeader {
  let columns: Int
  private var places: [ArticleKey: Int] = [:]
  private let names: [String]

  /// Nil where no column holds the text.
  init?(_ row: CSVRowParser.Row) {
    names = row.map { String(decoding: $0, as: UTF8.self) }
    columns = row.count
    for (place, name) in names.enumerated() {
      guard let key = ArticleKey(columnName: name) else { continue }
      let isOwnName = name.lowercased() == key.rawValue
      if places[key] == nil || isOwnName { places[key] = place }
    }
    guard places[.text] != nil else { return nil }
  }

  /// The row's values; the fault is the first byte that is not text.
  func draft(of row: CSVRowParser.Row) throws(Fault) -> ArticleDraft {
    var draft = ArticleDraft()
    for (key, place) in places {
      switch key {
      case .title: draft.title = row[place]
      case .text: draft.text = row[place]
      default: draft[key] = String(decoding: row[place], as: UTF8.self)
      }
    }
    for place in places.values.sorted() { try check(row[place], column: names[place]) }
    return draft
  }

  /// Bytes of a cell that are no text.
  struct Fault: Error {
    let category: String
    let message: String
  }

  private func check(_ cell: [UInt8], column: String) throws(Fault) {
    let fault = cell.withUnsafeBytes { bytes -> Fault? in
      if let fault = UTF8Check.firstFault(in: bytes) {
        let message = UTF8Check.message(bytes[fault], offset: fault, of: "'\(column)'")
        return Fault(category: "not-utf8", message: message)
      }
      guard let zero = bytes.firstIndex(of: 0) else { return nil }
      return Fault(category: "not-text", message: "byte 0x00 at offset \(zero) of '\(column)'; expected text")
    }
    if let fault { throw fault }
  }
}
