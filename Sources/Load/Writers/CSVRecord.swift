import CCSV
import Lexicon
import Normalize

/// One line of CSV. libcsv quotes what needs quotes; numbers, codes, plain words and empty cells stay bare.
enum CSVRecord {
  static func append<Row>(_ row: Row, _ columns: [Column<Row>], to bytes: inout [UInt8]) {
    columns.withUnsafeBufferPointer { columns in
      for index in columns.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(columns[index].cell(row), to: &bytes)
      }
    }
    end(&bytes)
  }

  static func append(_ cells: [ClaimField.Cell], to bytes: inout [UInt8]) {
    for index in cells.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cells[index], to: &bytes)
    }
    end(&bytes)
  }

  private static func end(_ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ cell: ClaimField.Cell, to bytes: inout [UInt8]) {
    let start = bytes.count
    switch cell {
    case .null: return
    case .integer(let number): return bytes.append(contentsOf: number.description.utf8)
    case .decimal(let number): return bytes.append(contentsOf: number.description.utf8)
    case .double(let number): return PlainNumber.append(number, to: &bytes)
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .town(let town): bytes.append(contentsOf: town.words.utf8)
    case .list(let items): join(items, to: &bytes) { $1.append(contentsOf: $0.utf8) }
    case .confidences(let items):
      join(items, to: &bytes) { item, bytes in
        bytes.append(contentsOf: item.field.utf8)
        bytes.append(UInt8(ascii: "="))
        PlainNumber.append(item.value, to: &bytes)
      }
    }
    quote(from: start, &bytes)
  }

  private static func join<Item>(
    _ items: [Item], to bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    for index in items.indices {
      if index > 0 { bytes.append(UInt8(ascii: "|")) }
      append(items[index], &bytes)
    }
  }

  /// Puts quotes around what stands from `start`, if it needs them.
  private static func quote(from start: Int, _ bytes: inout [UInt8]) {
    guard bytes.withUnsafeBufferPointer({ needsQuotes(UnsafeBufferPointer(rebasing: $0[start...])) }) else {
      return
    }
    let mark = UInt8(ascii: "\"")
    let cell = Array(bytes[start...])
    let size = csv_write2(nil, 0, cell, cell.count, mark)
    bytes.append(contentsOf: repeatElement(0, count: size - cell.count))
    bytes.withUnsafeMutableBytes { raw in
      _ = csv_write2(raw.baseAddress?.advanced(by: start), size, cell, cell.count, mark)
    }
  }

  /// Blanks at the ends too: many readers strip them from bare cells. Looks at all bytes, many at a time.
  private static func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.first == UInt8(ascii: " ") || cell.last == UInt8(ascii: " ") { return true }
    var marks = 0
    for byte in cell {
      marks |= byte == UInt8(ascii: ",") ? 1 : 0
      marks |= byte == UInt8(ascii: "\"") ? 1 : 0
      marks |= byte == UInt8(ascii: "\r") ? 1 : 0
      marks |= byte == UInt8(ascii: "\n") ? 1 : 0
    }
    return marks != 0
  }
}
