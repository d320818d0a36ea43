import Foundation

/// Reads a table of `Tests/Corpus`: its rows, padded to the header's width; `#` opens a comment line.
enum CorpusTable {
  static func rows(_ name: String) -> [[String]] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = tests.appendingPathComponent("Corpus/\(name).tsv")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard let header = lines.first else { return [] }
    let width = header.split(separator: "\t", omittingEmptySubsequences: false).count
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return cells + Array(repeating: "", count: max(0, width - cells.count))
    }
  }
}
