import Extract

/// The copy marks of a claim in the JSON outputs: the last columns of `claims.csv`, as members behind those of normalize.
enum CopyMarks {
  /// `,"sources":["wire","paper"],"articles":["a","b"]`; what is empty is left out.
  static func members(of row: ClaimRow) -> [UInt8] {
    var line = LineBuffer(capacity: 256)
    for column in ClaimTable.copyColumns {
      switch column.cell(row) {
      case .text(let text):
        open(column.name, in: &line)
        line.appendJSON(text)
      case .list(let items) where items.contains { !$0.isEmpty }:
        open(column.name, in: &line)
        line.appendJSON(items)
      default: break
      }
    }
    return line.withBytes { Array($0) }
  }

  private static func open(_ key: String, in line: inout LineBuffer) {
    line.append(",")
    line.appendJSON(key)
    line.append(":")
  }
}
