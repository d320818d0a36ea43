import Extract
import Load
import Pipeline

/// What a run found, as a short table.
struct RunTable {
  let result: RunResult
  let folder: String

  var text: String {
    let run = result.load.run
    let rows: [(name: String, count: Int, notes: String)] = [
      ("articles", result.counts.articles, "\(run.new) new, \(run.replaced) replaced, \(run.same) already there"),
      ("claims", result.counts.claimCount, claims),
      ("flows", rows(of: "trade.csv"), "in the whole dataset, in trade.csv"),
      ("distances", rows(of: "distances.csv"), "in the whole dataset, in distances.csv"),
      ("rejects", result.counts.rejectCount, counted(result.counts.rejects)),
    ]
    let lines = rows.map { row in
      row.name + pad(row.name, 12) + pad("\(row.count)", 7) + "\(row.count)" + (row.notes.isEmpty ? "" : "   \(row.notes)")
    }
    let files = result.load.files.map(\.name).joined(separator: ", ")
    return (lines + ["written to \(folder): \(files)"]).joined(separator: "\n")
  }

  private var claims: String {
    let kinds = Kind.allCases.filter { result.counts.claims[$0] != nil }
    return kinds.map { "\($0.rawValue) \(result.counts.claims[$0] ?? 0)" }.joined(separator: ", ")
  }

  private func rows(of file: String) -> Int { result.load.files.first { $0.name == file }?.rows ?? 0 }

  private func counted(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private func pad(_ word: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - word.count))
  }
}
