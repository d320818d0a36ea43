import CCSV
import Extract
import Lexicon
import Normalize
import Testing

@testable import Load

struct CSVRecordTests {
  struct Case: Sendable {
    let cells: [ClaimField.Cell]
    let line: String
  }

  static let cases: [Case] = [
    Case(cells: [.text("plain words"), .text("IQ"), .null, .text("")], line: "plain words,IQ,,"),
    Case(cells: [.text("a,b"), .text("say \"hi\""), .text("\"")], line: "\"a,b\",\"say \"\"hi\"\"\",\"\"\"\""),
    Case(cells: [.text("one\ntwo"), .text("one\rtwo")], line: "\"one\ntwo\",\"one\rtwo\""),
    Case(cells: [.text(" lead"), .text("trail "), .text("\ttab")], line: "\" lead\",\"trail \",\ttab"),
    Case(cells: [.text("Kraków – 20 млрд €"), .text("=1+1")], line: "Kraków – 20 млрд €,=1+1"),
    Case(cells: [.integer(-3), .decimal(ExactDecimal(20_000_000_000))], line: "-3,20000000000"),
    Case(cells: [.double(50), .double(49.889664), .double(1e-7), .double(.nan)], line: "50,49.889664,0.0000001,"),
    Case(cells: [.list([]), .list(["a", "b"]), .list(["a,b"])], line: ",a|b,\"a,b\""),
    Case(cells: [.confidences([.init("lo", 0.9), .init("unit", 1)])], line: "lo=0.9|unit=1"),
  ]

  @Test(arguments: cases) func line(_ test: Case) {
    var bytes: [UInt8] = []
    CSVRecord.append(test.cells, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == test.line + "\r\n")
  }

  @Test func whatIsWrittenReadsBackThroughLibcsv() {
    let rows = [
      ["quote \" mark", "comma, here", "two\r\nlines", ""], [" blanks ", "\"\"", "日本 – ½", "plain"],
      [",", "\n", "'", "\\"],
    ]
    var bytes: [UInt8] = []
    for row in rows { CSVRecord.append(row.map(ClaimField.Cell.text), to: &bytes) }
    #expect(CSVReading.rows(of: bytes) == rows)
  }
}

/// Reads CSV by libcsv, strictly.
final class CSVReading {
  private var rows: [[String]] = []
  private var row: [String] = []

  static func rows(of bytes: [UInt8]) -> [[String]]? {
    let reading = CSVReading()
    var parser = csv_parser()
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    defer { csv_free(&parser) }
    csv_set_space_func(&parser) { _ in 0 }
    let context = Unmanaged.passUnretained(reading).toOpaque()
    let read = withExtendedLifetime(reading) {
      csv_parse(&parser, bytes, bytes.count, CSVReading.field, CSVReading.end, context)
    }
    csv_fini(&parser, CSVReading.field, CSVReading.end, context)
    return read == bytes.count ? reading.rows : nil
  }

  private static let field: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    base, count, context in
    guard let context else { return }
    let reading = Unmanaged<CSVReading>.fromOpaque(context).takeUnretainedValue()
    reading.row.append(String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self))
  }

  private static let end: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let context else { return }
    let reading = Unmanaged<CSVReading>.fromOpaque(context).takeUnretainedValue()
    reading.rows.append(reading.row)
    reading.row = []
  }
}
