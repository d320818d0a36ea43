import CCSV

/// Cuts lines of CSV into rows, as RFC 4180 has them: blanks are data, a quoted field may hold line breaks.
final class CSVRowParser {
  typealias Row = [[UInt8]]

  private final class Sink {
    var fields: Row = []
    var rows: [Row] = []
  }

  private var parser = csv_parser()
  private let sink = Sink()

  /// libcsv's state inside a field (`FIELD_BEGUN` of its source).
  private static let insideField: Int32 = 2

  init() { open() }

  deinit { csv_free(&parser) }

  /// No row has been begun.
  var isBetweenRows: Bool { parser.pstate == 0 }
  var isInsideQuotes: Bool { parser.quoted != 0 && parser.pstate == CSVRowParser.insideField }

  /// The rows that end in `line`; nil where a quote stands in the wrong place.
  func rows(endingIn line: UnsafeRawBufferPointer) -> [Row]? {
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let count = withExtendedLifetime(sink) {
      csv_parse(&parser, line.baseAddress, line.count, CSVRowParser.takeField, CSVRowParser.takeRow, context)
    }
    guard count == line.count else { return nil }
    return takeRows()
  }

  /// The row that has no line end, if any; nil where a quoted field was not closed.
  func lastRows() -> [Row]? {
    if isInsideQuotes { return nil }
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let code = withExtendedLifetime(sink) {
      csv_fini(&parser, CSVRowParser.takeField, CSVRowParser.takeRow, context)
    }
    return code == 0 ? takeRows() : nil
  }

  /// Forgets the row that was begun.
  func reset() {
    csv_free(&parser)
    sink.fields = []
    sink.rows = []
    open()
  }

  private func open() {
    csv_init(&parser, UInt8(CSV_STRICT))
    csv_set_space_func(&parser) { _ in 0 }
  }

  private func takeRows() -> [Row] {
    defer { sink.rows = [] }
    return sink.rows
  }

  private static let takeField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    bytes, count, context in
    guard let context else { return }
    let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
    sink.fields.append(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
  }

  private static let takeRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let context else { return }
    let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
    sink.rows.append(sink.fields)
    sink.fields = []
  }
}
