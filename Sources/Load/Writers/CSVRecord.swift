import CCSV
import Lexicon
import Normalize

/// One line of CSV. libcsv quotes what needs quotes; numbers, codes, plain words and empty cells stay bare.
enum CSVRecord {
  static func append(_ cells: [ClaimField.Cell], to bytes: inout [UInt8]) {
    for index in cells.indices { append(cells[index], first: index == 0, to: &bytes) }
    end(&bytes)
  }

  static func append(_ cell: ClaimField.Cell, first: Bool, to bytes: inout [UInt8]) {
    if !first { bytes.append(UInt8(ascii: ",")) }
    append(cell, to: &bytes)
  }

  static func end(_ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ cell: ClaimField.Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .null: break
    case .text(let text): append(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number): bytes.append(contentsOf: number.description.utf8)
    case .double(let number): bytes.append(contentsOf: PlainNumber.text(number).utf8)
    case .list(let items): append(items.joined(separator: "|"), to: &bytes)
    case .confidences(let items):
      append(items.map { "\($0.field)=\(PlainNumber.text($0.value))" }.joined(separator: "|"), to: &bytes)
    case .town(let town): append(town.words, to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      if needsQuotes(utf8) { quote(utf8, to: &bytes) } else { bytes.append(contentsOf: utf8) }
    }
  }

  /// Blanks at the ends too: many readers strip them from bare cells.
  private static func needsQuotes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    if utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ") { return true }
    return utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\n")
    }
  }

  private static func quote(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let start = bytes.count
    let size = csv_write2(nil, 0, utf8.baseAddress, utf8.count, mark)
    bytes.append(contentsOf: repeatElement(0, count: size))
    bytes.withUnsafeMutableBytes { raw in
      _ = csv_write2(raw.baseAddress?.advanced(by: start), size, utf8.baseAddress, utf8.count, mark)
    }
  }
}
