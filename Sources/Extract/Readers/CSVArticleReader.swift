/// Reads articles from a CSV with a header. A row that is broken, ragged or too large is set aside, the rest is read.
struct CSVArticleReader: ArticleReader {
  let place: String
  let maker: ArticleMaker

  func read(_ stream: ByteStream, each body: (StreamItem<Article>) throws -> Void) throws {
    var scan = CSVScan(reader: self)
    while let line = try stream.nextLine() {
      let items: [StreamItem<Article>]
      switch line {
      case .bytes(let bytes): items = scan.items(endingIn: bytes, number: stream.lineNumber)
      case .tooLarge: items = scan.dropLine(number: stream.lineNumber)
      }
      for item in items { try body(item) }
      if scan.isOver { return }
    }
    for item in scan.lastItems() { try body(item) }
  }
}

/// A CSV that is being read: which row was begun at which line, and whether it is passed over.
private struct CSVScan {
  let reader: CSVArticleReader
  private let parser = CSVRowParser()
  private var header: CSVHeader?
  /// The file can't be read on.
  private(set) var isOver = false
  /// Of the row that was begun.
  private var firstLine = 1
  private var size = 0
  private var passing = Passing.no

  /// A row over the limit is passed over up to the line end at which no quote is open.
  private enum Passing { case no, insideQuotes, outsideQuotes }

  init(reader: CSVArticleReader) {
    self.reader = reader
  }

  mutating func items(endingIn line: UnsafeRawBufferPointer, number: Int) -> [StreamItem<Article>] {
    guard passing == .no else {
      pass(line)
      return []
    }
    if parser.isBetweenRows { (firstLine, size) = (number, 0) }
    size += line.count
    guard let rows = parser.rows(endingIn: line) else { return [brokenQuote()] }
    var items: [StreamItem<Article>] = []
    for row in rows {
      items += item(row)
      firstLine = number
    }
    if !parser.isBetweenRows, size > reader.maker.limit { items.append(giveUpRow()) }
    return items
  }

  mutating func dropLine(number: Int) -> [StreamItem<Article>] {
    guard passing == .no else { return [] }
    if parser.isBetweenRows { firstLine = number }
    parser.reset()
    return [reader.maker.tooLarge(place: place)]
  }

  mutating func lastItems() -> [StreamItem<Article>] {
    guard passing == .no else { return [] }
    guard let rows = parser.lastRows() else {
      let message = "a quote that is not closed by the file's end; expected '\"' and a line end"
      return [reader.maker.reject("bad-csv", message, place: place)]
    }
    let items = rows.flatMap { item($0) }
    if header == nil, !isOver {
      return [reader.maker.reject("empty", "no header row; expected one", place: reader.place)]
    }
    return items
  }

  private var place: String { "\(reader.place):\(firstLine)" }

  private mutating func item(_ row: CSVRowParser.Row) -> [StreamItem<Article>] {
    guard !isOver else { return [] }
    guard let header else { return begin(row) }
    guard row.count == header.columns else {
      let cells = "\(row.count) \(row.count == 1 ? "cell" : "cells")"
      return [reader.maker.reject("missing-columns", "\(cells); expected \(header.columns)", place: place)]
    }
    do {
      return [reader.maker.item(try header.draft(of: row), place: place)]
    } catch {
      return [reader.maker.reject(error.category, error.message, place: place)]
    }
  }

  private mutating func begin(_ row: CSVRowParser.Row) -> [StreamItem<Article>] {
    header = CSVHeader(row)
    guard header == nil else { return [] }
    isOver = true
    let names = row.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",")
    let message = "header '\(names.prefix(80))' has no column of the text; expected 'text' or 'body'"
    return [reader.maker.reject("missing-columns", message, place: place)]
  }

  private mutating func brokenQuote() -> StreamItem<Article> {
    parser.reset()
    let message = "a quote inside a cell; expected it doubled, and the cell in quotes"
    return reader.maker.reject("bad-csv", message, place: place)
  }

  private mutating func giveUpRow() -> StreamItem<Article> {
    passing = parser.isInsideQuotes ? .insideQuotes : .outsideQuotes
    parser.reset()
    return reader.maker.tooLarge(place: place)
  }

  private mutating func pass(_ line: UnsafeRawBufferPointer) {
    for byte in line where byte == UInt8(ascii: "\"") {
      passing = passing == .insideQuotes ? .outsideQuotes : .insideQuotes
    }
    if passing == .outsideQuotes { passing = .no }
  }
}
