import Extract
import Load
import Pipeline

/// What a run found, as a short table.
struct RunTable {
  let result: RunResult
  let folder: String

  var text: String {
    let run = result.load.run
    let counts = result.counts
    var lines = [
      line("articles", counts.articles, "\(run.new) new, \(run.replaced) replaced, \(run.same) already there"),
      line("claims", counts.claimCount, claims),
      line("rejects", counts.rejectCount, counted(counts.rejects)),
    ]
    lines += dataset("flows", in: "trade.csv") + dataset("distances", in: "distances.csv")
    let files = result.load.files.map(\.name).joined(separator: ", ")
    return (lines + ["written to \(folder): \(files)"]).joined(separator: "\n")
  }

  private func line(_ name: String, _ count: Int, _ notes: String) -> String {
    let number = "\(count)"
    return name + pad(name, 12) + pad(number, 7) + number + (notes.isEmpty ? "" : "   \(notes)")
  }

  /// What the folder holds after the run; nothing where that file was not asked for.
  private func dataset(_ name: String, in file: String) -> [String] {
    result.load.files.filter { $0.name == file }.map { line(name, $0.rows, "in \(file), all runs together") }
  }

  private var claims: String {
    let kinds = Kind.allCases.filter { result.counts.claims[$0] != nil }
    return kinds.map { "\($0.rawValue) \(result.counts.claims[$0] ?? 0)" }.joined(separator: ", ")
  }

  private func counted(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private func pad(_ word: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - word.count))
  }
}
