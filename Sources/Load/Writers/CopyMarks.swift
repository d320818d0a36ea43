import Extract

/// The copy marks of a claim in the JSON outputs: the last columns of `claims.csv`, as members behind those of normalize.
enum CopyMarks {
  /// `,"sources":["wire","paper"],"articles":["a","b"]`; what is empty is left out.
  static func members(of row: ClaimRow) -> [UInt8] {
    var bytes: [UInt8] = []
    for column in ClaimTable.copyColumns {
      switch column.cell(row) {
      case .text(let text): append(column.name, to: &bytes) { $0.appendJSON(text) }
      case .list(let items) where items.contains { !$0.isEmpty }:
        append(column.name, to: &bytes) { append(items, to: &$0) }
      default: break
      }
    }
    return bytes
  }

  private static func append(_ key: String, to bytes: inout [UInt8], _ value: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: ","))
    bytes.appendJSON(key)
    bytes.append(UInt8(ascii: ":"))
    value(&bytes)
  }

  private static func append(_ items: [String], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for index in items.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSON(items[index])
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
