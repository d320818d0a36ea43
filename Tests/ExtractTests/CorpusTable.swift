import Foundation

/// Reads a table of `Tests/Corpus`: its rows, padded to the header's width; `#` opens a comment line, and `\n` and
/// `\u{A0}` in a cell are the characters that they name.
enum CorpusTable {
  static func rows(_ name: String) -> [[String]] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = tests.appendingPathComponent("Corpus/\(name).tsv")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard let header = lines.first else { return [] }
    let width = header.split(separator: "\t", omittingEmptySubsequences: false).count
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
      return cells + Array(repeating: "", count: max(0, width - cells.count))
    }
  }

  private static func unescaped(_ cell: Substring) -> String {
    let parts = cell.replacing("\\n", with: "\n").components(separatedBy: "\\u{")
    return parts.dropFirst().reduce(parts[0]) { text, part in
      let code = part.prefix { $0 != "}" }
      let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
      return text + scalar + part.dropFirst(code.count + 1)
    }
  }
}
